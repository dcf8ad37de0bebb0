import { Link } from "@tanstack/react-router"
import { t } from "../../language/t.ts"
import { PageKeys } from "../../parts/page-keys.tsx"
import { Page } from "../../ui/page.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { ChangesView } from "./changes-view.tsx"
import { Crumb } from "./import-crumb.tsx"
import styles from "./import-page.module.css"
import { ImportSteps } from "./import-steps.tsx"
import { changesIn } from "./import-words.ts"
import { issuesIn } from "./issue-place.ts"
import { IssuesView } from "./issues-view.tsx"
import { LeaveGuard } from "./leave-guard.tsx"
import { pendingCount } from "./pending-edits.ts"
import { PlanFoot } from "./plan-foot.tsx"
import { PlanHead } from "./plan-head.tsx"
import { planKeys } from "./plan-keys.ts"
import { isOpen, type Plan } from "./plan-of.ts"
import { RowsView } from "./rows-view.tsx"
import { useIssues } from "./use-issues.ts"
import { usePlanAddress, type View } from "./use-plan-address.ts"
import { usePlanWork } from "./use-plan-work.ts"

type PlanViewProps = {
  readonly plan: Plan
  /** Changes when the plan was made anew. */
  readonly settled: number
}

/** What an import would do; once applied, what it did. */
export function PlanView({ plan, settled }: PlanViewProps) {
  const address = usePlanAddress(plan.id)
  const work = usePlanWork(plan, address)
  const issues = useIssues({ importId: plan.id, runs: plan.issueCodes, settled, address })
  return (
    <Page
      name={plan.sourceName}
      top={<Crumb name={plan.sourceName} hash={plan.fileHash} />}
      topEnd={<ImportSteps here={plan.appliedAt ? "Apply" : "Plan"} />}
      foot={<PlanFoot plan={plan} work={work} />}
    >
      <PlanHead plan={plan} change={<ChangeReading plan={plan} />} />
      <div className={styles.views}>
        <Tabs
          large
          label={t`What to look at`}
          tabs={tabsOf(plan)}
          chosen={address.view}
          onChoose={(view) => address.go({ view })}
        />
        <PageKeys keys={planKeys(issues, address, work)} />
      </div>
      {address.view === "ISSUES" ? (
        <IssuesView plan={plan} issues={issues} address={address} work={work} />
      ) : null}
      {address.view === "ROWS" ? (
        <RowsView plan={plan} settled={settled} address={address} work={work} />
      ) : null}
      {address.view === "CHANGES" ? (
        <ChangesView importId={plan.id} settled={settled} address={address} />
      ) : null}
      <LeaveGuard changes={pendingCount(work.desk.pending)} />
    </Page>
  )
}

type ViewTab = { readonly key: View; readonly label: string; readonly count: number }

function tabsOf({ issueCodes, counts }: Plan): readonly ViewTab[] {
  return [
    { key: "ISSUES", label: t`Issues`, count: issuesIn(issueCodes, { effect: undefined, code: undefined }) },
    { key: "ROWS", label: t`Rows`, count: counts.rows },
    { key: "CHANGES", label: t`Changes`, count: changesIn(counts) },
  ]
}

/** Leads back to the columns, the mode and the day; the rows and all decisions are kept. */
function ChangeReading({ plan }: { readonly plan: Plan }) {
  if (!isOpen(plan) || !plan.uploadId) return null
  return (
    <Link to="/imports/new" search={{ upload: plan.uploadId, import: plan.id }}>
      {t`Change how it is read`}
    </Link>
  )
}
