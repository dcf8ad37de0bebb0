import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { ApiToken } from "./api-token.entity.ts"

export async function revokeApiToken(_ctx: Ctx, _id: string): Promise<Result<ApiToken>> {
  throw new Error("Being built.")
}
