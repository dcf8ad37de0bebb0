import { declineAssessment as decideDecline } from "@rung/domain/assessments/finish-assessment"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { answered, answerForm } from "./answer-form.ts"
import type { ReasonedStepInput } from "./assessment.input.ts"
import type { AssessmentView } from "./assessment.view.ts"

export function declineAssessment(ctx: Ctx, input: ReasonedStepInput): Promise<Result<AssessmentView>> {
  return answerForm(ctx, {
    assessmentId: input.assessmentId,
    by: "RATER",
    decide: ({ assessment }, time) => answered(decideDecline(assessment, input, time)),
    audit: { action: "assessment:decline" },
  })
}
