import type { Ctx } from "../../parts.ts"
import type { AssessmentView } from "./assessment.view.ts"

export async function myForms(_ctx: Ctx, _cycleId: string | undefined): Promise<readonly AssessmentView[]> {
  throw new Error("Being built.")
}
