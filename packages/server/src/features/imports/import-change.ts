import type { EndCause } from "@rung/domain/imports/draft"
import { type NodeFields, ROW_FIELDS, type RowField } from "@rung/domain/imports/fields"
import type { Day } from "@rung/domain/kit/day"
import type { NodeKind } from "@rung/domain/org/org-node"

/** What an import does to a person or seat. */
export const IMPORT_CHANGE_KINDS = ["CREATED", "UPDATED", "MOVED", "ENDED", "RETURNED"] as const
export type ImportChangeKind = (typeof IMPORT_CHANGE_KINDS)[number]

/** A field before and after; managers, by key and name, are among them. */
export interface ImportFieldChange {
  readonly field: RowField
  readonly before: string | null
  readonly after: string | null
  /** The day from which it holds, where that is not the effective day. */
  readonly on?: Day | undefined
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
  /** All fields of somebody new; nothing of anybody else. */
  readonly values?: NodeFields | undefined
  readonly fields: readonly ImportFieldChange[]
  readonly lastDay: Day | null
  readonly endCause: EndCause | null
}

/** Every field that changes, those of somebody new among them. */
export function fieldsOf({ values = {}, fields }: ImportChange): readonly ImportFieldChange[] {
  const all = Object.entries(values).flatMap(([field, after]): readonly ImportFieldChange[] =>
    isField(field) ? [{ field, before: null, after }] : [],
  )
  return [...all, ...fields]
}

const FIELDS: ReadonlySet<string> = new Set(ROW_FIELDS)

function isField(name: string): name is RowField {
  return FIELDS.has(name)
}

/** How the source knows somebody: the strongest key they have. */
export function labelOf({ employeeId, positionRef, externalId, email, name }: NodeFields): string {
  return employeeId ?? positionRef ?? externalId ?? email ?? name ?? ""
}

/** A person's name; a seat's title, or its reference. */
export function nameOf({ name, title, positionRef }: NodeFields): string {
  return name ?? title ?? positionRef ?? ""
}
