import type { Day } from "@rung/domain/kit/day"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { enqueue } from "../../platform/jobs/enqueue.ts"

export interface OrgState {
  /** Counts every change of the org. */
  readonly version: number
  /** Counts changes of the layer rules. */
  readonly rulesVersion: number
  /** The day that placements hold for; none before the first derivation. */
  readonly derivedOn: Day | null
}

const STATE = `version, rules_version AS "rulesVersion", derived_on AS "derivedOn"`

/** Locks the org until the transaction ends: one writer at a time, and what it decides on stays as it is. */
export function lockOrg(tx: TenantTx): Promise<OrgState> {
  return state(tx, `SELECT ${STATE} FROM org WHERE tenant_id = $1 FOR UPDATE`)
}

export function readOrg(tx: TenantTx): Promise<OrgState> {
  return state(tx, `SELECT ${STATE} FROM org WHERE tenant_id = $1`)
}

async function state(tx: TenantTx, sql: string): Promise<OrgState> {
  const [org] = await tx.query<OrgState>(sql, [tx.tenantId])
  if (!org) throw new Error("The tenant has no org row.")
  return org
}

/** How many people and positions there have ever been. */
export async function sizeOfOrg(tx: TenantTx): Promise<number> {
  const [org] = await tx.query<{ size: number }>(
    "SELECT next_ordinal AS size FROM org WHERE tenant_id = $1",
    [tx.tenantId],
  )
  return org?.size ?? 0
}

/** The job that lets follow what depends on the org: see the features after this one. */
export const ORG_CHANGED = "repair-forms"

/** Says that the org changed; whoever planned on the version before has to plan again, and open forms follow. */
export async function bumpOrgVersion(tx: TenantTx): Promise<number> {
  await enqueue(tx, ORG_CHANGED, {})
  const [org] = await tx.query<{ version: number }>(
    "UPDATE org SET version = version + 1 WHERE tenant_id = $1 RETURNING version",
    [tx.tenantId],
  )
  return org?.version ?? 0
}

export async function saveDerivedOn(tx: TenantTx, day: Day): Promise<void> {
  await tx.execute("UPDATE org SET derived_on = $2 WHERE tenant_id = $1", [tx.tenantId, day])
}

/** Takes `count` ordinals that no node ever had and answers the first. The org must be locked. */
export async function takeOrdinals(tx: TenantTx, count: number): Promise<number> {
  const [org] = await tx.query<{ next: number }>(
    `UPDATE org SET next_ordinal = next_ordinal + $2 WHERE tenant_id = $1 RETURNING next_ordinal AS next`,
    [tx.tenantId, count],
  )
  return (org?.next ?? count) - count
}

/** Begins the org of a new tenant: empty, with the layer rules to begin with. */
export async function insertOrg(tx: TenantTx, rules: object): Promise<void> {
  await tx.execute("INSERT INTO org (tenant_id, rules) VALUES ($1, $2)", [tx.tenantId, JSON.stringify(rules)])
}
