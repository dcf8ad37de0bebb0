import { draftAnswer } from "@rung/domain/assessments/draft-answer"
import { saveDraft as decideDraft } from "@rung/domain/assessments/save-draft"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { answerForm } from "./answer-form.ts"
import type { SaveDraftInput } from "./assessment.input.ts"
import type { AssessmentView } from "./assessment.view.ts"

export function saveDraft(ctx: Ctx, input: SaveDraftInput): Promise<Result<AssessmentView>> {
  const { assessmentId, version } = input
  const answers = input.answers.map(draftAnswer)
  return answerForm(ctx, {
    assessmentId,
    by: "RATER",
    decide: (assessment, time) => decideDraft(assessment, { version, answers }, time),
    isDraft: true,
  })
}
