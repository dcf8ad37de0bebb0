import type { TenantDb } from "../../platform/db/database.ts"
import type { RunKey } from "./import-run.store.ts"
import type { ImportStep } from "./import-step.ts"

/** What the work of an import needs: nothing that a thread could not have. */
export interface ImportWork extends RunKey {
  readonly db: TenantDb
  readonly clock: () => Date
  /** Says where the work is, and ends it by throwing when nobody wants it any more. */
  readonly report: (step: ImportStep, done?: number, total?: number) => void
}
