import { releaseProblems } from "@rung/domain/insights/calibration-session"
import type { Problem } from "@rung/domain/kit/problem"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { openSessions } from "./calibration.store.ts"

/** No cycle is released while somebody still moves its bands. */
export async function noSessionOpen(tx: TenantTx, cycleId: string): Promise<readonly Problem[]> {
  return releaseProblems(await openSessions(tx, cycleId))
}
