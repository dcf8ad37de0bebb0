import { isPrimary } from "./assignments.ts"
import type { DraftNode } from "./draft.ts"

/** Whether the row says that this is the person's main position. */
export function isMain(node: DraftNode | undefined): boolean {
  return isPrimary(node?.entry?.row.values ?? {})
}
