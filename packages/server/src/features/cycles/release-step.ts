import type { Problem } from "@rung/domain/kit/problem"
import type { SealedAnswers } from "../../platform/db/sealed-answers.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { Cycle } from "./cycle.entity.ts"

/** What release control needs beside the transaction. */
export interface ReleaseParts {
  readonly sealed: SealedAnswers
}

/** Something done when a cycle closes or is released, in the same transaction: `app.ts` lists what there is. */
export type ReleaseStep = (tx: TenantTx, cycle: Cycle, parts: ReleaseParts) => Promise<void>

/** What stands against a release besides the cycle's state, looked up with the cycle locked. */
export type ReleaseCheck = (tx: TenantTx, cycleId: string) => Promise<readonly Problem[]>
