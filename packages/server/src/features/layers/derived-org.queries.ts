import type { Day } from "@rung/domain/kit/day"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { readOrg } from "../org/org.store.ts"
import { type DerivedOrg, loadDerivedOrg } from "./derived-org.store.ts"

/** Nodes kept in memory over all tenants: some 100 bytes each. */
const KEPT_NODES = 600_000

const kept = new Map<string, DerivedOrg>()

/**
 * The org of any day, derived in memory and stored nowhere. Kept by tenant, version of the org and day, so it can
 * never be stale; the least recently used are dropped. Not for a transaction that has changed the org.
 */
export async function derivedOrg(tx: TenantTx, day: Day): Promise<DerivedOrg> {
  const { version } = await readOrg(tx)
  const known = take(keyOf(tx.tenantId, version, day))
  if (known) return known
  const loaded = await loadDerivedOrg(tx, day)
  if (!loaded.ok) throw new Error(`The stored org is unsound: ${loaded.problems[0]?.message}`)
  keepDerivedOrg(tx.tenantId, loaded.value)
  return loaded.value
}

/** Keeps what was derived from an org as it is committed; never what a transaction may still roll back. */
export function keepDerivedOrg(tenantId: string, org: DerivedOrg): void {
  keep(keyOf(tenantId, org.version, org.day), org)
}

function keyOf(tenantId: string, version: number, day: Day): string {
  return `${tenantId} ${version} ${day}`
}

function take(key: string): DerivedOrg | undefined {
  const known = kept.get(key)
  if (!known) return undefined
  kept.delete(key)
  kept.set(key, known)
  return known
}

function keep(key: string, org: DerivedOrg): void {
  if (sizeOf(org) > KEPT_NODES) return
  kept.set(key, org)
  let total = 0
  for (const each of kept.values()) total += sizeOf(each)
  for (const [oldest, each] of kept) {
    if (total <= KEPT_NODES) return
    kept.delete(oldest)
    total -= sizeOf(each)
  }
}

/** Small orgs count as more than they are, so that their number is bounded too. */
function sizeOf(org: DerivedOrg): number {
  return Math.max(org.forest.nodes.length, 500)
}
