import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { ReasonedStepInput } from "./assessment.input.ts"
import type { AssessmentView } from "./assessment.view.ts"

export async function declineAssessment(
  _ctx: Ctx,
  _input: ReasonedStepInput,
): Promise<Result<AssessmentView>> {
  throw new Error("Being built.")
}
