import { useMutation, useQuery } from "@apollo/client/react"
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import {
  ApplyImportDocument,
  CancelImportDocument,
  ImportIssuesDocument,
  ImportPlanDocument,
  type ImportPlanQuery,
} from "../../generated/graphql.ts"
import { CountRow } from "../../parts/count-row.tsx"
import { counted, sentence } from "../../parts/count-words.ts"
import { longDay, moment } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import { ApplyBar } from "./apply-bar.tsx"
import { ChangesPart } from "./changes-part.tsx"
import { Crumb } from "./import-crumb.tsx"
import styles from "./import-page.module.css"
import { ImportSteps } from "./import-steps.tsx"
import { type Counts, changesIn, MODE_WORDS, planFinding, planLead } from "./import-words.ts"
import { confirmationFieldId, IssueAside } from "./issue-aside.tsx"
import { effectsOf, ISSUE_TABS, IssuesPart } from "./issues-part.tsx"
import { LayerImpactPart } from "./layer-impact-part.tsx"
import { keptRequest, withFix } from "./plan-request.ts"
import { usePlanning } from "./use-planning.ts"

type Plan = ImportPlanQuery["orgImportPlan"]

/** What stands in a stop's field. */
type TypedNumber = { readonly text: string; readonly isRight: boolean }

/** What an import would do; once applied, what it did. */
export function ImportPlanPage() {
  const { importId = "" } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(ImportPlanDocument, {
    variables: { id: importId },
    fetchPolicy: "cache-and-network",
  })
  const plan = data?.orgImportPlan
  if (plan) return <PlanView key={plan.id} plan={plan} />
  return (
    <Page name="Import" top={<Crumb name="Plan" />} topEnd={<ImportSteps here="Plan" />}>
      {error ? (
        <ErrorState
          sentence={`The plan could not be read. ${error.message}`}
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        />
      ) : (
        <Loading what="the plan" />
      )}
    </Page>
  )
}

/** What can be done with a plan: apply it, give it up, or plan its file again. */
function usePlanSteps(plan: Plan) {
  const [apply, applying] = useMutation(ApplyImportDocument, { refetchQueries: [ImportPlanDocument] })
  const [cancel] = useMutation(CancelImportDocument)
  const [problem, setProblem] = useState<string | null>(null)
  const [typed, setTyped] = useState<Readonly<Record<number, TypedNumber>>>({})
  const attempt = async (step: () => Promise<string | undefined>) => {
    setProblem(null)
    try {
      setProblem((await step()) ?? null)
    } catch (failure) {
      setProblem(refusalOf(failure))
    }
  }
  const confirmed = () => plan.stops.map(({ code, number }) => ({ code, number }))
  return {
    problem,
    typed,
    confirmedStops: Object.values(typed).filter(({ isRight }) => isRight).length,
    type: (index: number, entry: TypedNumber) => setTyped({ ...typed, [index]: entry }),
    applying: applying.loading,
    apply: () =>
      attempt(async () => {
        const variables = { planId: plan.id, planHash: plan.planHash, confirmations: confirmed() }
        const { data } = await apply({ variables })
        return data?.applyOrgImport.problems[0]?.message
      }),
    giveUp: () =>
      attempt(async () => {
        const { data } = await cancel({ variables: { planId: plan.id } })
        return data?.cancelOrgImport.problems[0]?.message
      }),
  }
}

