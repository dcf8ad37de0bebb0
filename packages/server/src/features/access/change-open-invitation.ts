import { can } from "@rung/domain/access/permission"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault, found } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "./audit.store.ts"
import type { Invitation } from "./invitation.entity.ts"
import { loadInvitations, lockOpenInvitation } from "./invitation.store.ts"

export interface InvitationChange {
  readonly id: string
  /** Name in the audit log. */
  readonly action: string
  change(tx: TenantTx, id: string): Promise<void>
}

/** Locks an open invitation, changes it and audits, for whoever may give the roles that it gives. */
export async function changeOpenInvitation(
  ctx: Ctx,
  { id: globalId, action, change }: InvitationChange,
): Promise<Result<Invitation>> {
  const actor = principalOf(ctx)
  if (!can(actor, "member:invite", { roles: ["MEMBER"] })) throw new Fault("FORBIDDEN")
  const id = fromGlobalId(globalId, "Invitation")
  if (id === undefined) return refused(unknownId("invitation", "id"))
  return ctx.db.write(async (tx) => {
    const invitation = await lockOpenInvitation(tx, id)
    if (!invitation) return refused(unknownId("invitation", "id"))
    if (!can(actor, "member:invite", invitation)) throw new Fault("FORBIDDEN")
    await change(tx, id)
    await recordAudit(tx, { actor, at: ctx.now, action, subject: `Invitation:${id}` })
    return ok(found((await loadInvitations(tx, [id]))[0]))
  })
}
