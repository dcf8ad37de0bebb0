import { nameDelegate as decide } from "@rung/domain/access/delegation"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "./audit.store.ts"
import { delegationView } from "./delegation.queries.ts"
import { insertDelegation, isDelegateTaken, loadDelegations, memberOfPerson } from "./delegation.store.ts"
import type { DelegationView, NameDelegateInput } from "./delegation.view.ts"
import { sessionPrincipalOf } from "./session-principal.ts"

/** Names who prepares for the viewer. */
export function nameDelegate(
  ctx: Ctx,
  { personId, from, until }: NameDelegateInput,
): Promise<Result<DelegationView>> {
  const principal = sessionPrincipalOf(ctx)
  const { accountId: executiveId } = principal
  const { today, now } = ctx
  const person = fromGlobalId(personId, "Person")
  return ctx.db.write(async (tx) => {
    const delegate = person === undefined ? undefined : await memberOfPerson(tx, person)
    const isTaken =
      delegate !== undefined && (await isDelegateTaken(tx, { delegateId: delegate.accountId, today, now }))
    const decided = decide({ from, until }, { today, executiveId, delegate, isTaken })
    if (!decided.ok) return decided
    const id = newId()
    const taken = await insertDelegation(tx, { id, executiveId, ...decided.value, namedAt: now })
    if (taken) return refused(taken)
    await recordAudit(tx, {
      actor: principal,
      at: now,
      action: "delegation:name",
      subject: `Delegation:${id}`,
      detail: { delegate: decided.value.delegateId, from, until },
    })
    const named = (await loadDelegations(tx, { executiveId, today })).find((each) => each.id === id)
    return named ? ok(delegationView(named)) : refused(unknownId("delegation", "personId"))
  })
}
