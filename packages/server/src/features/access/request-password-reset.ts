import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"

export async function requestPasswordReset(_ctx: Ctx, _email: string): Promise<Result<null>> {
  throw new Error("Being built.")
}
