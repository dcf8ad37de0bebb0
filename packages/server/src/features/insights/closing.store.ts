import type { EvidenceSettings } from "@rung/domain/insights/evidence"
import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** SD of the others' means, by layer, then competency. */
export type Deviations = Readonly<Partial<Record<Layer, Readonly<Record<string, number>>>>>

/** What a cycle's results were computed by when it closed. */
export interface Closing {
  readonly cycleId: string
  readonly contractId: string
  readonly contractVersion: number
  readonly asOf: Day
  readonly settings: EvidenceSettings
  readonly deviations: Deviations
  /** The latest release there was, which movements are compared with. */
  readonly sinceCycleId: string | null
}

export async function insertClosing(tx: TenantTx, closing: Closing): Promise<void> {
  const { cycleId, contractId, contractVersion, asOf, settings, deviations, sinceCycleId } = closing
  await tx.execute(
    `INSERT INTO cycle_closing (tenant_id, cycle_id, contract_id, contract_version, as_of, settings, deviations,
       since_cycle_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.tenantId,
      cycleId,
      contractId,
      contractVersion,
      asOf,
      JSON.stringify(settings),
      JSON.stringify(deviations),
      sinceCycleId,
    ],
  )
}

/** How a cycle closed, whether or not it is released. */
export async function loadClosing(tx: TenantTx, cycleId: string): Promise<Closing | undefined> {
  const [row] = await tx.query<Closing>(
    `SELECT cycle_id AS "cycleId", contract_id AS "contractId", contract_version AS "contractVersion",
       as_of AS "asOf", settings, deviations, since_cycle_id AS "sinceCycleId"
     FROM cycle_closing WHERE tenant_id = $1 AND cycle_id = $2`,
    [tx.tenantId, cycleId],
  )
  return row
}
