import { Link } from "@tanstack/react-router"
import type { IssuePartsFragment } from "../../generated/graphql.ts"
import { type PageKey, PageKeys } from "../../parts/page-keys.tsx"
import { Page } from "../../ui/page.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { ChangesView } from "./changes-view.tsx"
import { useEditDesk } from "./edit-desk.ts"
import { Crumb } from "./import-crumb.tsx"
import styles from "./import-page.module.css"
import { ImportSteps } from "./import-steps.tsx"
import { changesIn } from "./import-words.ts"
import { confirmationFieldId } from "./issue-aside.tsx"
import { type PlacedFix, realFixes } from "./issue-words.ts"
import type { TakeFix } from "./issues-part.tsx"
import { IssuesView } from "./issues-view.tsx"
import { amendmentOf } from "./pending-edits.ts"
import { PlanFoot } from "./plan-foot.tsx"
import { PlanHead } from "./plan-head.tsx"
import { isOpen, type Plan } from "./plan-of.ts"
import { isRunning } from "./progress-words.ts"
import { RowsView } from "./rows-view.tsx"
import { useImportSteps } from "./use-import-steps.ts"
import { useIssues } from "./use-issues.ts"
import { usePlanAddress, type View } from "./use-plan-address.ts"
import { useStops } from "./use-stops.ts"

type PlanViewProps = { readonly plan: Plan; readonly settled: number }

/** What an import would do; once applied, what it did. */
export function PlanView({ plan, settled }: PlanViewProps) {
  const address = usePlanAddress(plan.id)
  const steps = useImportSteps(plan)
  const desk = useEditDesk(plan, isOpen(plan))
  const stops = useStops(plan)
  const issues = useIssues({ importId: plan.id, runs: plan.issueCodes, settled, address })
  const busy = steps.busy || (isRunning(plan.state) && "Planning again")
  const takeFix = (issue: IssuePartsFragment, { fix, place }: PlacedFix) => {
    address.go({ issue: issue.index })
    if (fix.kind === "CONFIRM") return focusSoon(confirmationFieldId(issue.index))
    if (busy) return
    // Edits that wait are planned with it: a second plan would drop none of them, but cost a second wait.
    void steps
      .amend({ ...amendmentOf(desk.pending), fixes: [{ issue: issue.index, fix: place }] })
      .then((isTaken) => isTaken && desk.step({ kind: "CLEAR" }))
  }
  const onFix: TakeFix | undefined = isOpen(plan) || plan.state === "PLANNING" ? takeFix : undefined
  const views: readonly { readonly key: View; readonly label: string; readonly count: number }[] = [
    {
      key: "ISSUES",
      label: "Issues",
      count: Object.values(plan.issueCodes).reduce((sum, { count }) => sum + count, 0),
    },
    { key: "ROWS", label: "Rows", count: plan.counts.rows },
    { key: "CHANGES", label: "Changes", count: changesIn(plan.counts) },
  ]
  const [first] = issues.chosen ? realFixes(issues.chosen.fixes) : []
  const keys: readonly PageKey[] = [
    {
      keys: ["J", "K"],
      words: "next and previous issue",
      does: { j: () => issues.step(1), k: () => issues.step(-1) },
    },
    {
      keys: ["F"],
      words: "take the first fix of the issue",
      does: { f: () => issues.chosen && first && onFix?.(issues.chosen, first) },
    },
    {
      keys: ["1", "2", "3"],
      words: "issues, rows, changes",
      does: Object.fromEntries(
        views.map(({ key }, index) => [String(index + 1), () => address.go({ view: key })]),
      ),
    },
    { keys: ["↑", "↓", "←", "→"], words: "from cell to cell, in the rows" },
    { keys: ["Enter"], words: "write in a cell, and keep it; Esc leaves it as it was" },
    { keys: ["X"], words: "leave a row out, or take it back" },
    { keys: ["U"], words: "undo an edited cell" },
    { keys: ["Del"], words: "empty a cell" },
    { keys: ["?"], words: "these keys" },
  ]
  return (
    <Page
      name={plan.sourceName}
      top={<Crumb name={plan.sourceName} hash={plan.fileHash} />}
      topEnd={<ImportSteps here={plan.appliedAt ? "Apply" : "Plan"} />}
      foot={<PlanFoot plan={plan} steps={steps} desk={desk} stopsToType={stops.left} />}
    >
      <PlanHead
        plan={plan}
        change={
          isOpen(plan) && plan.uploadId ? (
            <Link to="/imports/new" search={{ upload: plan.uploadId, import: plan.id }}>
              Change how it is read
            </Link>
          ) : null
        }
      />
      <div className={styles.views}>
        <Tabs
          large
          label="What to look at"
          tabs={views}
          chosen={address.view}
          onChoose={(view) => address.go({ view })}
        />
        <PageKeys keys={keys} />
      </div>
      {address.view === "ISSUES" ? (
        <IssuesView
          plan={plan}
          issues={issues}
          address={address}
          desk={desk}
          stops={stops}
          onFix={onFix}
          steps={steps}
          busy={busy}
        />
      ) : null}
      {address.view === "ROWS" ? (
        <RowsView plan={plan} settled={settled} address={address} desk={desk} onFix={onFix} busy={busy} />
      ) : null}
      {address.view === "CHANGES" ? (
        <ChangesView importId={plan.id} settled={settled} address={address} />
      ) : null}
    </Page>
  )
}

/** Once the issue stands at the right. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()))
}
