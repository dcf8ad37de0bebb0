import type { SealedAnswers } from "../../platform/db/sealed-answers.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { Cycle } from "./cycle.entity.ts"

/** What release control needs beside the transaction. */
export interface ReleaseParts {
  readonly sealed: SealedAnswers
}

/** Something done for the release of a cycle, in the same transaction: `app.ts` lists what there is. */
export type ReleaseStep = (tx: TenantTx, cycle: Cycle, parts: ReleaseParts) => Promise<void>
