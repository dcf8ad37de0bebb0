import type { AssessmentState, DeclineKind } from "@rung/domain/assessments/assessment"
import type { Assigner } from "@rung/domain/assessments/routed-form"
import type { SelfRatingStand } from "@rung/domain/assessments/visibility"
import type { AnswerScale } from "@rung/domain/expectations/question"
import { closedList } from "../../platform/graphql/closed-list.ts"

export const AssessmentStateEnum = closedList<AssessmentState>("AssessmentState", "How far a form is.", {
  ASSIGNED: "The rater has not begun.",
  IN_PROGRESS: "A draft is kept; only the rater reads it.",
  SUBMITTED: "Handed in: never changes unless an administrator reopens it.",
  DECLINED: "Handed back unanswered, with a reason.",
})

export const DeclineKindEnum = closedList<DeclineKind>("DeclineKind", "Why a form is handed back.", {
  NOT_ENOUGH_CONTACT: "The rater works too little with the subject to say.",
  CONFLICT_OF_INTEREST: "The rater could not be fair, or would not be thought so.",
  ON_LEAVE: "The rater is away while answers are taken.",
  OTHER: "Anything else; it has to be said in words.",
})

export const AssignerEnum = closedList<Assigner>("Assigner", "Who decided that a rater is asked.", {
  RULE: "The routes of the contract, by the org.",
  ADMIN: "An administrator, by hand.",
})

export const AnswerScaleEnum = closedList<AnswerScale>("AnswerScale", "How an item of a form is answered.", {
  ANCHORS: "By what was seen: five sentences, one for each of 1 to 5.",
  FREQUENCY: "By how often the sentence is true: never (1), rarely, sometimes, often, always (5).",
})

export const SelfRatingStandEnum = closedList<SelfRatingStand>(
  "SelfRatingStand",
  "Whether the subject's self-rating stands beside the viewer's form.",
  {
    SHOWN: "It is there, item by item.",
    SUBMIT_FIRST: "It waits until the viewer has submitted, so that it cannot lead them.",
    NONE: "There is none that the viewer may read.",
  },
)
