import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { SubmitAssessmentInput } from "./assessment.input.ts"
import type { AssessmentView } from "./assessment.view.ts"

export async function submitAssessment(
  _ctx: Ctx,
  _input: SubmitAssessmentInput,
): Promise<Result<AssessmentView>> {
  throw new Error("Being built.")
}
