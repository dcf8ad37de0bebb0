import type { Ctx } from "../../parts.ts"
import type { ApiToken } from "./api-token.entity.ts"

export async function apiTokensOf(_ctx: Ctx): Promise<ApiToken[]> {
  throw new Error("Being built.")
}
