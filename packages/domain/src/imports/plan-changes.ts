import type { Day } from "../kit/day.ts"
import type { Draft, DraftLines, DraftNode, EndCause } from "./draft.ts"
import { type NodeField, type NodeFields, PERSON_FIELDS, POSITION_FIELDS } from "./fields.ts"
import { timelineOf } from "./timeline.ts"

export interface FieldChange {
  readonly field: NodeField
  readonly before: string | null
  readonly after: string | null
}

/** Somebody, or a seat, to add. `ref` (`new:…`) stands for the id the store will give. */
export interface InsertNode {
  readonly ref: string
  readonly fields: NodeFields
}

export interface UpdateNode {
  readonly nodeId: string
  readonly changes: readonly FieldChange[]
}

/** The node's last day in the org; a person's end date becomes this day. */
export interface EndNode {
  readonly nodeId: string
  readonly lastDay: Day
  readonly cause: EndCause
}

/** A solid line to add; `nodeRef` and `managerNodeRef` are stored ids or the `ref` of an inserted node. */
export interface OpenLine {
  readonly nodeRef: string
  readonly managerNodeRef: string | null
  /** The reference nobody was found by, kept to be tried again. */
  readonly managerRef: string | null
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** Everything a store writes to apply a plan, set by set; ids not named stay untouched. */
export interface PlanChanges {
  readonly insertPersons: InsertNode[]
  readonly insertPositions: InsertNode[]
  readonly updatePersons: UpdateNode[]
  readonly updatePositions: UpdateNode[]
  readonly ends: EndNode[]
  /** Stored lines that get another end; `null` opens them again. */
  readonly lineEnds: { readonly lineId: string; readonly validTo: Day | null }[]
  /** Stored lines no day of which remains. */
  readonly removeLines: string[]
  readonly openLines: OpenLine[]
}

/** What the import does to one node, for the counts. */
export interface NodeOutcome {
  readonly isInserted: boolean
  readonly isUpdated: boolean
  readonly isMoved: boolean
  readonly isEnded: boolean
}

export interface DerivedChanges {
  readonly changes: PlanChanges
  /** By place in the draft. */
  readonly outcomes: readonly NodeOutcome[]
}

/** Compares the merged graph with the stored org and writes down the difference, and nothing else. */
export function deriveChanges(draft: Draft, lines: DraftLines): DerivedChanges {
  const changes: PlanChanges = {
    insertPersons: [],
    insertPositions: [],
    updatePersons: [],
    updatePositions: [],
    ends: [],
    lineEnds: [],
    removeLines: [],
    openLines: [],
  }
  const outcomes = draft.nodes.map((node, at) => {
    const isInserted = node.before === null
    const isPerson = node.kind === "PERSON"
    if (isInserted && isPerson) changes.insertPersons.push({ ref: node.ref, fields: node.after })
    else if (isInserted) changes.insertPositions.push({ ref: node.ref, fields: seatFields(node.after) })
    const isUpdated = !isInserted && update(changes, node)
    if (node.lastDay && node.endCause) {
      changes.ends.push({ nodeId: node.ref, lastDay: node.lastDay, cause: node.endCause })
      endLines(changes, draft, at)
      return { isInserted, isUpdated, isMoved: false, isEnded: true }
    }
    if (!node.isHere) return { isInserted, isUpdated, isMoved: false, isEnded: false }
    const isMoved = drawNode(changes, { draft, lines, node, at })
    return { isInserted, isUpdated, isMoved: !isInserted && isMoved, isEnded: false }
  })
  return { changes, outcomes }
}

/** A seat keeps no last day; its line does. */
function seatFields({ endDate: _, ...fields }: NodeFields): NodeFields {
  return fields
}

function update(changes: PlanChanges, node: DraftNode): boolean {
  if (node.after === node.before || !node.before) return false
  const isPerson = node.kind === "PERSON"
  const found: FieldChange[] = []
  for (const field of isPerson ? PERSON_FIELDS : POSITION_FIELDS) {
    if (field === "endDate" && (node.lastDay || !(node.wasHere || node.isHere))) continue
    const [before, after] = [node.before[field] ?? null, node.after[field] ?? null]
    if (before !== after) found.push({ field, before, after })
  }
  if (found.length === 0) return false
  const target = isPerson ? changes.updatePersons : changes.updatePositions
  target.push({ nodeId: node.ref, changes: found })
  return true
}

/** The org before the effective day stays as it was, also when somebody's last day lies further back. */
function endLines(changes: PlanChanges, { index, day: end }: Draft, at: number): void {
  const current = index.current[at]
  const lines = [...(current ? [current] : []), ...(index.later.get(at) ?? [])]
  for (const line of lines) {
    if (line.validFrom >= end) changes.removeLines.push(line.id)
    else if (line.validTo === undefined || line.validTo > end)
      changes.lineEnds.push({ lineId: line.id, validTo: end })
  }
}

interface Drawing {
  readonly draft: Draft
  readonly lines: DraftLines
  readonly node: DraftNode
  readonly at: number
}

/** Whether the node's manager changes. */
function drawNode(changes: PlanChanges, { draft, lines, node, at }: Drawing): boolean {
  const { index, day, nodes } = draft
  const stored = node.wasHere ? index.current[at] : undefined
  const { until, later, removed } = timelineOf(draft, node, at)
  changes.removeLines.push(...removed)
  for (const { line, validTo } of later)
    if ((line.validTo ?? null) !== validTo) changes.lineEnds.push({ lineId: line.id, validTo })
  if (stored && lines.changed[at] === 0) {
    if ((stored.validTo ?? null) !== until) changes.lineEnds.push({ lineId: stored.id, validTo: until })
    return false
  }
  if (stored && stored.validFrom >= day) changes.removeLines.push(stored.id)
  else if (stored) changes.lineEnds.push({ lineId: stored.id, validTo: day })
  const manager = lines.manager[at] ?? -1
  changes.openLines.push({
    nodeRef: node.ref,
    managerNodeRef: manager < 0 ? null : (nodes[manager]?.ref ?? null),
    managerRef: lines.refs[at] ?? null,
    validFrom: day,
    validTo: until,
  })
  return true
}
