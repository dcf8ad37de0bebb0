import { PERSPECTIVES } from "../expectations/perspective.ts"
import { coverageOf, type FormCoverage } from "./form-coverage.ts"
import { judge } from "./judge-form.ts"
import { planManagers, planSelf } from "./plan-attributed.ts"
import { planConfidential } from "./plan-confidential.ts"
import type { FormChange, NotAsked, RoutedForm, StandingForm } from "./routed-form.ts"
import { byText, inOrder, type RoutingPlan, type RoutingSource, startPlan } from "./routing-plan.ts"

/** Who is asked in a cycle, who is not, and what that means for raters and subjects. */
export interface RoutedForms extends FormCoverage {
  /** Sorted by subject, perspective and rater. */
  readonly forms: readonly RoutedForm[]
  readonly notAsked: readonly NotAsked[]
}

/**
 * Who is asked about whom on the day a cycle opens, by the contract's routes (capability 18): from above the acting
 * manager, or instead of one on leave the next above, or whom an administrator named where nobody stands above;
 * oneself; direct reports and those two levels below after 60 days of working together; at most 8 colleagues after
 * 60 days. Nobody gets more than 6 confidential forms, nobody on leave is asked, nobody has two views of a subject.
 * Depends on nothing but its input, and not on its order.
 */
export function routeForms(source: RoutingSource): RoutedForms {
  const plan = planForms(source, [])
  const forms = plan.changes.flatMap((change) => (change.kind === "ADD" ? [change.form] : []))
  return { forms: forms.sort(byPlace), notAsked: plan.notAsked.sort(byPlace), ...coverageOf(plan) }
}

export interface RepairSource extends RoutingSource {
  /** All forms of the open cycle, declined ones included; withdrawn ones are gone. */
  readonly forms: readonly StandingForm[]
}

export interface RepairedForms extends FormCoverage {
  /** One for each form there was, sorted by its id, and then the forms to add, sorted as `routeForms` does. */
  readonly changes: readonly FormChange[]
  readonly notAsked: readonly NotAsked[]
}

/**
 * What becomes of the forms of an open cycle in the org of today. Submitted and declined forms stay, and so does
 * what an administrator assigned to somebody who is still here. Unsubmitted forms of leavers and about leavers go,
 * but a form from above follows the subject to the new acting manager, unless the former one is still here and led
 * for 60 of the last 180 days, the new one for fewer. Views from below and of peers stay while 60 days were worked
 * together, whoever leads now. Whoever goes on leave keeps what they have begun and hands the rest back. New raters
 * are asked as `routeForms` asks them; nobody becomes a subject. Repairing twice changes nothing more.
 */
export function repairForms({ forms, ...source }: RepairSource): RepairedForms {
  const plan = planForms(source, forms)
  const changes = plan.changes.sort(byChange)
  return { changes, notAsked: plan.notAsked.sort(byPlace), ...coverageOf(plan) }
}

function planForms(source: RoutingSource, forms: readonly StandingForm[]): RoutingPlan {
  const plan = startPlan(source)
  const open: StandingForm[] = []
  for (const form of inOrder(forms)) {
    const change = judge(plan, form)
    if (change) plan.changes.push(change)
    else open.push(form)
  }
  planManagers(
    plan,
    open.filter(({ perspective }) => perspective === "MANAGER"),
  )
  planSelf(plan)
  planConfidential(plan, open)
  return plan
}

type Placed = Pick<RoutedForm, "subjectId" | "perspective" | "raterId">

function byPlace(one: Placed, other: Placed): number {
  return (
    byText(one.subjectId, other.subjectId) ||
    PERSPECTIVES.indexOf(one.perspective) - PERSPECTIVES.indexOf(other.perspective) ||
    byText(one.raterId, other.raterId)
  )
}

function byChange(one: FormChange, other: FormChange): number {
  if (one.kind === "ADD") return other.kind === "ADD" ? byPlace(one.form, other.form) : 1
  return other.kind === "ADD" ? -1 : byText(one.form.id, other.form.id)
}
