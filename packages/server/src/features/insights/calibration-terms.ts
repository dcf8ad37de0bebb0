import type { Contract } from "@rung/domain/expectations/contract"
import type { ViewRules } from "@rung/domain/insights/confidential-why"
import type { EvidenceSettings } from "@rung/domain/insights/evidence"
import type { Day } from "@rung/domain/kit/day"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { loadCycle } from "../cycles/cycle.store.ts"
import { loadContract } from "../expectations/contract.store.ts"
import { loadClosing } from "./closing.store.ts"

/** By what a closed cycle's results were computed, and how confidential views are shown of it. */
export interface CalibrationTerms {
  readonly contract: Contract
  readonly settings: EvidenceSettings
  readonly rules: ViewRules
  readonly perspectives: readonly string[]
  readonly asOf: Day
}

export async function calibrationTerms(tx: TenantTx, cycleId: string): Promise<CalibrationTerms> {
  const [cycle, closing] = [await loadCycle(tx, cycleId), await loadClosing(tx, cycleId)]
  const stored = closing && (await loadContract(tx, { id: closing.contractId }))
  if (!cycle?.frozen || !stored) throw new Error("A cycle is calibrated that never closed.")
  const { settings, asOf, contractVersion } = closing
  return {
    contract: { ...stored.body, version: contractVersion },
    settings,
    rules: { k: cycle.frozen.kDecision, settings },
    perspectives: cycle.perspectives,
    asOf,
  }
}
