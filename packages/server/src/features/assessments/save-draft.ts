import { NO_CLOSING } from "@rung/domain/assessments/beyond-items"
import { draftAnswer } from "@rung/domain/assessments/draft-answer"
import { saveUnderTerms } from "@rung/domain/assessments/terms"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { answerForm } from "./answer-form.ts"
import type { SaveDraftInput } from "./assessment.input.ts"
import type { AssessmentView } from "./assessment.view.ts"
import { closingAt } from "./closing-at.ts"
import type { StoredForm } from "./stored-form.ts"

export function saveDraft(ctx: Ctx, input: SaveDraftInput): Promise<Result<AssessmentView>> {
  const { assessmentId, version, termsVersion, overall } = input
  const answers = input.answers.map(draftAnswer)
  const answersEnd = ({ assessment: { items } }: StoredForm) =>
    (overall !== undefined && overall !== null) ||
    answers.some(({ competency }) => !items.includes(competency))
  return answerForm(ctx, {
    assessmentId,
    by: "RATER",
    closing: async (tx, form) => (answersEnd(form) ? closingAt(tx, form) : NO_CLOSING),
    decide: (form, time, closing) =>
      saveUnderTerms(form, { version, answers, overall, closing, termsVersion }, time),
    isDraft: true,
  })
}
