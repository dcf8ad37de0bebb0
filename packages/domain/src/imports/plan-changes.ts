import { addDays, type Day } from "../kit/day.ts"
import type { DottedChanges, OpenDotted } from "./dotted-changes.ts"
import type { Draft, DraftNode, EndCause } from "./draft.ts"
import { type NodeField, type NodeFields, PERSON_FIELDS, POSITION_FIELDS } from "./fields.ts"
import { differenceOf, type LineDifference } from "./line-differences.ts"
import { joined, type Segment } from "./segments.ts"
import type { Schedule } from "./settle.ts"

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
  /** Stored lines, solid or dotted, that get another end; `null` opens them again. */
  readonly lineEnds: { readonly lineId: string; readonly validTo: Day | null }[]
  /** Stored lines, solid or dotted, no day of which remains. */
  readonly removeLines: string[]
  /** Several of one node follow each other. */
  readonly openLines: OpenLine[]
  readonly openDotted: OpenDotted[]
}

/** What the import does to one node, for the counts. */
export interface NodeOutcome {
  readonly isInserted: boolean
  readonly isUpdated: boolean
  readonly isMoved: boolean
  readonly isEnded: boolean
  /** The first day of which the import changes who somebody reports to, or whether they are in the org. */
  readonly changesFrom: Day | null
  /** Whether it changes what comes after the effective day. */
  readonly changesLater: boolean
}

export interface DerivedChanges {
  readonly changes: PlanChanges
  /** By place in the draft. */
  readonly outcomes: readonly NodeOutcome[]
}

/** Compares the merged org, of every day, with the stored one and writes down the difference, and nothing else. */
export function deriveChanges(schedule: Schedule, dotted: DottedChanges): DerivedChanges {
  const { draft } = schedule.standing
  const changes: PlanChanges = {
    insertPersons: [],
    insertPositions: [],
    updatePersons: [],
    updatePositions: [],
    ends: [],
    lineEnds: [...dotted.ends],
    removeLines: [...dotted.removes],
    openLines: [],
    openDotted: [...dotted.open],
  }
  const outcomes = draft.nodes.map((node, at) => {
    const isInserted = node.before === null
    const isPerson = node.kind === "PERSON"
    if (isInserted && isPerson) changes.insertPersons.push({ ref: node.ref, fields: node.after })
    else if (isInserted) changes.insertPositions.push({ ref: node.ref, fields: seatFields(node.after) })
    const segments = joined(schedule.segments[at] ?? [])
    const difference = differenceOf(segments, schedule.stored[at] ?? [], draft.day)
    writeLines(changes, { draft, node, difference })
    const isWithdrawn = segments.length === 0 && difference.removes.length > 0
    const isUpdated =
      !isInserted && (update(changes, node, segments) || dotted.changed.has(at) || isWithdrawn)
    const isEnded = node.lastDay !== null && node.endCause !== null
    if (node.lastDay && node.endCause)
      changes.ends.push({ nodeId: node.ref, lastDay: node.lastDay, cause: node.endCause })
    const isReplanned = difference.removes.length > 0 && node.endsOn === undefined
    return {
      isInserted,
      isUpdated,
      isMoved: !isInserted && !isEnded && (difference.open.length > 0 || isReplanned),
      isEnded,
      changesFrom: difference.from,
      changesLater: difference.isLater,
    }
  })
  return { changes, outcomes }
}

/** A seat keeps no last day; its line does. */
function seatFields({ endDate: _, ...fields }: NodeFields): NodeFields {
  return fields
}

interface Written {
  readonly draft: Draft
  readonly node: DraftNode
  readonly difference: LineDifference
}

function writeLines(changes: PlanChanges, { draft, node, difference }: Written): void {
  changes.lineEnds.push(...difference.ends)
  changes.removeLines.push(...difference.removes)
  for (const { manager, reference, from, to } of difference.open)
    changes.openLines.push({
      nodeRef: node.ref,
      managerNodeRef: manager < 0 ? null : (draft.nodes[manager]?.ref ?? null),
      managerRef: reference ?? null,
      validFrom: from,
      validTo: to,
    })
}

/** Somebody's last day is in their lines, so it is compared as those have it. */
function update(changes: PlanChanges, node: DraftNode, segments: readonly Segment[]): boolean {
  if (!node.before || (node.after === node.before && !node.entry)) return false
  const isPerson = node.kind === "PERSON"
  const fieldsAfter = { ...node.after, endDate: lastDayOf(segments) }
  const found: FieldChange[] = []
  for (const field of isPerson ? PERSON_FIELDS : POSITION_FIELDS) {
    if (field === "endDate" && (node.lastDay || !node.entry)) continue
    const [before, after] = [node.before[field] ?? null, fieldsAfter[field] ?? null]
    if (before !== after) found.push({ field, before, after })
  }
  if (found.length === 0) return false
  const target = isPerson ? changes.updatePersons : changes.updatePositions
  target.push({ nodeId: node.ref, changes: found })
  return true
}

function lastDayOf(segments: readonly Segment[]): Day | undefined {
  const end = segments.at(-1)?.to
  return end ? addDays(end, -1) : undefined
}
