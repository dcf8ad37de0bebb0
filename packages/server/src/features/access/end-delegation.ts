import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "./audit.store.ts"
import { delegationView } from "./delegation.queries.ts"
import { endStoredDelegation, loadDelegations } from "./delegation.store.ts"
import type { DelegationView } from "./delegation.view.ts"
import { sessionPrincipalOf } from "./session-principal.ts"

/** Ends one of the viewer's own delegations; the next request of whoever prepared finds nothing. */
export function endDelegation(ctx: Ctx, globalId: string): Promise<Result<DelegationView>> {
  const principal = sessionPrincipalOf(ctx)
  const { accountId: executiveId } = principal
  const { today, now } = ctx
  const id = fromGlobalId(globalId, "Delegation")
  return ctx.db.write(async (tx) => {
    const own = (await loadDelegations(tx, { executiveId, today })).find((each) => each.id === id)
    if (!own || !(await endStoredDelegation(tx, { id: own.id, executiveId, now })))
      return refused(unknownId("delegation", "id"))
    await recordAudit(tx, {
      actor: principal,
      at: now,
      action: "delegation:end",
      subject: `Delegation:${own.id}`,
      detail: { delegate: own.delegateId },
    })
    return ok(delegationView(own))
  })
}
