import type { Ctx } from "../../parts.ts"
import type { AssessmentFormView } from "./assessment-form.view.ts"

export async function assessmentForm(_ctx: Ctx, _id: string): Promise<AssessmentFormView | undefined> {
  throw new Error("Being built.")
}
