import { isGroupView } from "../cycles/coverage.ts"
import { contactOf } from "./confidential-view.ts"
import { exposureOf } from "./exposure.ts"
import { notAskedAtAll, personAt } from "./line-of-sight.ts"
import type { KeptReason, WithdrawnReason } from "./route-reason.ts"
import type { FormChange, StandingForm } from "./routed-form.ts"
import { enter, type RoutingPlan } from "./routing-plan.ts"

/**
 * What the org of today says about one form by itself; `undefined` when it depends on the others: on who stands
 * above, or on how many forms the rater may have. Settled forms are entered into the plan.
 */
export function judge(plan: RoutingPlan, form: StandingForm): FormChange | undefined {
  const { subjectId, raterId, perspective, state } = form
  if (state === "DECLINED") {
    plan.targetOf.get(subjectId)?.declined.add(`${perspective} ${raterId}`)
    return kept(plan, form, { kind: "HANDED_BACK" })
  }
  const reason = withdrawnBecause(plan, form)
  if (reason) return { kind: "WITHDRAW", form, reason }
  const settled = settledBecause(plan, form)
  for (const formerId of form.takenFrom)
    plan.targetOf.get(subjectId)?.declined.add(`${perspective} ${formerId}`)
  if (!settled) return undefined
  enter(plan, form)
  return kept(plan, form, settled)
}

/** A form that stays, with what it weighs by the days worked together so far. */
export function kept({ sight }: RoutingPlan, form: StandingForm, reason: KeptReason): FormChange {
  const { perspective } = form
  if (!isGroupView(perspective)) return { kind: "KEEP", form, exposure: null, reason }
  const { days } = contactOf(sight, perspective, form)
  return { kind: "KEEP", form, exposure: exposureOf(days, sight.rules.leastDays), reason }
}

function withdrawnBecause({ sight, targetOf }: RoutingPlan, form: StandingForm): WithdrawnReason | undefined {
  const { subjectId, raterId, perspective, state, assignedBy } = form
  if (state === "SUBMITTED") return undefined
  if (!targetOf.has(subjectId)) return { kind: "SUBJECT_LEFT" }
  const rater = personAt(sight, raterId)
  if (form.raterKind === "PERSON" && rater === undefined) {
    return perspective === "MANAGER" && assignedBy === "RULE" ? undefined : { kind: "RATER_LEFT" }
  }
  if (assignedBy === "ADMIN" || perspective === "MANAGER") return undefined
  const isBegun = state === "IN_PROGRESS"
  if (!isGroupView(perspective)) {
    return !isBegun && sight.away.has(raterId) ? { kind: "ON_LEAVE" } : undefined
  }
  const { days } = contactOf(sight, perspective, form)
  const needed = sight.rules.leastDays
  if (days < needed) return { kind: "TOO_FEW_DAYS", days, needed }
  return isBegun || rater === undefined ? undefined : notAskedAtAll(sight, rater)
}

function settledBecause({ sight }: RoutingPlan, form: StandingForm): KeptReason | undefined {
  if (form.state === "SUBMITTED") return { kind: "SUBMITTED" }
  if (form.assignedBy === "ADMIN") return { kind: "BY_ADMINISTRATOR" }
  if (form.perspective === "MANAGER") return undefined
  if (form.state === "IN_PROGRESS") return { kind: "BEGUN" }
  return form.perspective === "SELF" && personAt(sight, form.raterId) !== undefined
    ? { kind: "ONESELF" }
    : undefined
}
