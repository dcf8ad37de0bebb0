import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { ResetPasswordInput } from "./password.input.ts"

export async function resetPassword(_ctx: Ctx, _input: ResetPasswordInput): Promise<Result<null>> {
  throw new Error("Being built.")
}
