import { isGroupView } from "../cycles/coverage.ts"
import { contactOf } from "./confidential-view.ts"
import { personAt, raterFacts, sightOf } from "./line-of-sight.ts"
import type { NewRater } from "./reassign-assessment.ts"
import { itemsByRoute } from "./route-items.ts"
import type { StandingForm } from "./routed-form.ts"
import type { RoutingSource } from "./routing-plan.ts"
import { DEFAULT_ROUTING_RULES } from "./routing-rules.ts"

type FormOfSubject = Pick<StandingForm, "id" | "subjectId" | "perspective" | "items">

export interface Candidate {
  readonly raterId: string
  /** The rater's forms in the cycle, declined ones included. */
  readonly forms: readonly Pick<StandingForm, "id" | "subjectId" | "perspective" | "state">[]
}

/** How somebody stands on the day to whom an administrator would give a form. */
export function newRater(
  source: RoutingSource,
  form: FormOfSubject,
  { raterId, forms }: Candidate,
): NewRater {
  const { subjectId, perspective } = form
  const sight = sightOf(source, source.rules ?? DEFAULT_ROUTING_RULES)
  const index = personAt(sight, raterId)
  const others = forms.filter(({ id }) => id !== form.id)
  const subject = source.roster.find(({ personId }) => personId === subjectId)
  const facts = index === undefined ? { manages: false, isNewHire: false } : raterFacts(sight, index)
  return {
    isHere: index !== undefined,
    isOnLeave: sight.away.has(raterId),
    hasForm: others.some((one) => one.subjectId === subjectId),
    confidentialForms: others.filter((one) => isGroupView(one.perspective) && one.state !== "DECLINED")
      .length,
    days: isGroupView(perspective) ? contactOf(sight, perspective, { raterId, subjectId }).days : 0,
    items: subject ? itemsByRoute(source.contract)(subject, perspective, facts) : [],
  }
}
