import { normaliseEmail } from "@rung/domain/access/email"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { Account } from "../../platform/login/login-port.ts"

/**
 * The account that an address and a password open, counted against guessing. Whether the address or the password
 * is wrong shows neither in the answer nor in its time. Throws RATE_LIMITED after too many tries.
 */
export async function checkedAccount(
  ctx: Pick<Ctx, "parts" | "http">,
  typedEmail: string,
  password: string,
): Promise<Result<Account>> {
  const email = normaliseEmail(typedEmail)
  const attempt = await ctx.parts.throttle.password(email, ctx.http.address)
  const account = await ctx.parts.login.checkPassword(email, password)
  if (!account) return refused(signInFailed())
  await attempt.passed()
  return ok(account)
}

export function signInFailed(...path: readonly string[]): Problem {
  return problem("SIGN_IN_FAILED", "The address or the password is wrong.", ...path)
}
