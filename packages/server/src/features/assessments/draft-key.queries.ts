import type { Ctx } from "../../parts.ts"
import { keyFrom } from "../../platform/login/secret.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"

/**
 * The key of the present session for what its browser keeps of unsent answers. It follows from the session's cookie,
 * which no page can read and of which the server keeps a hash only: when the cookie goes, the key is gone for good.
 */
export function draftKeyOf(ctx: Ctx): string | null {
  sessionPrincipalOf(ctx)
  const { cookie } = ctx.http
  return cookie === undefined ? null : keyFrom(cookie, "rung drafts 1")
}
