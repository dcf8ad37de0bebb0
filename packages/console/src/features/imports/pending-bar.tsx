import { useState } from "react"
import { t } from "../../language/t.ts"
import { countWord, sentence } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { Popover } from "../../ui/popover.tsx"
import { FIELD_WORDS } from "./column-words.ts"
import type { EditDesk } from "./edit-desk.ts"
import styles from "./import-page.module.css"
import { pendingCount } from "./pending-edits.ts"

type PendingBarProps = {
  readonly desk: EditDesk
  readonly busy: string | false
  readonly problem: string | null
  readonly onPlanAgain: () => void
}

/** Changes that were made to the rows since they were planned: all of them planned by one press. */
export function PendingBar({ desk, busy, problem, onPlanAgain }: PendingBarProps) {
  const [isOpen, setOpen] = useState(false)
  const count = pendingCount(desk.pending)
  return (
    <>
      <div className={styles.applyBar}>
        <Popover
          label={t`Changes that wait`}
          side="top"
          open={isOpen}
          onOpenChange={setOpen}
          trigger={
            <button type="button" className={styles.pending}>
              {waitingWords(count)}
            </button>
          }
        >
          <PendingList desk={desk} />
        </Popover>
      </div>
      <div className={styles.actions}>
        <Button onClick={() => desk.step({ kind: "CLEAR" })}>{t`Discard`}</Button>
        <Button filled busy={busy} onClick={onPlanAgain}>
          {planAgainWords(count)}
        </Button>
      </div>
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
    </>
  )
}

function waitingWords(changes: number): string {
  return changes === 1
    ? t`One change not planned yet`
    : t`${sentence(countWord(changes))} changes not planned yet`
}

function planAgainWords(changes: number): string {
  return changes === 1 ? t`Plan again with one change` : t`Plan again with ${countWord(changes)} changes`
}

const LISTED = 100

function PendingList({ desk }: { readonly desk: EditDesk }) {
  const cells = [...desk.pending.cells.values()]
  const rows = [...desk.pending.rows]
  return (
    <ul className={styles.pendingList}>
      {cells.slice(0, LISTED).map(({ row, field, before, after }) => (
        <li key={`${row} ${field}`}>
          <span>
            {t`Row ${grouped(row)}, ${FIELD_WORDS[field]}: ${before || t`blank`} → ${(after ?? t`as in the file`) || t`blank`}`}
          </span>
          <Button small onClick={() => desk.step({ kind: "FORGET_CELL", row, field })}>
            {t`Undo`}
            <span className="only-read-aloud"> {t`row ${row}`}</span>
          </Button>
        </li>
      ))}
      {rows.slice(0, LISTED).map(([row, isOut]) => (
        <li key={row}>
          <span>{isOut ? t`Row ${grouped(row)}: left out` : t`Row ${grouped(row)}: taken back`}</span>
          <Button small onClick={() => desk.step({ kind: "TURN_ROW", row, isLeftOut: !isOut })}>
            {t`Undo`}
            <span className="only-read-aloud"> {t`row ${row}`}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
