import { handIn } from "@rung/domain/assessments/comment"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { answerForm } from "./answer-form.ts"
import type { SubmitAssessmentInput } from "./assessment.input.ts"
import type { AssessmentView } from "./assessment.view.ts"

export function submitAssessment(ctx: Ctx, input: SubmitAssessmentInput): Promise<Result<AssessmentView>> {
  const { assessmentId, version } = input
  const confirmedComments = input.confirmedComments ?? []
  return answerForm(ctx, {
    assessmentId,
    by: "RATER",
    decide: ({ assessment }, time) => handIn(assessment, { version, confirmedComments }, time),
    audit: { action: "assessment:submit" },
  })
}
