import type { SessionPrincipal } from "@rung/domain/access/principal"
import type { Ctx } from "../../parts.ts"
import type { OpenedSession } from "../../platform/login/login-port.ts"

/** Opens a session in a tenant and gives it to the browser; the one it had before ends. */
export async function openSession(ctx: Ctx, principal: SessionPrincipal): Promise<void> {
  await endPresentSession(ctx)
  const { accountId, tenantId } = principal
  const { address, userAgent: device } = ctx.http
  const opened = await ctx.parts.login.openSession({ accountId, tenantId, address, device, now: ctx.now })
  giveCookie(ctx, opened)
}

export function giveCookie(ctx: Ctx, { cookie, cookieExpiresAt }: OpenedSession): void {
  ctx.http.setSessionCookie(cookie, cookieExpiresAt)
}

/** Ends the session whose cookie the request carries, whether or not it opens a tenant. */
export async function endPresentSession(ctx: Ctx): Promise<void> {
  const { cookie } = ctx.http
  const session = cookie === undefined ? undefined : await ctx.parts.login.session(cookie, ctx.now)
  if (session) await ctx.parts.login.endSession(session.accountId, session.id)
}
