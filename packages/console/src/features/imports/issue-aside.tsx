import type { ReactNode } from "react"
import type { IssuePartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { TextField } from "../../ui/field.tsx"
import type { EditDesk } from "./edit-desk.ts"
import styles from "./issue-aside.module.css"
import { IssuePlaces } from "./issue-places.tsx"
import { realFixes, rowsWords, shownCode } from "./issue-words.ts"
import type { TakeFix } from "./issues-part.tsx"
import { LoopDrawing } from "./loop-drawing.tsx"
import { loopOf } from "./loop-of.ts"
import { isTyped } from "./typed-number.ts"

type IssueAsideProps = {
  readonly importId: string
  readonly issue: IssuePartsFragment
  readonly desk: EditDesk
  /** Absent once nothing can be changed any more. */
  readonly onFix: TakeFix | undefined
  readonly busy: string | false
  readonly typed: string
  readonly onType: (text: string) => void
  /** Leads to the rows with this code in full. */
  readonly onRows: (() => void) | undefined
}

/** One cause with all its places, what mends it, and a drawing where a drawing says more. */
export function IssueAside(props: IssueAsideProps) {
  const { importId, issue, desk, onFix, busy, typed, onType, onRows } = props
  const loop = loopOf(issue)
  return (
    <section className={styles.issue} aria-label={t`The selected issue`} aria-live="polite">
      <IssueText issue={issue}>{loop ? <LoopDrawing loop={loop} /> : null}</IssueText>
      {typeof issue.confirmationNumber === "number" && onFix ? (
        <TextField
          id={confirmationFieldId(issue.index)}
          label={t`Type ${grouped(issue.confirmationNumber)} to let it pass`}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          problem={
            typed !== "" && !isTyped(typed, issue.confirmationNumber) ? t`This is another number.` : undefined
          }
          onChange={(event) => onType(event.target.value.trim())}
        />
      ) : null}
      {onFix || onRows ? (
        <div className={styles.fixes}>
          {onFix ? <Fixes issue={issue} onFix={onFix} busy={busy} /> : null}
          {onRows ? <Button onClick={onRows}>{onFix ? t`Edit rows` : t`See rows`}</Button> : null}
        </div>
      ) : null}
      <IssuePlaces key={issue.index} importId={importId} issue={issue} desk={desk} />
    </section>
  )
}

type IssueTextProps = { readonly issue: IssuePartsFragment; readonly children?: ReactNode }

/** What is the matter, what happens, and what to do. */
export function IssueText({ issue, children }: IssueTextProps) {
  return (
    <>
      <p className={styles.where}>{[shownCode(issue.code), rowsWords(issue)].filter(Boolean).join(", ")}</p>
      <h2>{issue.title}</h2>
      {children}
      <p className={styles.message}>{issue.message}</p>
    </>
  )
}

type FixesProps = {
  readonly issue: IssuePartsFragment
  readonly onFix: TakeFix
  readonly busy: string | false
}

/** What mends it, each one press; a stop's number is typed instead. */
export function Fixes({ issue, onFix, busy }: FixesProps) {
  return realFixes(issue.fixes)
    .filter(({ fix }) => fix.kind !== "CONFIRM")
    .map((placed) => (
      <Button key={placed.place} busy={busy} onClick={() => onFix(issue, placed)}>
        {placed.fix.label}
      </Button>
    ))
}

/** Names a stop's number field, so that its button can lead there. */
export function confirmationFieldId(index: number): string {
  return `confirm-${index}`
}
