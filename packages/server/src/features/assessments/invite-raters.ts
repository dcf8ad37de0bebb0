import { isEmail, normaliseEmail } from "@rung/domain/access/email"
import { INVITATIONS_AT_ONCE } from "@rung/domain/access/membership"
import { can } from "@rung/domain/access/permission"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { translateConstraint } from "../../platform/db/constraint.ts"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { actorText, recordAudit } from "../access/audit.store.ts"
import {
  INVITATION_CONSTRAINTS,
  insertInvitations,
  mailInvitations,
  type NewInvitation,
} from "../access/invitation.store.ts"
import { loadCycle } from "../cycles/cycle.store.ts"
import { loadUninvitedRaters, type UninvitedRater } from "./rater.store.ts"

export interface InvitedRaters {
  readonly invited: number
  /** Raters to whom no mail can be sent. */
  readonly withoutAddress: readonly UninvitedRater[]
}

export function inviteRaters(ctx: Ctx, cycleId: string): Promise<Result<InvitedRaters>> {
  const actor = principalOf(ctx)
  if (!can(actor, "member:invite", { roles: ["MEMBER"] })) throw new Fault("FORBIDDEN")
  const id = fromGlobalId(cycleId, "Cycle")
  return ctx.db.write(async (tx) => {
    const cycle = id === undefined ? null : await loadCycle(tx, id)
    if (!cycle) return refused(unknownId("cycle", "cycleId"))
    if (cycle.state !== "OPEN") {
      return refused(problem("CYCLE_NOT_OPEN", "Raters are invited while their cycle is open.", "cycleId"))
    }
    const raters = await loadUninvitedRaters(tx, cycle.id)
    const invitations = raters.flatMap(invitationOf)
    const taken = await translateConstraint(INVITATION_CONSTRAINTS, () => invite(tx, ctx, invitations))
    if (taken) return refused(taken)
    await recordAudit(tx, {
      actor,
      at: ctx.now,
      action: "member:invite",
      subject: `Cycle:${cycle.id}`,
      detail: { count: invitations.length, roles: ["MEMBER"] },
    })
    const withoutAddress = raters.filter(({ email }) => addressOf(email) === undefined)
    return ok({ invited: invitations.length, withoutAddress })
  })
}

async function invite(tx: TenantTx, ctx: Ctx, invitations: readonly NewInvitation[]): Promise<undefined> {
  const by = { invitedBy: actorText(principalOf(ctx)), now: ctx.now }
  for (let start = 0; start < invitations.length; start += INVITATIONS_AT_ONCE) {
    const batch = invitations.slice(start, start + INVITATIONS_AT_ONCE)
    await insertInvitations(tx, batch, by)
    await mailInvitations(
      tx,
      batch.map((invitation) => invitation.id),
    )
  }
}

function invitationOf({ id, name, email }: UninvitedRater): NewInvitation[] {
  const address = addressOf(email)
  return address === undefined ? [] : [{ id: newId(), email: address, name, personId: id, roles: ["MEMBER"] }]
}

function addressOf(email: string | null): string | undefined {
  const address = normaliseEmail(email ?? "")
  return isEmail(address) ? address : undefined
}