function PlanView({ plan }: { readonly plan: Plan }) {
  const navigate = useNavigate()
  const steps = usePlanSteps(plan)
  const planning = usePlanning()
  const request = keptRequest(plan.id)
  const address = useIssueAddress(plan.id)
  const { data, fetchMore } = useQuery(ImportIssuesDocument, {
    variables: { id: plan.id, effects: effectsOf(address.tab), after: null },
  })
  const page = data?.orgImportPlan.issues
  const issues = page?.edges.map(({ node }) => node) ?? []
  const chosen = issues.find(({ index }) => index === address.issue) ?? issues[0]
  const isOpen = plan.state === "PLANNED"
  const fix = (each: NonNullable<typeof chosen>["fixes"][number]) => {
    const next = request && withFix(request, each)
    if (next) void planning.plan(next)
  }
  const next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  const more = (after: string) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: { orgImportPlan } }) => ({
        orgImportPlan: {
          ...orgImportPlan,
          issues: {
            ...orgImportPlan.issues,
            edges: [...before.orgImportPlan.issues.edges, ...orgImportPlan.issues.edges],
          },
        },
      }),
    })
  const canFix = isOpen && request !== undefined
  return (
    <Page
      name={plan.sourceName}
      top={<Crumb name={plan.sourceName} />}
      topEnd={<ImportSteps here={plan.state === "APPLIED" ? "Apply" : "Plan"} />}
      foot={
        isOpen ? (
          <ApplyBar
            plan={plan}
            busy={(steps.applying && "Applying") || (planning.busy && "Planning")}
            problem={steps.problem ?? planning.problem}
            stopsToType={plan.stops.length - steps.confirmedStops}
            onApply={() => void steps.apply()}
            onGiveUp={() => void steps.giveUp()}
            onPlanAgain={request ? () => void planning.plan(request) : undefined}
            onUploadAgain={() => void navigate({ to: "/imports/new" })}
          />
        ) : undefined
      }
    >
      <PlanHead plan={plan} />
      <div className={styles.plan}>
        <div className={styles.main}>
          <IssuesPart
            importId={plan.id}
            issues={issues}
            counts={{
              STOP: plan.issueCounts.stop,
              BLOCK: plan.issueCounts.block,
              WARN: plan.issueCounts.warn,
              INFO: plan.issueCounts.info,
            }}
            tab={address.tab}
            onTab={(effect) => address.go({ effect, issue: undefined })}
            chosen={chosen?.index}
            onChoose={(issue) => address.go({ issue })}
            onFix={
              canFix
                ? (issue, each) => {
                    address.go({ issue: issue.index })
                    if (each.kind === "CONFIRM") focusSoon(confirmationFieldId(issue.index))
                    else fix(each)
                  }
                : undefined
            }
            onMore={next ? () => void more(next) : undefined}
          />
          <LayerImpactPart impact={plan.layerImpact} effectiveOn={plan.effectiveOn} />
          <ChangesPart importId={plan.id} />
        </div>
        {chosen ? (
          <IssueAside
            key={chosen.index}
            importId={plan.id}
            issue={chosen}
            isPicked={address.issue !== undefined}
            onFix={canFix ? fix : undefined}
            busy={planning.busy}
            fileGone={isOpen && request === undefined}
            typed={steps.typed[chosen.index]?.text ?? ""}
            onType={(text) =>
              steps.type(chosen.index, { text, isRight: text === String(chosen.confirmationNumber) })
            }
          />
        ) : null}
      </div>
    </Page>
  )
}

/** The address keeps which effects are listed and which issue is open. */
function useIssueAddress(importId: string) {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const effect = textInSearch(search, "effect")
  const issue = textInSearch(search, "issue")
  const now = { effect: ISSUE_TABS.find((each) => each === effect), issue: issue ? Number(issue) : undefined }
  return {
    tab: now.effect ?? "ALL",
    issue: now.issue,
    go: (change: Partial<typeof now>) =>
      void navigate({
        to: "/imports/$importId",
        params: { importId },
        search: { ...now, ...change },
        replace: true,
        resetScroll: false,
      }),
  }
}

/** Once the issue stands at the right. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()))
}

function PlanHead({ plan }: { readonly plan: Plan }) {
  const { counts, state, appliedAt, appliedBy, effectiveOn, mode } = plan
  const changes = changesIn(counts)
  if (state === "APPLIED") {
    return (
      <PageHead
        title={`${sentence(counted(changes, "change"))} ${changes === 1 ? "was" : "were"} applied`}
        under={
          <>
            By {appliedBy}
            {appliedAt ? `, ${moment(appliedAt)}` : ""}. They hold from {longDay(effectiveOn)}.{" "}
            <Link to="/org">See the org</Link>
          </>
        }
        aside={<Figures counts={counts} />}
      />
    )
  }
  return (
    <PageHead
      title={state === "CANCELLED" ? "This plan was given up" : planFinding(counts, plan.issueCounts)}
      under={
        <>
          {planLead(plan)} Mode <b>{MODE_WORDS[mode]}</b>, from {longDay(effectiveOn)}.
          {state === "CANCELLED" ? (
            <>
              {" "}
              <Link to="/imports/new">Import a file</Link>
            </>
          ) : null}
        </>
      }
      aside={<Figures counts={counts} />}
    />
  )
}

function Figures({ counts }: { readonly counts: Counts }) {
  return (
    <CountRow
      label="What becomes of the rows"
      counts={[
        { key: "new", value: counts.create, label: "New" },
        { key: "updated", value: counts.update, label: "Updated" },
        { key: "moved", value: counts.move + counts.moveOutside, label: "Moved" },
        { key: "ended", value: counts.end + counts.endOutside, label: "Ended" },
        { key: "unchanged", value: counts.unchanged + counts.collapsed, label: "Unchanged" },
        { key: "held", value: counts.blocked, label: "Held back", gap: true },
      ]}
    />
  )
}
