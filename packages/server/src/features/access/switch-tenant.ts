import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { Fault, found } from "../../platform/graphql/fault.ts"
import { tenantsOfAccount } from "./account-tenants.ts"
import { recordAudit } from "./audit.store.ts"
import { callerInTenant } from "./caller.queries.ts"
import { giveCookie } from "./open-session.ts"
import { sessionPrincipalOf } from "./session-principal.ts"
import { loadTenantName } from "./tenant.store.ts"
import { memberView } from "./viewer.queries.ts"
import type { ViewerView } from "./viewer.view.ts"

export async function switchTenant(ctx: Ctx, slug: string): Promise<Result<ViewerView>> {
  const { accountId } = sessionPrincipalOf(ctx)
  const { cookie } = ctx.http
  if (cookie === undefined) throw new Fault("UNAUTHENTICATED")
  for (const db of await tenantsOfAccount(ctx.parts, accountId)) {
    const tenant = await db.read(loadTenantName)
    if (tenant.slug !== slug) continue
    const { principal: actor } = found(await callerInTenant(ctx.parts, accountId, db.tenantId))
    giveCookie(ctx, found(await ctx.parts.login.moveSession(cookie, db.tenantId)))
    await db.write((tx) => recordAudit(tx, { actor, at: ctx.now, action: "session:open" }))
    return ok(found(await memberView(ctx, db, actor)))
  }
  return refused(problem("NOT_FOUND", "There is no company of yours by that name.", "tenant"))
}
