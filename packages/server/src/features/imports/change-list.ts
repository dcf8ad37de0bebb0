import type { EndCause } from "@rung/domain/imports/draft"
import type { RowField } from "@rung/domain/imports/fields"
import type { Day } from "@rung/domain/kit/day"
import type { NodeKind } from "@rung/domain/org/org-node"

/** What an import does to a person or seat. */
export const IMPORT_CHANGE_KINDS = ["CREATED", "UPDATED", "MOVED", "ENDED", "RETURNED"] as const
export type ImportChangeKind = (typeof IMPORT_CHANGE_KINDS)[number]

/** A field before and after; the manager, by its key in the source, is one of them. */
export interface ImportFieldChange {
  readonly field: RowField
  readonly before: string | null
  readonly after: string | null
}

/** What an import does to one person or seat, for a reader to check. */
export interface ImportChange {
  readonly kinds: readonly ImportChangeKind[]
  readonly nodeKind: NodeKind
  /** The stored id; nothing for somebody new. */
  readonly nodeId: string | null
  readonly name: string
  readonly label: string
  readonly row: number
  readonly fields: readonly ImportFieldChange[]
  readonly lastDay: Day | null
  readonly endCause: EndCause | null
}
