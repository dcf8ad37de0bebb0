import { createTenant as decide, type NewTenant, slugOf, tidyName } from "@rung/domain/access/create-tenant"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { translateConstraint } from "../../platform/db/constraint.ts"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { verifiedTenant } from "../../platform/db/verified-tenant.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { newSecret, secretHash } from "../../platform/login/secret.ts"
import { actorText, recordAudit } from "./audit.store.ts"
import type { CreateTenantInput } from "./create-tenant.input.ts"
import { insertInvitations, mailInvitations, saveInvitationHash } from "./invitation.store.ts"
import { invitationLink, invitationMail } from "./invitation-mail.ts"
import { insertTenant, loadTakenSlugs, loadTenantName } from "./tenant.store.ts"
import type { TenantNameView } from "./viewer.view.ts"

export interface CreatedTenant {
  readonly tenant: TenantNameView
  readonly invitationLink: string | null
}

export async function createTenant(ctx: Ctx, input: CreateTenantInput): Promise<Result<CreatedTenant>> {
  const { parts } = ctx
  const taken = await loadTakenSlugs(parts.database, slugOf(tidyName(input.name)))
  const decision = decide(input, taken)
  if (!decision.ok) return decision
  const tenantId = verifiedTenant(newId())
  const link = parts.mailer.local ? newSecret() : undefined
  const created = await translateConstraint(
    {
      tenant_slug_taken: problem("TENANT_NAME_TAKEN", "Somebody took this name just now: try again.", "name"),
    },
    () => parts.database.tenant(tenantId).write((tx) => setUp(ctx, tx, { tenant: decision.value, link })),
  )
  if ("code" in created) return refused(created)
  if (link === undefined) return ok({ tenant: created, invitationLink: null })
  // Mail that stays here cannot fail, and the operator is told the very link that it holds.
  const { adminEmail: email } = decision.value
  await parts.mailer.send(
    invitationMail({ email, company: created.name, publicUrl: parts.publicUrl, token: link }),
  )
  return ok({ tenant: created, invitationLink: invitationLink(parts.publicUrl, link) })
}

interface SetUp {
  readonly tenant: NewTenant
  /** Set when the caller mails the link, else the job makes one. */
  readonly link: string | undefined
}

async function setUp(ctx: Ctx, tx: TenantTx, { tenant, link }: SetUp): Promise<TenantNameView> {
  const actor = principalOf(ctx)
  await insertTenant(tx, tenant)
  for (const step of ctx.parts.tenantSetUp) await step(tx, ctx.now)
  const invitation = {
    id: newId(),
    email: tenant.adminEmail,
    name: "",
    personId: null,
    roles: ["ADMIN"] as const,
  }
  await insertInvitations(tx, [invitation], { invitedBy: actorText(actor), now: ctx.now })
  if (link === undefined) await mailInvitations(tx, [invitation.id])
  else await saveInvitationHash(tx, invitation.id, secretHash(link))
  await recordAudit(tx, { actor, at: ctx.now, action: "tenant:create" })
  return loadTenantName(tx)
}
