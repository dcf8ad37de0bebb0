import type { NodeKind } from "../org/org-node.ts"
import type { Interval } from "../org/reporting-line.ts"
import type { NodeFields } from "./fields.ts"
import type { ImportOrg } from "./import-org.ts"
import type { PlanChanges, UpdateNode } from "./plan-changes.ts"
import {
  byManager,
  type DanglingLine,
  daysOf,
  differingLines,
  imageFields,
  type LineOf,
  type NodeImage,
  type StoredLine,
  storedLine,
  type Undo,
  type UndoHeads,
  type UndoNode,
  uncoveredDays,
} from "./undo.ts"

/** What applying a plan writes, and what stands there before. */
export interface Applied {
  readonly changes: PlanChanges
  /** The id of each inserted node, by its `ref`. */
  readonly ids: ReadonlyMap<string, string>
  /** The id of each opened line, in the order of `openLines`. */
  readonly lineIds: readonly string[]
  /** Of those of `openDotted` likewise. */
  readonly dottedIds: readonly string[]
  /** Everybody known whom the changes touch ({@link imagesIn}), as they were. */
  readonly images: ReadonlyMap<string, NodeImage>
}

/** What else was so before, as far as it matters to taking it back. */
export interface Surroundings {
  /** Days on which managers, none of them touched, of lines that it ends or removes were in the org, by id. */
  readonly presence: ReadonlyMap<string, readonly Interval[]>
  /** Lines of others to those of the touched who are in the org on a day on which they were not before. */
  readonly linesTo: readonly LineOf[]
}

interface Touched {
  readonly nodeIds: readonly string[]
  /** Lines whose nodes are touched too. */
  readonly lineIds: readonly string[]
}

/** Whom among the known a plan's changes touch: nodes by id, or by a line of theirs. */
function touchedBy(changes: PlanChanges): Touched {
  const inserted = new Set([...changes.insertPersons, ...changes.insertPositions].map(({ ref }) => ref))
  const nodeIds = [
    ...changes.updatePersons.map(({ nodeId }) => nodeId),
    ...changes.updatePositions.map(({ nodeId }) => nodeId),
    ...changes.ends.map(({ nodeId }) => nodeId),
    ...[...changes.openLines, ...changes.openDotted].flatMap(({ nodeRef }) =>
      inserted.has(nodeRef) ? [] : [nodeRef],
    ),
  ]
  const lineIds = [...changes.lineEnds.map(({ lineId }) => lineId), ...changes.removeLines]
  return { nodeIds: [...new Set(nodeIds)], lineIds }
}

/** Everybody known whom the changes touch, as an org has them. */
export function imagesIn(org: ImportOrg, changes: PlanChanges): ReadonlyMap<string, NodeImage> {
  const { nodeIds, lineIds } = touchedBy(changes)
  const [ids, lines] = [new Set(nodeIds), new Set(lineIds)]
  for (const { id, nodeId } of org.lines) if (lines.has(id)) ids.add(nodeId)
  const images = new Map<string, NodeImage & { readonly lines: StoredLine[] }>()
  if (ids.size === 0) return images
  for (const { id, kind, fields } of org.nodes)
    if (ids.has(id)) images.set(id, { kind, fields: imageFields(fields), lines: [] })
  for (const line of org.lines) images.get(line.nodeId)?.lines.push(storedLine(line))
  return images
}

/** What else an org says of it. */
export function surroundingsIn({ lines }: ImportOrg, applied: Applied): Surroundings {
  if (applied.images.size === 0) return { presence: new Map(), linesTo: [] }
  const lost = new Set(managersLost(applied))
  const longer = new Set(lengthened(applied))
  const presence = new Map<string, Interval[]>([...lost].map((id) => [id, []]))
  const linesTo: LineOf[] = []
  for (const line of lines) {
    const { nodeId, managerId, kind, validFrom: from, validTo: to } = line
    if (kind === "SOLID") presence.get(nodeId)?.push({ from, to })
    const isOthers = managerId !== undefined && longer.has(managerId) && !applied.images.has(nodeId)
    if (isOthers) linesTo.push({ ...storedLine(line), nodeId })
  }
  return { presence, linesTo }
}

/** The inverse of what is applied, whole. */
export function inverse(applied: Applied, around: Surroundings, heads: UndoHeads | null): Undo {
  return { nodes: [...undoOfKnown(applied, around), ...undoOfCreated(applied)], heads }
}

