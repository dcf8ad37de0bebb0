import { DEFAULT_EVIDENCE } from "@rung/domain/insights/evidence"
import { CONFIDENTIAL_PERSPECTIVES } from "@rung/domain/insights/release-answers"
import { dayIn } from "../../platform/clock.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { loadSettings } from "../access/tenant.store.ts"
import type { Cycle } from "../cycles/cycle.entity.ts"
import type { ReleaseParts } from "../cycles/release-step.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { insertClosing } from "./closing.store.ts"
import { oneBehind } from "./one-behind.ts"
import { insertPersonResults, latestRelease } from "./release.store.ts"
import { releaseConfidential } from "./release-confidential.ts"
import { deviationGathering, resultRow, scoredParticipants } from "./score-participants.ts"

/**
 * Decides what may be known of a cycle that closes and computes everybody's result from it, once and for all. The
 * release makes them visible; until then only calibration looks at them.
 */
export async function closeResults(tx: TenantTx, cycle: Cycle, { sealed }: ReleaseParts): Promise<void> {
  const { id: cycleId, contractId, frozen, closedAt } = cycle
  const stored = contractId === null ? null : await loadContract(tx, { id: contractId })
  if (!stored || !frozen || !closedAt) throw new Error("A cycle without contract or date was closed.")
  const { timeZone } = await loadSettings(tx)
  const sinceCycleId = (await latestRelease(tx)) ?? null
  const before = { ...DEFAULT_EVIDENCE, perspectiveWeights: frozen.perspectiveWeights }
  const isConfidential = asksInConfidence(cycle)
  const release = {
    cycleId,
    earlierId: sinceCycleId,
    frozen,
    closedOn: dayIn(timeZone, closedAt),
    settings: before,
  }
  const settings = isConfidential ? await releaseConfidential(tx, sealed, release) : before
  const contractVersion = stored.number
  const contract = { ...stored.body, version: contractVersion }
  const gathering = deviationGathering()
  const writing = oneBehind()
  for await (const scored of scoredParticipants(tx, { cycleId, contract, settings, isConfidential })) {
    for (const one of scored) gathering.add(one)
    const rows = scored.map(resultRow)
    await writing.begin(() => insertPersonResults(tx, cycleId, rows))
  }
  await writing.end()
  await insertClosing(tx, {
    cycleId,
    contractId: stored.id,
    contractVersion,
    asOf: frozen.asOf,
    settings,
    deviations: gathering.deviations(),
    sinceCycleId,
  })
}

/** Whether a cycle asks anybody in confidence. */
export function asksInConfidence({ perspectives }: Pick<Cycle, "perspectives">): boolean {
  return CONFIDENTIAL_PERSPECTIVES.some((one) => perspectives.includes(one))
}
