import type { Assessor } from "../cycles/assessor.ts"
import { managerAbove } from "../cycles/frozen-roster.ts"
import { FULL_DAYS } from "./exposure.ts"
import { personAt } from "./line-of-sight.ts"
import type { AskedReason, KeptReason, NotAskedReason, WithdrawnReason } from "./route-reason.ts"
import type { FormChange, RoutedForm, StandingForm } from "./routed-form.ts"
import { add, enter, type RoutingPlan, type Target } from "./routing-plan.ts"

const NO_FACTS = { manages: false, isNewHire: false }

/** Asks each participant who is there about themselves, where nobody asked yet. */
export function planSelf(plan: RoutingPlan): void {
  if (!plan.source.perspectives.includes("SELF")) return
  for (const target of plan.targets) {
    const { personId: id } = target.subject
    const items = plan.itemsOf(target.subject, "SELF", NO_FACTS)
    if (items.length === 0 || target.asked.has(id) || target.declined.has(`SELF ${id}`)) continue
    const reason = { kind: "ONESELF" } as const
    const form = {
      ...attributed({ kind: "PERSON", id }, target),
      perspective: "SELF",
      items,
      reason,
    } as const
    if (plan.sight.away.has(id)) refuse(plan, form, { kind: "ON_LEAVE" })
    else add(plan, form)
  }
}

/**
 * Gives every subject one view from above. A standing form that nobody has begun follows the subject to whoever
 * stands above today; so does one that is begun, unless its rater only stood in for somebody who is back, is on
 * leave, or knows the subject better than the new manager does.
 */
export function planManagers(plan: RoutingPlan, standing: readonly StandingForm[]): void {
  const bySubject = new Map<string, StandingForm>()
  for (const form of standing) {
    if (!bySubject.has(form.subjectId)) bySubject.set(form.subjectId, form)
    else plan.changes.push(withdrawn(form, { kind: "OTHER_VIEW", perspective: "MANAGER" }))
  }
  for (const target of plan.targets) {
    const form = bySubject.get(target.subject.personId)
    if (!form) {
      askAbove(plan, target)
      continue
    }
    const change = settlement(plan, target, form)
    if (change.kind === "KEEP") enter(plan, form)
    if (change.kind === "REASSIGN") enter(plan, change.to)
    plan.changes.push(change)
  }
}

function askAbove(plan: RoutingPlan, target: Target): void {
  if (!plan.source.perspectives.includes("MANAGER")) return
  if ([...target.asked.values()].includes("MANAGER")) return
  const form = formFromAbove(plan, target)
  if (!form || form.items.length === 0) return
  const refusal = refusalOf(target, form)
  if (refusal) refuse(plan, form, refusal)
  else add(plan, form)
}

/** What becomes of an unsubmitted form that the routes assigned to somebody above. */
function settlement(plan: RoutingPlan, target: Target, form: StandingForm): FormChange {
  const next = formFromAbove(plan, target)
  if ([...target.asked.values()].includes("MANAGER"))
    return withdrawn(form, { kind: "OTHER_VIEW", perspective: "MANAGER" })
  if (next && next.raterId === form.raterId) return keptBy(form, next.reason)
  const reason = staysBecause(plan, form, next)
  if (reason) return keptBy(form, reason)
  if (next && !refusalOf(target, next)) return { kind: "REASSIGN", form, to: { ...next, items: form.items } }
  const gone = goneBecause(plan, form)
  if (gone) return withdrawn(form, gone)
  return next ? keptBy(form, { kind: "NOBODY_ELSE" }) : withdrawn(form, { kind: "NOBODY_ABOVE" })
}

/** Why the present rater keeps the form although somebody else stands above today. */
function staysBecause(
  { sight }: RoutingPlan,
  form: StandingForm,
  next: RoutedForm | undefined,
): KeptReason | undefined {
  const { raterId, subjectId, state, insteadOf } = form
  const rater = personAt(sight, raterId)
  if (rater === undefined) return undefined
  const isBegun = state === "IN_PROGRESS"
  const isAway = sight.away.has(raterId)
  if (isAway && !isBegun) return undefined
  const manager = next?.insteadOf ?? next?.raterId
  const isStandIn = insteadOf !== null && insteadOf === manager
  if (isBegun && (!next || isStandIn || (isAway && manager === raterId))) return { kind: "BEGUN" }
  const days = sight.history.daysUnder(subjectId, raterId, FULL_DAYS)
  const newDays = manager === undefined ? 0 : sight.history.daysUnder(subjectId, manager, FULL_DAYS)
  const { leastDays } = sight.rules
  return days >= leastDays && newDays < leastDays ? { kind: "FORMER_MANAGER", days, newDays } : undefined
}

function goneBecause({ sight }: RoutingPlan, form: StandingForm): WithdrawnReason | undefined {
  if (form.raterKind === "ACCOUNT") return undefined
  if (personAt(sight, form.raterId) === undefined) return { kind: "RATER_LEFT" }
  const isLeft = sight.away.has(form.raterId) && form.state === "ASSIGNED"
  return isLeft ? { kind: "ON_LEAVE" } : undefined
}

/** The form of whoever stands above today, or was named where nobody does; may be refused all the same. */
function formFromAbove({ sight, source, itemsOf }: RoutingPlan, target: Target): RoutedForm | undefined {
  const { personId: subjectId } = target.subject
  const items = itemsOf(target.subject, "MANAGER", NO_FACTS)
  const { managerId, insteadOf } = managerAbove(sight, target.index)
  if (managerId !== null) {
    const days = sight.history.daysUnder(subjectId, managerId)
    const reason: AskedReason = insteadOf ? { kind: "STANDS_IN", insteadOf } : { kind: "MANAGES", days }
    const rater: Assessor = { kind: "PERSON", id: managerId }
    return { ...attributed(rater, target), perspective: "MANAGER", items, insteadOf, reason }
  }
  const named = source.assessors?.get(subjectId)
  if (!named || !isThere(sight, named) || named.id === subjectId) return undefined
  return { ...attributed(named, target), perspective: "MANAGER", items, reason: { kind: "NAMED" } }
}

function isThere(sight: RoutingPlan["sight"], { kind, id }: Assessor): boolean {
  return kind === "ACCOUNT" || (personAt(sight, id) !== undefined && !sight.away.has(id))
}

function refusalOf({ asked, declined }: Target, { raterId }: RoutedForm): NotAskedReason | undefined {
  if (declined.has(`MANAGER ${raterId}`)) return { kind: "DECLINED" }
  const perspective = asked.get(raterId)
  return perspective && { kind: "OTHER_VIEW", perspective }
}

function attributed({ kind, id }: Assessor, { subject }: Target) {
  return { subjectId: subject.personId, raterId: id, raterKind: kind, insteadOf: null, exposure: null }
}

function refuse({ notAsked }: RoutingPlan, form: RoutedForm, reason: NotAskedReason): void {
  const { subjectId, raterId, perspective } = form
  notAsked.push({ subjectId, raterId, perspective, reason })
}

function keptBy(form: StandingForm, reason: KeptReason): FormChange {
  return { kind: "KEEP", form, exposure: null, reason }
}

function withdrawn(form: StandingForm, reason: WithdrawnReason): FormChange {
  return { kind: "WITHDRAW", form, reason }
}
