import type { Ctx } from "../../parts.ts"
import type { ApiToken } from "./api-token.entity.ts"
import { loadApiTokens } from "./api-token.store.ts"

export async function apiTokensOf(ctx: Ctx): Promise<ApiToken[]> {
  return ctx.db.read(loadApiTokens)
}
