import type { NodeKind } from "../org/org-node.ts"
import type { Interval } from "../org/reporting-line.ts"
import type { NodeFields } from "./fields.ts"
import type { PlanChanges, UpdateNode } from "./plan-changes.ts"
import {
  byManager,
  daysOf,
  differingLines,
  isUncovered,
  type LineOf,
  type NodeImage,
  type StoredLine,
  type Undo,
  type UndoHeads,
  type UndoNode,
} from "./undo.ts"

/** What applying a plan wrote, and what stood there before. */
export interface Applied {
  readonly changes: PlanChanges
  /** The id of each inserted node, by its `ref`. */
  readonly ids: ReadonlyMap<string, string>
  /** The id of each opened line, in the order of `openLines`. */
  readonly lineIds: readonly string[]
  /** Everybody known whom the changes touch ({@link touchedBy}), as they were. */
  readonly images: ReadonlyMap<string, NodeImage>
}

/** What else was so before, as far as it matters to taking it back. */
export interface Surroundings {
  /** Days on which {@link managersLost} were in the org, by id. */
  readonly presence: ReadonlyMap<string, readonly Interval[]>
  /** Lines of others to {@link lengthened}. */
  readonly linesTo: readonly LineOf[]
}

export interface Touched {
  readonly nodeIds: readonly string[]
  /** Lines whose nodes are touched too. */
  readonly lineIds: readonly string[]
}

/** Whom among the known a plan's changes touch: nodes by id, or by a line of theirs. */
export function touchedBy(changes: PlanChanges): Touched {
  const inserted = new Set([...changes.insertPersons, ...changes.insertPositions].map(({ ref }) => ref))
  const nodeIds = [
    ...changes.updatePersons.map(({ nodeId }) => nodeId),
    ...changes.updatePositions.map(({ nodeId }) => nodeId),
    ...changes.ends.map(({ nodeId }) => nodeId),
    ...changes.openLines.flatMap(({ nodeRef }) => (inserted.has(nodeRef) ? [] : [nodeRef])),
  ]
  const lineIds = [...changes.lineEnds.map(({ lineId }) => lineId), ...changes.removeLines]
  return { nodeIds: [...new Set(nodeIds)], lineIds }
}

/** The inverse of what was applied, whole; {@link undoNodes} makes it piece by piece. */
export function inverse(applied: Applied, around: Surroundings, heads: UndoHeads | null): Undo {
  return { nodes: [...undoNodes(applied, around)], heads }
}

/** The undo of everybody touched, one at a time: the known in the order of their images, then the created. */
export function* undoNodes(applied: Applied, around: Surroundings): Generator<UndoNode> {
  const traces = tracesOf(applied)
  const linesTo = byManager(around.linesTo)
  for (const [id, before] of applied.images) {
    const left = imageLeft(traces, id, before)
    const own = differingLines(before.lines, left.lines).filter(({ managerId, ...line }) => {
      if (managerId === null) return false
      const manager = applied.images.get(managerId)
      return isUncovered(line, manager ? daysOf(manager) : (around.presence.get(managerId) ?? []))
    })
    const others = (linesTo.get(id) ?? []).filter((line) => isUncovered(line, daysOf(before)))
    yield { id, before, left, dangling: [...own, ...others].map((line) => line.id) }
  }
  yield* created(applied, traces, "PERSON")
  yield* created(applied, traces, "POSITION")
}

/** Managers, none of them touched, of lines that the import ended or removed. */
export function managersLost(applied: Applied): readonly string[] {
  const traces = tracesOf(applied)
  const lost = new Set<string>()
  for (const [id, before] of applied.images) {
    for (const { managerId } of differingLines(before.lines, imageLeft(traces, id, before).lines))
      if (managerId !== null && !applied.images.has(managerId)) lost.add(managerId)
  }
  return [...lost]
}

/** Those of the touched who are in the org on a day on which they were not before. */
export function lengthened(applied: Applied): readonly string[] {
  const traces = tracesOf(applied)
  return [...applied.images].flatMap(([id, before]) => {
    const days = daysOf(before)
    const isNew = (line: StoredLine) => line.kind === "SOLID" && isUncovered(line, days)
    return imageLeft(traces, id, before).lines.some(isNew) ? [id] : []
  })
}

/** The changes by whom and what they are about. */
interface Traces {
  readonly updates: ReadonlyMap<string, UpdateNode["changes"]>
  readonly lastDays: ReadonlyMap<string, string>
  readonly lineEnds: ReadonlyMap<string, StoredLine["validTo"]>
  readonly removed: ReadonlySet<string>
  readonly opened: ReadonlyMap<string, readonly StoredLine[]>
}

function tracesOf(applied: Applied): Traces {
  const { changes } = applied
  const updates = [...changes.updatePersons, ...changes.updatePositions]
  return {
    updates: new Map(updates.map(({ nodeId, changes: found }) => [nodeId, found])),
    lastDays: new Map(changes.ends.map(({ nodeId, lastDay }) => [nodeId, lastDay])),
    lineEnds: new Map(changes.lineEnds.map(({ lineId, validTo }) => [lineId, validTo])),
    removed: new Set(changes.removeLines),
    opened: openedLines(applied),
  }
}

function openedLines({ changes, ids, lineIds }: Applied): ReadonlyMap<string, readonly StoredLine[]> {
  const opened = new Map<string, StoredLine[]>()
  changes.openLines.forEach(({ nodeRef, managerNodeRef, managerRef, validFrom, validTo }, place) => {
    const nodeId = ids.get(nodeRef) ?? nodeRef
    const managerId = managerNodeRef === null ? null : (ids.get(managerNodeRef) ?? managerNodeRef)
    const id = lineIds[place] ?? ""
    const line = { id, kind: "SOLID", managerId, managerRef, validFrom, validTo } as const
    const known = opened.get(nodeId)
    if (known) known.push(line)
    else opened.set(nodeId, [line])
  })
  return opened
}

function* created({ changes, ids }: Applied, { opened }: Traces, kind: NodeKind): Generator<UndoNode> {
  for (const { ref, fields } of kind === "PERSON" ? changes.insertPersons : changes.insertPositions) {
    const id = ids.get(ref) ?? ref
    yield { id, before: null, left: { kind, fields, lines: opened.get(id) ?? [] }, dangling: [] }
  }
}

function imageLeft(traces: Traces, id: string, before: NodeImage): NodeImage {
  const kept = before.lines.flatMap((line): readonly StoredLine[] => {
    if (traces.removed.has(line.id)) return []
    const validTo = traces.lineEnds.get(line.id)
    return [validTo === undefined ? line : { ...line, validTo }]
  })
  const lines = [...kept, ...(traces.opened.get(id) ?? [])]
  return { kind: before.kind, fields: fieldsLeft(traces, id, before), lines }
}

function fieldsLeft({ updates, lastDays }: Traces, id: string, { kind, fields }: NodeImage): NodeFields {
  const found = updates.get(id) ?? []
  const lastDay = kind === "PERSON" ? lastDays.get(id) : undefined
  if (found.length === 0 && lastDay === undefined) return fields
  const left: Record<string, string | null> = { ...fields }
  for (const { field, after } of found) left[field] = after
  if (lastDay !== undefined) left.endDate = lastDay
  const present: Record<string, string> = {}
  for (const [field, value] of Object.entries(left)) if (value !== null) present[field] = value
  return present
}
