import { checkPassword } from "@rung/domain/access/check-password"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { recordAudit } from "./audit.store.ts"
import { checkedAccount, signInFailed } from "./checked-account.ts"
import type { ChangePasswordInput } from "./password.input.ts"
import { presentSession } from "./session.queries.ts"
import { sessionPrincipalOf } from "./session-principal.ts"

export async function changePassword(ctx: Ctx, input: ChangePasswordInput): Promise<Result<null>> {
  const actor = sessionPrincipalOf(ctx)
  const { login } = ctx.parts
  const { email } = found(await login.accountById(actor.accountId))
  const problems = checkPassword(input.password, email)
  const checked = await checkedAccount(ctx, email, input.currentPassword)
  if (!checked.ok) return refused(signInFailed("currentPassword"), ...problems)
  if (problems.length > 0) return refused(...problems)
  await login.setPassword(actor.accountId, input.password)
  await login.endSessions(actor.accountId, (await presentSession(ctx))?.id)
  await ctx.db.write((tx) => recordAudit(tx, { actor, at: ctx.now, action: "password:change" }))
  return ok(null)
}
