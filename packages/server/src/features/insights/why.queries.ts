import type { Ctx } from "../../parts.ts"
import type { WhyInput } from "./why.input.ts"
import type { WhyView } from "./why.view.ts"

export async function why(_ctx: Ctx, _input: WhyInput): Promise<WhyView> {
  throw new Error("Being built.")
}
