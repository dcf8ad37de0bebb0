import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { SaveDraftInput } from "./assessment.input.ts"
import type { AssessmentView } from "./assessment.view.ts"

export async function saveDraft(_ctx: Ctx, _input: SaveDraftInput): Promise<Result<AssessmentView>> {
  throw new Error("Being built.")
}
