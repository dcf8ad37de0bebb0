import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { enqueue } from "../../platform/jobs/enqueue.ts"
import type { Cycle } from "../cycles/cycle.entity.ts"

/** What the job that finds out whom to tell of a release is called; its payload names the cycle. */
export const TELL_OF_RELEASE = "tell-of-release"

/** Has everybody told whose results a release has, once it is committed. */
export function tellOfRelease(tx: TenantTx, { id: cycleId }: Pick<Cycle, "id">): Promise<void> {
  return enqueue(tx, TELL_OF_RELEASE, { cycleId })
}
