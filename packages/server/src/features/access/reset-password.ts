import { checkPassword } from "@rung/domain/access/check-password"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { tenantsOfAccount } from "./account-tenants.ts"
import { recordAudit } from "./audit.store.ts"
import type { ResetPasswordInput } from "./password.input.ts"

export async function resetPassword(
  ctx: Ctx,
  { token, password }: ResetPasswordInput,
): Promise<Result<null>> {
  const { login } = ctx.parts
  const owner = await login.resetCodeOwner(token, ctx.now)
  const account = owner === undefined ? undefined : await login.accountById(owner)
  if (!account) return refused(linkInvalid())
  const problems = checkPassword(password, account.email)
  if (problems.length > 0) return refused(...problems)
  if ((await login.takeResetCode(token, ctx.now)) !== account.id) return refused(linkInvalid())
  await login.setPassword(account.id, password)
  await login.endSessions(account.id)
  for (const db of await tenantsOfAccount(ctx.parts, account.id)) {
    const actor = { kind: "PERSON_SESSION", tenantId: db.tenantId, accountId: account.id, roles: [] } as const
    await db.write((tx) => recordAudit(tx, { actor, at: ctx.now, action: "password:reset" }))
  }
  return ok(null)
}

/** For a link that never was, was used, was replaced, or is too old: it does not say which. */
export function linkInvalid(): Problem {
  return problem("LINK_INVALID", "This link does not work any more: ask for a new one.", "token")
}
