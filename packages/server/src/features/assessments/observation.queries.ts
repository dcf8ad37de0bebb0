import { can } from "@rung/domain/access/permission"
import type { SessionPrincipal } from "@rung/domain/access/principal"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { sessionPrincipalOf } from "../access/session-principal.ts"
import { latestContract } from "../expectations/contract.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { relationTo } from "../layers/relation.queries.ts"
import { hasAssessed, loadObservations, type StoredObservation } from "./observation.store.ts"
import type { ObservationLogView, ObservationView } from "./observation.view.ts"

/** The viewer's own observations: about one person, or the newest. */
export async function observationLog(ctx: Ctx, subjectId: string | undefined): Promise<ObservationLogView> {
  const principal = sessionPrincipalOf(ctx)
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const { accountId } = principal
    const stored = await loadObservations(tx, { accountId, subjectId })
    const mayKeep = subjectId !== undefined && (await mayObserve(tx, principal, subjectId))
    return { mayKeep, observations: stored.map(observationView) }
  })
}

/** Whether somebody may keep observations about a person, as both stand today. */
export async function mayObserve(
  tx: TenantTx,
  principal: SessionPrincipal,
  subjectId: string,
): Promise<boolean> {
  const { personId } = principal
  if (personId === undefined) return false
  const relation = await relationTo(tx, personId, subjectId)
  const assesses = relation === "OTHER" && (await hasAssessed(tx, personId, subjectId))
  return can(principal, "observation:keep", { relation, assesses })
}

/** Codes of the contract in force; none before there is one. */
export async function competenciesInForce(tx: TenantTx): Promise<ReadonlySet<string>> {
  const contract = await latestContract(tx)
  return new Set(contract?.body.competencies.map(({ code }) => code) ?? [])
}

export function observationView(stored: StoredObservation): ObservationView {
  const { id, subjectId, subjectName, seenOn, competency, text, keptAt, version } = stored
  const { attachedTo, attachedAs, cycleName } = stored
  return {
    id: toGlobalId("Observation", id),
    person: { personId: toGlobalId("Person", subjectId), name: subjectName },
    seenOn,
    competency,
    text,
    keptAt,
    version,
    attachedTo:
      attachedTo === null || attachedAs === null || cycleName === null
        ? null
        : { assessmentId: toGlobalId("Assessment", attachedTo), competency: attachedAs, cycleName },
  }
}
