import type { Ctx } from "../../parts.ts"
import { recordAudit } from "./audit.store.ts"
import { endPresentSession } from "./open-session.ts"

export async function signOut(ctx: Ctx): Promise<void> {
  await endPresentSession(ctx)
  ctx.http.clearSessionCookie()
  const { principal: actor } = ctx
  if (actor?.kind !== "PERSON_SESSION") return
  await ctx.db.write((tx) => recordAudit(tx, { actor, at: ctx.now, action: "session:end" }))
}
