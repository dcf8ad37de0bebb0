import type { GroupView } from "../cycles/coverage.ts"
import { CONFIDENTIAL, contactOf } from "./confidential-view.ts"
import { kept } from "./judge-form.ts"
import { idAt } from "./line-of-sight.ts"
import { planPeers } from "./plan-peers.ts"
import type { StandingForm } from "./routed-form.ts"
import {
  add,
  enter,
  formFrom,
  hasRoute,
  inOrder,
  isFull,
  type RoutingPlan,
  type Target,
} from "./routing-plan.ts"

/**
 * Fills up every rater's share of confidential forms, the nearer view first: in each, forms that stand already come
 * before new ones, and what no longer fits or is seen from nearer is withdrawn.
 */
export function planConfidential(plan: RoutingPlan, standing: readonly StandingForm[]): void {
  for (const perspective of CONFIDENTIAL) {
    for (const form of inOrder(standing.filter((one) => one.perspective === perspective)))
      weigh(plan, form, perspective)
    if (perspective === "PEER") planPeers(plan)
    else for (const target of plan.targets) askBelow(plan, target, perspective)
  }
}

function weigh(plan: RoutingPlan, form: StandingForm, perspective: GroupView): void {
  const { subjectId, raterId } = form
  const other = plan.targetOf.get(subjectId)?.asked.get(raterId)
  if (other !== undefined) {
    plan.changes.push({ kind: "WITHDRAW", form, reason: { kind: "OTHER_VIEW", perspective: other } })
  } else if (isFull(plan, raterId)) {
    const reason = { kind: "FULL", most: plan.sight.rules.mostForms } as const
    plan.changes.push({ kind: "WITHDRAW", form, reason })
  } else {
    enter(plan, form)
    plan.changes.push(kept(plan, form, contactOf(plan.sight, perspective, form)))
  }
}

function askBelow(plan: RoutingPlan, target: Target, perspective: "UPWARD" | "SKIP"): void {
  if (!hasRoute(plan, target, perspective)) return
  const { sight, notAsked } = plan
  const reports = sight.reportsOf(target.index)
  const below = perspective === "UPWARD" ? reports : reports.flatMap((index) => sight.reportsOf(index))
  const { personId: subjectId } = target.subject
  for (const rater of below) {
    const raterId = idAt(sight.forest, rater)
    if (target.asked.get(raterId) === perspective) continue
    const form = formFrom(plan, target, { perspective, rater })
    if ("kind" in form) notAsked.push({ subjectId, raterId, perspective, reason: form })
    else if (!isFull(plan, raterId)) add(plan, form)
    else {
      const reason = { kind: "FULL", most: sight.rules.mostForms } as const
      notAsked.push({ subjectId, raterId, perspective, reason })
    }
  }
}
