import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "./audit.store.ts"
import { presentSession, sessionView } from "./session.queries.ts"
import type { SessionView } from "./session.view.ts"
import { sessionPrincipalOf } from "./session-principal.ts"

export async function revokeSession(ctx: Ctx, globalId: string): Promise<Result<SessionView>> {
  const actor = sessionPrincipalOf(ctx)
  const id = fromGlobalId(globalId, "Session")
  const sessions = await ctx.parts.login.sessions(actor.accountId, ctx.now)
  const session = sessions.find((each) => each.id === id)
  if (!session) return refused(unknownId("session", "id"))
  const current = await presentSession(ctx)
  await ctx.parts.login.endSession(actor.accountId, session.id)
  await ctx.db.write((tx) =>
    recordAudit(tx, { actor, at: ctx.now, action: "session:revoke", subject: `Session:${session.id}` }),
  )
  return ok(sessionView(session, current))
}
