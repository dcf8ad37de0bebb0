import { reopenUnread } from "@rung/domain/assessments/terms"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { answered, answerForm } from "./answer-form.ts"
import type { ReasonedStepInput } from "./assessment.input.ts"
import type { AssessmentView } from "./assessment.view.ts"

export function reopenAssessment(ctx: Ctx, input: ReasonedStepInput): Promise<Result<AssessmentView>> {
  return answerForm(ctx, {
    assessmentId: input.assessmentId,
    by: "ADMINISTRATOR",
    decide: ({ assessment }, time) => answered(reopenUnread(assessment, input, time)),
    audit: { action: "assessment:reopen", detail: { reason: input.reason.trim() } },
  })
}
