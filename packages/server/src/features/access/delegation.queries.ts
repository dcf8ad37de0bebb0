import type { Ctx } from "../../parts.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { loadDelegations, type StoredDelegation } from "./delegation.store.ts"
import type { DelegationView } from "./delegation.view.ts"
import { sessionPrincipalOf } from "./session-principal.ts"

/** Those who prepare for the viewer, now or from a later day. */
export async function delegationsOf(ctx: Ctx): Promise<DelegationView[]> {
  const { accountId: executiveId } = sessionPrincipalOf(ctx)
  const stored = await ctx.db.read((tx) => loadDelegations(tx, { executiveId, today: ctx.today }))
  return stored.map(delegationView)
}

export function delegationView(stored: StoredDelegation): DelegationView {
  const { id, delegateName, delegatePersonId, from, until } = stored
  return {
    id: toGlobalId("Delegation", id),
    name: delegateName,
    personId: delegatePersonId === null ? null : toGlobalId("Person", delegatePersonId),
    from,
    until,
  }
}
