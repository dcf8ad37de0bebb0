import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { ApiToken } from "./api-token.entity.ts"
import type { CreateApiTokenInput } from "./api-token.input.ts"

export async function createApiToken(
  _ctx: Ctx,
  _input: CreateApiTokenInput,
): Promise<Result<{ apiToken: ApiToken; bearer: string }>> {
  throw new Error("Being built.")
}
