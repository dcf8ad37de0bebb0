import type { AmendOrgImportInput, IssuePartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { useEditDesk } from "./edit-desk.ts"
import { confirmationFieldId } from "./issue-aside.tsx"
import type { PlacedFix } from "./issue-words.ts"
import { amendmentOf } from "./pending-edits.ts"
import { isOpen, type Plan } from "./plan-of.ts"
import { isRunning } from "./progress-words.ts"
import type { ChosenFix } from "./use-fix-all.ts"
import { useImportSteps } from "./use-import-steps.ts"
import type { PlanAddress } from "./use-plan-address.ts"
import { useStops } from "./use-stops.ts"

/** What can be done with a plan on its page: edit rows, take fixes, type numbers, plan again and apply. */
export function usePlanWork(plan: Plan, address: PlanAddress) {
  const steps = useImportSteps(plan)
  const desk = useEditDesk(plan, isOpen(plan))
  const stops = useStops(plan)
  const busy = steps.busy || (isRunning(plan.state) && t`Planning again`)
  /** Edits that wait are planned along: on their own they would cost a second wait. */
  const planAgain = async (more: Omit<AmendOrgImportInput, "planHash"> = {}) => {
    if (busy) return
    if (await steps.amend({ ...amendmentOf(desk.pending), ...more })) desk.step({ kind: "CLEAR" })
  }
  const takeFix = (issue: IssuePartsFragment, { fix, place }: PlacedFix) => {
    address.go({ issue: issue.index })
    if (fix.kind === "CONFIRM") focusSoon(confirmationFieldId(issue.index))
    else void planAgain({ fixes: [{ issue: issue.index, fix: place }] })
  }
  const takeAll = (fixes: readonly ChosenFix[]) => {
    if (fixes.length > 0) void planAgain({ fixes: [...fixes] })
  }
  // While it is planned again the buttons stay where they are and wait.
  const mayFix = isOpen(plan) || plan.state === "PLANNING"
  return {
    steps,
    desk,
    stops,
    busy,
    planAgain: () => void planAgain(),
    onFix: mayFix ? takeFix : undefined,
    onFixAll: mayFix ? takeAll : undefined,
  }
}

export type PlanWork = ReturnType<typeof usePlanWork>

/** Once the issue stands at the right. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()))
}
