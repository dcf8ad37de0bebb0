import type { Role } from "@rung/domain/access/roles"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { recordAudit } from "./audit.store.ts"
import { DEMO_PASSWORD } from "./demo-personas.ts"
import { insertMembership, loadMembershipOfAccount } from "./membership.store.ts"

export interface DemoMember {
  /** In its normalised spelling. */
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly personId: string | null
}

/**
 * Makes somebody of the demo company a member who signs in with the demo password, which is too short for anybody
 * else. Whoever is there already stays as they are.
 */
export async function ensureDemoMember(
  ctx: Pick<Ctx, "db" | "now" | "parts">,
  member: DemoMember,
): Promise<void> {
  if (!ctx.parts.demo) throw new Error("Demo members belong to a demonstration.")
  const { login } = ctx.parts
  const { email, name, personId } = member
  const account =
    (await login.accountByEmail(email)) ??
    (await login.createAccount({ email, name, password: DEMO_PASSWORD }))
  if (!account) throw new Error(`Another process is making ${email} just now.`)
  await ctx.db.write(async (tx) => {
    if (await loadMembershipOfAccount(tx, account.id)) return
    const [id, roles] = [newId(), [...member.roles]]
    await insertMembership(tx, {
      id,
      accountId: account.id,
      email,
      name,
      personId,
      roles,
      version: 1,
      createdAt: ctx.now,
    })
    const detail = { roles }
    await recordAudit(tx, {
      actor: "system",
      at: ctx.now,
      action: "member:join",
      subject: `Membership:${id}`,
      detail,
    })
  })
}
