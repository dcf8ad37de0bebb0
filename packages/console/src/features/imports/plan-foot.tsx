import { useQuery } from "@apollo/client/react"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { SetupDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { moment } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import { ApplyBar } from "./apply-bar.tsx"
import styles from "./import-page.module.css"
import { PendingBar } from "./pending-bar.tsx"
import { pendingCount } from "./pending-edits.ts"
import type { Plan } from "./plan-of.ts"
import { isRunning } from "./progress-words.ts"
import { RevertDialog } from "./revert-dialog.tsx"
import { daysLeft, daysLeftWords } from "./revert-words.ts"
import { RunningBar } from "./running-import.tsx"
import type { ImportSteps } from "./use-import-steps.ts"
import type { PlanWork } from "./use-plan-work.ts"

type PlanFootProps = { readonly plan: Plan; readonly work: PlanWork }

/** What can be done now, always in the same place: nothing moves when a job begins or ends. */
export function PlanFoot({ plan, work }: PlanFootProps) {
  const { steps, desk, stops } = work
  const { state, progress } = plan
  const problem = steps.problem ?? (plan.problems.map(({ message }) => message).join(" ") || null)
  if (isRunning(state)) {
    return (
      <RunningBar
        state={state}
        progress={progress}
        onCancel={() => void steps.cancel()}
        problem={steps.problem}
      />
    )
  }
  if (state === "PLANNED" && pendingCount(desk.pending) > 0) {
    return <PendingBar desk={desk} busy={steps.busy} problem={problem} onPlanAgain={work.planAgain} />
  }
  if (state === "PLANNED") {
    return <ApplyBar plan={plan} steps={steps} problem={problem} stopsToType={stops.left} />
  }
  return <RestingBar plan={plan} steps={steps} problem={problem} />
}

type RestingBarProps = {
  readonly plan: Plan
  readonly steps: ImportSteps
  readonly problem: string | null
}

/** An import that is done, taken back or given up. */
function RestingBar({ plan, steps, problem }: RestingBarProps) {
  const navigate = useNavigate()
  const onward = useOnward(plan)
  const isAsked = textInSearch(useSearch({ strict: false }), "revert") !== undefined
  const [isReverting, setReverting] = useState(isAsked)
  const { state, revertibleUntil } = plan
  const mayRevert = state === "APPLIED" && revertibleUntil !== null && daysLeft(revertibleUntil) > 0
  return (
    <>
      <div className={styles.applyBar}>
        <span role="status">{restWords(plan)}</span>
      </div>
      <div className={styles.actions}>
        {state === "CANCELLED" || state === "FAILED" ? (
          <Button busy={steps.busy} onClick={() => void steps.amend({})}>
            {t`Plan again`}
          </Button>
        ) : null}
        {mayRevert ? <Button onClick={() => setReverting(true)}>{t`Revert this import`}</Button> : null}
        <Button filled onClick={() => void navigate({ to: onward.to })}>
          {onward.action}
        </Button>
      </div>
      {problem && !isReverting ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
      {isReverting && mayRevert ? (
        <RevertDialog
          plan={plan}
          busy={steps.busy}
          problem={steps.problem}
          onClose={() => setReverting(false)}
          onRevert={() =>
            void steps.revert().then((isTaken) => {
              if (isTaken) setReverting(false)
            })
          }
        />
      ) : null}
    </>
  )
}

function restWords({ state, revertibleUntil, revertedAt, revertedBy }: Plan): string {
  if (state === "REVERTED")
    return revertedAt
      ? t`Taken back by ${revertedBy ?? ""}, ${moment(revertedAt)}.`
      : t`Taken back by ${revertedBy ?? ""}.`
  if (state !== "APPLIED") return t`Nothing of it was written to the org.`
  if (!revertibleUntil || daysLeft(revertibleUntil) === 0) return t`It can no longer be reverted.`
  return t`It can be reverted where nothing changed since: ${daysLeftWords(revertibleUntil)}.`
}

/** Where to go from here: back to the first steps as long as they are not done. */
function useOnward({ state }: Plan): { readonly to: string; readonly action: string } {
  const isApplied = state === "APPLIED"
  const { data } = useQuery(SetupDocument, { skip: !isApplied })
  if (!isApplied) return { to: "/imports/new", action: t`Import a file` }
  return data && !data.setup.isDone && !data.setup.isAside
    ? { to: "/set-up", action: t`Go on with First steps` }
    : { to: "/org", action: t`See the org` }
}
