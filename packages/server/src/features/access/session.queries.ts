import type { Ctx } from "../../parts.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { LoginSession } from "../../platform/login/login-port.ts"
import type { SessionView } from "./session.view.ts"
import { sessionPrincipalOf } from "./session-principal.ts"

/** The account's sessions, wherever they are signed in to. */
export async function sessionsOf(ctx: Ctx): Promise<SessionView[]> {
  const { accountId } = sessionPrincipalOf(ctx)
  const current = await presentSession(ctx)
  const sessions = await ctx.parts.login.sessions(accountId, ctx.now)
  return sessions.map((session) => sessionView(session, current))
}

/** The session of the request's own cookie. */
export async function presentSession(ctx: Ctx): Promise<LoginSession | undefined> {
  const { cookie } = ctx.http
  return cookie === undefined ? undefined : ctx.parts.login.session(cookie, ctx.now)
}

export function sessionView(session: LoginSession, current: LoginSession | undefined): SessionView {
  const { id, device, address, createdAt, lastSeenAt, expiresAt } = session
  const times = { createdAt, lastSeenAt, expiresAt }
  return { id: toGlobalId("Session", id), current: id === current?.id, device, address, ...times }
}
