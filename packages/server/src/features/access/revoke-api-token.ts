import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import type { ApiToken } from "./api-token.entity.ts"
import { loadApiToken, markApiTokenRevoked } from "./api-token.store.ts"
import { recordAudit } from "./audit.store.ts"

export async function revokeApiToken(ctx: Ctx, globalId: string): Promise<Result<ApiToken>> {
  const id = fromGlobalId(globalId, "ApiToken")
  if (id === undefined) return refused(unknownId("token", "id"))
  return ctx.db.write(async (tx) => {
    if (!(await markApiTokenRevoked(tx, id, ctx.now))) return refused(unknownId("token", "id"))
    const actor = principalOf(ctx)
    await recordAudit(tx, { actor, at: ctx.now, action: "token:revoke", subject: `ApiToken:${id}` })
    return ok(found(await loadApiToken(tx, id)))
  })
}
