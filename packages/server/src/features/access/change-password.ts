import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { ChangePasswordInput } from "./password.input.ts"

export async function changePassword(_ctx: Ctx, _input: ChangePasswordInput): Promise<Result<null>> {
  throw new Error("Being built.")
}
