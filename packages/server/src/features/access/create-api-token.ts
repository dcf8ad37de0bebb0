import { createApiToken as decide } from "@rung/domain/access/create-api-token"
import { ok, type Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { newSecret, secretHash } from "../../platform/login/secret.ts"
import type { ApiToken } from "./api-token.entity.ts"
import type { CreateApiTokenInput } from "./api-token.input.ts"
import { insertApiToken, loadApiToken } from "./api-token.store.ts"
import { actorText, recordAudit } from "./audit.store.ts"

/** Tells a Rung token apart from other secrets, for people and for scanners of leaked secrets. */
const PREFIX = "rung_"

export async function createApiToken(
  ctx: Ctx,
  input: CreateApiTokenInput,
): Promise<Result<{ apiToken: ApiToken; bearer: string }>> {
  const decision = decide(input, ctx.today)
  if (!decision.ok) return decision
  const actor = principalOf(ctx)
  const [id, bearer] = [newId(), `${PREFIX}${newSecret()}`]
  return ctx.db.write(async (tx) => {
    const { name, scopes, expiresOn } = decision.value
    const secret = { secretHash: secretHash(bearer), createdBy: actorText(actor), createdAt: ctx.now }
    await insertApiToken(tx, { id, name, scopes, expiresOn, ...secret })
    const detail = { name, scopes, expiresOn }
    await recordAudit(tx, { actor, at: ctx.now, action: "token:create", subject: `ApiToken:${id}`, detail })
    return ok({ apiToken: found(await loadApiToken(tx, id)), bearer })
  })
}
