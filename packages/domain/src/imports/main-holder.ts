import type { DraftNode } from "./draft.ts"

const YES = /^(y|yes|true|1|x|primary|main|ja|oui|si|sí)$/i

/** Whether the row says that this is the person's main position. */
export function isMain(node: DraftNode | undefined): boolean {
  return YES.test(node?.entry?.row.values.primary ?? "")
}
