import { declineAssessment as decideDecline } from "@rung/domain/assessments/finish-assessment"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { answered, answerForm } from "./answer-form.ts"
import type { DeclineAssessmentInput } from "./assessment.input.ts"
import type { AssessmentView } from "./assessment.view.ts"

export function declineAssessment(ctx: Ctx, input: DeclineAssessmentInput): Promise<Result<AssessmentView>> {
  const { assessmentId, version, kind, reason } = input
  const step = { version, kind: kind ?? "OTHER", reason: reason ?? "" }
  return answerForm(ctx, {
    assessmentId,
    by: "RATER",
    decide: ({ assessment }, time) => answered(decideDecline(assessment, step, time)),
    audit: { action: "assessment:decline" },
  })
}
