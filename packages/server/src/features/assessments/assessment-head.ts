import { isSealed } from "@rung/domain/assessments/terms"
import { takesAnswers } from "@rung/domain/cycles/cycle"
import type { Day } from "@rung/domain/kit/day"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { AssessmentProgressView, AssessmentView } from "./assessment.view.ts"
import type { StoredForm } from "./stored-form.ts"

/** A form's head as the API shows it on a day. */
export function assessmentHead(form: StoredForm, today: Day): AssessmentView {
  const { assessment, cycle, subject, rater, insteadOf, savedAt, submittedAt } = form
  const { perspective, state, declineKind = null, declineReason, version } = assessment
  const isUnfinished = state === "ASSIGNED" || state === "IN_PROGRESS"
  return {
    id: toGlobalId("Assessment", form.id),
    cycleId: toGlobalId("Cycle", form.cycleId),
    cycleName: cycle.name,
    cycleState: cycle.state,
    due: cycle.closesOn,
    isOpen: isUnfinished && takesAnswers(cycle, today),
    perspective,
    subject: { personId: toGlobalId("Person", assessment.subjectId), ...subject },
    rater: { personId: toGlobalId("Person", assessment.raterId), ...rater },
    insteadOf: insteadOf && { ...insteadOf, personId: toGlobalId("Person", insteadOf.personId) },
    state,
    progress: progressOfItems(form),
    declineKind,
    declineReason,
    savedAt,
    submittedAt,
    version,
  }
}

function progressOfItems({
  assessment: { items, ratings, perspective, state },
}: StoredForm): AssessmentProgressView {
  // Handed in, nobody counts them any more, and right after handing in it is as later.
  if (isSealed(perspective) && state === "SUBMITTED") return { rated: 0, notSeen: 0, toDo: 0 }
  const asked = ratings.filter(({ competency }) => items.includes(competency))
  const notSeen = asked.filter(({ value }) => value === "NOT_SEEN").length
  const rated = asked.filter(({ value }) => value !== null).length - notSeen
  return { rated, notSeen, toDo: items.length - rated - notSeen }
}
