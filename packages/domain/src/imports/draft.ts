import type { Day } from "../kit/day.ts"
import type { NodeKind } from "../org/org-node.ts"
import type { NodeFields } from "./fields.ts"
import type { OrgIndex } from "./import-org.ts"
import type { NormalRow } from "./normalise.ts"
import type { DatedRow } from "./row-days.ts"
import type { Entry } from "./row-groups.ts"

export type EndCause = "ROW" | "MISSING" | "FILLED"

/** A person or seat of the merged graph: the org with the file laid over it. Steps of planning fill it in. */
export interface DraftNode {
  /** The stored id, or `new:` and the entry's key for somebody new. */
  readonly ref: string
  readonly kind: NodeKind
  entry: Entry | null
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
  /** First day in the org by what the file says, where that lies after the effective day. */
  readonly startsOn: Day | null
  /** First day no longer in the org, `null` for never, where this import says so; absent leaves it as stored. */
  endsOn?: Day | null | undefined
  /** Rows of the file that hold from a day of their own, earliest first. */
  dated: readonly DatedRow[]
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
  /** Whom the line means, in the org on the day or not, or -1, and by which reference. */
  readonly wanted: Int32Array
  readonly wantedBy: (string | undefined)[]
  /** Lines the file draws from other days on, earliest first; of a row that already held, its first day. */
  readonly asks: Map<number, readonly Ask[]>
  readonly since: Map<number, Day>
}

/** A solid line the file draws from a day of its own until another; open without `to`. */
export interface Ask {
  readonly row: NormalRow
  readonly from: Day
  readonly to: Day | null
  /** Whom it means, in the org on those days or not, or -1. */
  readonly wanted: number
  /** The reference that said so, or that nobody was found by. */
  readonly reference: string | undefined
  /** Whether its row names no manager, so that it leads where the stored lines lead. */
  readonly isKept: boolean
  /** Whether it is drawn on days without a stored line only. */
  readonly isFilling: boolean
}

/** How people know a node: its key in the source, else its name, else its id. */
export function nodeLabel(node: DraftNode | undefined): string {
  if (!node) return ""
  const { employeeId, positionRef, externalId, email, name } = node.after
  const seat = node.kind === "POSITION" ? positionRef : undefined
  return employeeId ?? seat ?? externalId ?? email ?? name ?? node.ref
}

/** The first day after the effective one on which somebody is in the org who is not on it. */
export function comesOn({ nodes, index, day }: Draft, at: number): Day | undefined {
  const node = nodes[at]
  if (!node || node.isHere || node.endCause || (node.endsOn && node.endsOn <= day)) return undefined
  const first = node.startsOn ?? index.later.get(at)?.[0]?.validFrom
  return first && node.endsOn && node.endsOn <= first ? undefined : first
}

/** Whether somebody is in the org on the effective day, or from a later one on. */
export function isOrComes(draft: Draft, at: number): boolean {
  return draft.nodes[at]?.isHere === true || comesOn(draft, at) !== undefined
}

/** The number of the node's row, 0 for somebody who is not in the file. */
export function rowOf(node: DraftNode | undefined): number {
  return node?.entry?.row.row ?? 0
}
