import { headerKey } from "@rung/domain/imports/columns"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { NOTHING_REMEMBERED, type Remembered, signatureOf } from "./suggest-columns.ts"
import { listRemembered, loadRemembered } from "./upload.store.ts"

/** Of all headers that either file has, so many must be in both for them to be of one source. */
const ALIKE = 0.8

/**
 * What a tenant chose for files like this one before: the same headers in any order, else the likest, so that a
 * column more or less does not make a source strange.
 */
export async function recall(tx: TenantTx, headers: readonly string[]): Promise<Remembered> {
  const exact = await loadRemembered(tx, signatureOf(headers))
  if (exact) return exact
  const keys = new Set(headers.map(headerKey).filter((key) => key !== ""))
  let best = NOTHING_REMEMBERED
  let most = ALIKE
  for (const remembered of await listRemembered(tx)) {
    const known = Object.keys(remembered.mapping).filter((key) => key !== "")
    const shared = known.filter((key) => keys.has(key)).length
    const likeness = shared / (keys.size + known.length - shared)
    if (likeness >= most) [best, most] = [remembered, likeness]
  }
  return best
}
