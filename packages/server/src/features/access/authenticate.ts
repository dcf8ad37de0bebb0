import type { Parts } from "../../parts.ts"
import type { HttpExchange } from "../../platform/graphql/ctx.ts"
import { sameSecret } from "../../platform/login/secret.ts"
import type { Caller } from "../../request-context.ts"
import { callerByForm, callerByToken, callerInTenant, isFormCookie } from "./caller.queries.ts"

/**
 * Proves who sends a request, from its token or else its session cookie; nothing for a visitor. A token that
 * does not work makes a visitor: it never falls back to the cookie beside it.
 */
export async function authenticate(parts: Parts, http: HttpExchange): Promise<Caller | undefined> {
  if (http.bearer !== undefined) return callerByBearer(parts, http.bearer)
  if (http.cookie === undefined) return undefined
  if (isFormCookie(http.cookie)) return callerByForm(parts, http.cookie)
  const session = await parts.login.session(http.cookie, parts.clock())
  if (!session?.tenantId) return undefined
  return callerInTenant(parts, session.accountId, session.tenantId)
}

async function callerByBearer(parts: Parts, bearer: string): Promise<Caller | undefined> {
  if (parts.operatorToken !== undefined && sameSecret(bearer, parts.operatorToken)) {
    return { principal: { kind: "OPERATOR" }, tenant: undefined }
  }
  return callerByToken(parts, bearer)
}
