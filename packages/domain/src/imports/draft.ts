import type { Day } from "../kit/day.ts"
import type { NodeKind } from "../org/org-node.ts"
import type { NodeFields } from "./fields.ts"
import type { OrgIndex } from "./import-org.ts"
import type { Entry } from "./row-groups.ts"

export type EndCause = "ROW" | "MISSING" | "FILLED"

/** A person or seat of the merged graph: the org with the file laid over it. Steps of planning fill it in. */
export interface DraftNode {
  /** The stored id, or `new:` and the entry's key for somebody new. */
  readonly ref: string
  readonly kind: NodeKind
  readonly entry: Entry | null
  /** Stored fields; `null` for somebody new. */
  readonly before: NodeFields | null
  after: NodeFields
  /** In the org on the day, without and with the import. */
  readonly wasHere: boolean
  isHere: boolean
  /** The last day, when it lies before the effective day; the import ends the node then. */
  lastDay: Day | null
  endCause: EndCause | null
  /** Who sits on this seat, or which seat this person leaves empty, from now on; -1 for nobody. */
  replacedBy: number
}

/** Everybody, those of the org first and at their places in it; then who manages whom. */
export interface Draft {
  readonly index: OrgIndex
  readonly day: Day
  readonly nodes: DraftNode[]
}

/** The solid lines of the merged graph. `refs` keeps what was written where nobody was found by it. */
export interface DraftLines {
  /** Node above, or -1. */
  readonly manager: Int32Array
  readonly refs: (string | undefined)[]
  /** The line stored today: node above, or -1. */
  readonly before: Int32Array
  /** 1 where the import changes the line. */
  readonly changed: Uint8Array
}

/** How people know a node: its key in the source, else its name, else its id. */
export function nodeLabel(node: DraftNode | undefined): string {
  if (!node) return ""
  const { employeeId, positionRef, externalId, email, name } = node.after
  const seat = node.kind === "POSITION" ? positionRef : undefined
  return employeeId ?? seat ?? externalId ?? email ?? name ?? node.ref
}

/** The number of the node's row, 0 for somebody who is not in the file. */
export function rowOf(node: DraftNode | undefined): number {
  return node?.entry?.row.row ?? 0
}
