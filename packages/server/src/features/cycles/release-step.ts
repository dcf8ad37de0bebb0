import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { Cycle } from "./cycle.entity.ts"

/** Something done for the release of a cycle, in the same transaction: `app.ts` lists what there is. */
export type ReleaseStep = (tx: TenantTx, cycle: Cycle) => Promise<void>
