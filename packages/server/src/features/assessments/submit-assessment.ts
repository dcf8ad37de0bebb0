import { submitAssessment as decideSubmission } from "@rung/domain/assessments/finish-assessment"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { answerForm } from "./answer-form.ts"
import type { SubmitAssessmentInput } from "./assessment.input.ts"
import type { AssessmentView } from "./assessment.view.ts"

export function submitAssessment(ctx: Ctx, input: SubmitAssessmentInput): Promise<Result<AssessmentView>> {
  const { assessmentId, version } = input
  return answerForm(ctx, {
    assessmentId,
    by: "RATER",
    decide: (assessment, time) => decideSubmission(assessment, version, time),
    audit: { action: "assessment:submit" },
  })
}