/** The undo of the known whom it touches, one at a time, in the order of their images. */
export function* undoOfKnown(applied: Applied, around: Surroundings): Generator<UndoNode> {
  const traces = tracesOf(applied)
  const linesTo = byManager(around.linesTo)
  for (const [id, before] of applied.images) {
    const left = imageLeft(traces, id, before)
    const own = differingLines(before.lines, left.lines).flatMap((line) => {
      if (line.managerId === null) return []
      const manager = applied.images.get(line.managerId)
      return danglingOn(line, manager ? daysOf(manager) : (around.presence.get(line.managerId) ?? []))
    })
    const others = (linesTo.get(id) ?? []).flatMap((line) => danglingOn(line, daysOf(before)))
    yield { id, before, left, dangling: [...own, ...others] }
  }
}

function danglingOn(line: StoredLine, present: readonly Interval[]): readonly DanglingLine[] {
  const days = uncoveredDays(line, present)
  return days.length > 0 ? [{ lineId: line.id, days }] : []
}

/** The undo of those it creates. */
export function* undoOfCreated(applied: Applied): Generator<UndoNode> {
  const opened = openedLines(applied)
  yield* created(applied, opened, "PERSON")
  yield* created(applied, opened, "POSITION")
}

/** Managers, none of them touched, of lines that the import ended or removed. */
function managersLost(applied: Applied): readonly string[] {
  const traces = tracesOf(applied)
  const lost = new Set<string>()
  for (const [id, before] of applied.images) {
    for (const { managerId } of differingLines(before.lines, imageLeft(traces, id, before).lines))
      if (managerId !== null && !applied.images.has(managerId)) lost.add(managerId)
  }
  return [...lost]
}

/** Those of the touched who are in the org on a day on which they were not before. */
function lengthened(applied: Applied): readonly string[] {
  const traces = tracesOf(applied)
  return [...applied.images].flatMap(([id, before]) => {
    const days = daysOf(before)
    const isNew = (line: StoredLine) => line.kind === "SOLID" && uncoveredDays(line, days).length > 0
    return imageLeft(traces, id, before).lines.some(isNew) ? [id] : []
  })
}

/** The changes by whom and what they are about. */
interface Traces {
  readonly updates: ReadonlyMap<string, UpdateNode["changes"]>
  readonly lineEnds: ReadonlyMap<string, StoredLine["validTo"]>
  readonly removed: ReadonlySet<string>
  readonly opened: ReadonlyMap<string, readonly StoredLine[]>
}

function tracesOf(applied: Applied): Traces {
  const { changes } = applied
  const updates = [...changes.updatePersons, ...changes.updatePositions]
  return {
    updates: new Map(updates.map(({ nodeId, changes: found }) => [nodeId, found])),
    lineEnds: new Map(changes.lineEnds.map(({ lineId, validTo }) => [lineId, validTo])),
    removed: new Set(changes.removeLines),
    opened: openedLines(applied),
  }
}

function openedLines({ changes, ids, lineIds, dottedIds }: Applied): Traces["opened"] {
  const opened = new Map<string, StoredLine[]>()
  const open = (nodeRef: string, line: StoredLine) => {
    const nodeId = ids.get(nodeRef) ?? nodeRef
    const known = opened.get(nodeId)
    if (known) known.push(line)
    else opened.set(nodeId, [line])
  }
  changes.openLines.forEach(({ nodeRef, managerNodeRef, ...line }, place) => {
    const managerId = managerNodeRef === null ? null : (ids.get(managerNodeRef) ?? managerNodeRef)
    open(nodeRef, { ...line, id: lineIds[place] ?? "", kind: "SOLID", managerId })
  })
  changes.openDotted.forEach(({ nodeRef, managerNodeRef, ...line }, place) => {
    const managerId = ids.get(managerNodeRef) ?? managerNodeRef
    open(nodeRef, { ...line, id: dottedIds[place] ?? "", kind: "DOTTED", managerId, managerRef: null })
  })
  return opened
}

function* created({ changes, ids }: Applied, opened: Traces["opened"], kind: NodeKind): Generator<UndoNode> {
  for (const { ref, fields } of kind === "PERSON" ? changes.insertPersons : changes.insertPositions) {
    const id = ids.get(ref) ?? ref
    const left = { kind, fields: imageFields(fields), lines: opened.get(id) ?? [] }
    yield { id, before: null, left, dangling: [] }
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

function fieldsLeft({ updates }: Traces, id: string, { fields }: NodeImage): NodeFields {
  const left: Record<string, string | null> = { ...fields }
  for (const { field, after } of updates.get(id) ?? []) left[field] = after
  return imageFields(left)
}
