import type { Day } from "../kit/day.ts"
import { isValidOn, type ReportingLine } from "./reporting-line.ts"
import type { WorkerType } from "./worker-type.ts"

/** What stands in the org: a person, or a position that is vacant (a filled one is its person). */
export const NODE_KINDS = ["PERSON", "POSITION"] as const

export type NodeKind = (typeof NODE_KINDS)[number]

/** A person or vacant position, without its place. */
export interface OrgMember {
  readonly id: string
  readonly kind: NodeKind
  readonly title?: string | undefined
  /** Only persons have one; absent means `EMPLOYEE`. */
  readonly workerType?: WorkerType | undefined
}

/** A member in its place on one day. */
export interface OrgNode extends OrgMember {
  /** The person or vacancy directly above by the solid line; absent means nobody. */
  readonly managerId?: string | undefined
}

/** The org as of a day: every member with a solid line valid on it. Dotted lines never matter here. */
export function orgOn(
  members: readonly OrgMember[],
  lines: readonly ReportingLine[],
  day: Day,
): readonly OrgNode[] {
  const lineOf = new Map<string, ReportingLine>()
  for (const line of lines) if (line.kind === "SOLID" && isValidOn(line, day)) lineOf.set(line.nodeId, line)
  const nodes: OrgNode[] = []
  for (const member of members) {
    const line = lineOf.get(member.id)
    if (!line) continue
    const { id, kind, title, workerType } = member
    nodes.push({ id, kind, title, workerType, managerId: line.managerId })
  }
  return nodes
}
