import type { Day } from "@rung/domain/kit/day"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { saveDerivedOn } from "../org/org.store.ts"
import { type DerivedOrg, loadDerivedOrg } from "./derived-org.store.ts"
import { removePlacements, savePlacements, storedSignatures } from "./placement.store.ts"
import { type PlacementRow, placementRows, signatureOf } from "./placement-rows.ts"

export interface Rederived {
  readonly org: DerivedOrg
  /** Places whose row was written or taken out. */
  readonly changed: number
}

/**
 * Makes placements hold for `today`: derives the org from its lines as this transaction sees them, and writes only
 * the rows that differ. For whoever changes the org, in the same transaction and with the org locked. `derived` is
 * the org of today where the caller has derived it since its last change.
 */
export async function rederivePlacements(tx: TenantTx, today: Day, derived?: DerivedOrg): Promise<Rederived> {
  const org = derived ?? (await soundOrg(tx, today))
  const stored = await storedSignatures(tx)
  const rowAt = placementRows(org)
  const changed: PlacementRow[] = []
  for (let index = 0; index < org.forest.nodes.length; index++) {
    const row = rowAt(index)
    if (stored.get(row.nodeId) !== signatureOf(row)) changed.push(row)
    stored.delete(row.nodeId)
  }
  await removePlacements(tx, [...stored.keys()])
  await savePlacements(tx, changed)
  await saveDerivedOn(tx, today)
  return { org, changed: changed.length + stored.size }
}

async function soundOrg(tx: TenantTx, day: Day): Promise<DerivedOrg> {
  const loaded = await loadDerivedOrg(tx, day)
  if (loaded.ok) return loaded.value
  throw new Error(`The org's lines are unsound on ${day}: ${loaded.problems[0]?.message}`)
}
