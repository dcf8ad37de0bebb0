import { useState } from "react"
import { rich, t } from "../../language/t.ts"
import { counted, sentence } from "../../parts/count-words.ts"
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
            <button
              type="button"
              className={styles.pending}
            >{t`${sentence(counted(count, "change"))} not planned yet`}</button>
          }
        >
          <PendingList desk={desk} />
        </Popover>
      </div>
      <div className={styles.actions}>
        <Button onClick={() => desk.step({ kind: "CLEAR" })}>{t`Discard`}</Button>
        <Button
          filled
          busy={busy}
          onClick={onPlanAgain}
        >{t`Plan again with ${counted(count, "change")}`}</Button>
      </div>
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
    </>
  )
}

const LISTED = 100

function PendingList({ desk }: { readonly desk: EditDesk }) {
  const cells = [...desk.pending.cells.values()]
  const rows = [...desk.pending.rows]
  return (
    <ul className={styles.pendingList}>
      {cells.slice(0, LISTED).map(({ row, field, before, after }) => (
        <li key={`${row} ${field}`}>
          <span>{t`Row ${grouped(row)}, ${FIELD_WORDS[field]}: ${before || "blank"} → ${after ?? t`as in the file`}${after === "" ? "blank" : ""}`}</span>
          <Button
            small
            onClick={() => desk.step({ kind: "FORGET_CELL", row, field })}
          >{rich`Undo${<span className="only-read-aloud">{t` row ${row}`}</span>}`}</Button>
        </li>
      ))}
      {rows.slice(0, LISTED).map(([row, isOut]) => (
        <li key={row}>
          <span>{t`Row ${grouped(row)}: ${isOut ? t`left out` : t`taken back`}`}</span>
          <Button
            small
            onClick={() => desk.step({ kind: "TURN_ROW", row, isLeftOut: !isOut })}
          >{rich`Undo${<span className="only-read-aloud">{t` row ${row}`}</span>}`}</Button>
        </li>
      ))}
    </ul>
  )
}
