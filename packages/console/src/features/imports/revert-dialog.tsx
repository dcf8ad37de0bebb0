import { useQuery } from "@apollo/client/react"
import { useState } from "react"
import { RevertConflictsDocument, type RevertConflictsQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { longDay } from "../../parts/day-words.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { TextField } from "../../ui/field.tsx"
import type { VirtualColumn } from "../../ui/virtual-table.tsx"
import styles from "./import-page.module.css"
import { PeopleDialog } from "./people-dialog.tsx"
import type { Plan } from "./plan-of.ts"
import { conflictFinding, daysToRevert, numberToRevert, revertLines } from "./revert-words.ts"
import { isTyped } from "./typed-number.ts"

type RevertDialogProps = {
  readonly plan: Plan
  readonly busy: string | false
  readonly problem: string | null
  readonly onRevert: () => void
  readonly onClose: () => void
}

/** What reverting would do, or who stands against it. */
export function RevertDialog(props: RevertDialogProps) {
  const { plan, onClose } = props
  const { data, error } = useQuery(RevertConflictsDocument, {
    variables: { id: plan.id },
    fetchPolicy: "network-only",
  })
  const conflicts = data?.orgImportPlan.revertConflicts
  if (conflicts && conflicts.totalCount > 0) {
    const shown = conflicts.edges.map(({ node }) => node)
    return <Conflicts conflicts={shown} count={conflicts.totalCount} onClose={onClose} />
  }
  return <Confirm {...props} isChecking={!conflicts && !error} />
}

function Confirm(props: RevertDialogProps & { readonly isChecking: boolean }) {
  const { plan, busy, problem, onRevert, onClose, isChecking } = props
  const [typed, setTyped] = useState("")
  const number = numberToRevert(plan.counts)
  const isAgreed = number === undefined || isTyped(typed, number)
  const waitsFor =
    (isChecking && t`Looking for later changes.`) || (!isAgreed && t`Type ${grouped(number)} first.`)
  return (
    <Dialog
      title={t`Revert ${plan.sourceName}?`}
      open
      onClose={onClose}
      dismiss={t`Keep it`}
      actions={
        <Button filled busy={busy} waitsFor={waitsFor} onClick={onRevert}>
          {t`Revert this import`}
        </Button>
      }
    >
      <ul className={styles.lines}>
        {revertLines(plan.counts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        {plan.appliedAt
          ? t`The org is as it was before ${longDay(plan.appliedAt.slice(0, 10))}, as far as this import changed it. All of it or nothing.`
          : t`The org is as it was before the import, as far as this import changed it. All of it or nothing.`}
        {plan.revertibleUntil ? ` ${daysToRevert(plan.revertibleUntil)}` : ""}
      </p>
      {number === undefined ? null : (
        <TextField
          label={t`Type ${grouped(number)} to revert so many changes`}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value.trim())}
        />
      )}
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
    </Dialog>
  )
}

type Conflict = RevertConflictsQuery["orgImportPlan"]["revertConflicts"]["edges"][number]["node"]

const COLUMNS: readonly VirtualColumn<Conflict>[] = [
  { key: "name", head: t`Who`, width: "minmax(0, 2fr)", cell: ({ name }) => <b>{name}</b> },
  { key: "why", head: t`What changed since`, width: "minmax(0, 3fr)", cell: ({ why }) => why },
]

type ConflictsProps = {
  readonly conflicts: readonly Conflict[]
  readonly count: number
  readonly onClose: () => void
}

function Conflicts({ conflicts, count, onClose }: ConflictsProps) {
  const load = async (from: number, size: number) => ({
    items: conflicts.slice(from, from + size),
    total: conflicts.length,
  })
  const more = count - conflicts.length
  return (
    <PeopleDialog
      title={conflictFinding(count)}
      count={conflicts.length}
      load={load}
      columns={COLUMNS}
      onClose={onClose}
    >
      <p>
        {t`Taking the import back would undo what was done to them later. Change them by hand, or import a file with what they should be.`}
        {more > 0 ? ` ${t`The first ${grouped(conflicts.length)} of them:`}` : ""}
      </p>
    </PeopleDialog>
  )
}
