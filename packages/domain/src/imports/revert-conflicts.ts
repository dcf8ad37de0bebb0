import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import type { Interval } from "../org/reporting-line.ts"
import { type NodeField, PERSON_FIELDS, POSITION_FIELDS } from "./fields.ts"
import type { FieldChange } from "./plan-changes.ts"
import {
  byManager,
  daysBetween,
  differingLines,
  type LineOf,
  type NamedHeads,
  type NodeImage,
  type StoredLine,
  type UndoHeads,
  type UndoNode,
  uncoveredDays,
  without,
} from "./undo.ts"

/** What somebody the import created takes part in by now, so that they cannot vanish. */
export const TIES = ["CYCLE", "OVERRIDE", "MEMBERSHIP", "INVITATION", "LAYER_RULES"] as const
export type Tie = (typeof TIES)[number]

export const REVERT_CONFLICTS = [
  "LATER_IMPORT",
  "CHANGED_SINCE",
  "GONE_SINCE",
  "NEW_REPORTS",
  "MANAGER_LEFT",
  "KEY_TAKEN",
  "HEAD_CHANGED",
  "LOOP",
  ...TIES,
] as const
export type RevertConflictKind = (typeof REVERT_CONFLICTS)[number]

/** Something that happened since the import and keeps it from being taken back. */
export interface RevertConflict {
  readonly nodeId: string
  readonly kind: RevertConflictKind
  /** In words, to be read behind the person's name. */
  readonly why: string
}

/** The org now, as far as an undo, or a piece of one, asks for it. */
export interface RevertState {
  /** Those the undo speaks of who are still there, as they are stored now. */
  readonly images: ReadonlyMap<string, NodeImage>
  /** Lines, of any kind and day, of people the import did not touch, to those it did. */
  readonly linesTo: readonly LineOf[]
  /**
   * The days on which managers the import did not touch are in the org, by id; nothing for somebody who is no more.
   * Whoever the import touched stands where they stood, so they are not asked for.
   */
  readonly presence: ReadonlyMap<string, readonly Interval[]>
  readonly isTouched: (id: string) => boolean
  readonly ties: ReadonlyMap<string, readonly Tie[]>
  /** Those whom another import touched that was applied since and is not reverted. */
  readonly laterImports: ReadonlySet<string>
  /** Who has a key by now that is to be given back ({@link keysGivenBack}): their name, by the key's name. */
  readonly keysTaken: ReadonlyMap<string, string>
}

/** Every reason why these cannot be taken back. */
export function revertConflicts(nodes: readonly UndoNode[], state: RevertState): readonly RevertConflict[] {
  const linesTo = byManager(state.linesTo)
  return nodes.flatMap((node) => [
    ...sinceConflicts(node, state),
    ...tieConflicts(node, state),
    ...keyConflicts(node, state),
    ...reportConflicts(node, linesTo.get(node.id) ?? []),
    ...managerConflicts(node, state),
  ])
}

/** Whether the heads named by the layer rules are still those the import left. */
export function headConflicts(heads: UndoHeads | null, now: NamedHeads): readonly RevertConflict[] {
  if (heads === null || nameOfHeads(heads.left) === nameOfHeads(now)) return []
  const why = say`was named head by the import, and the heads were changed since`
  return [{ nodeId: heads.left.headId ?? "", kind: "HEAD_CHANGED", why }]
}

function nameOfHeads({ headId, subsidiaryHeadIds }: NamedHeads): string {
  return [headId ?? "", ...subsidiaryHeadIds.toSorted()].join(" ")
}

/** What differs from the one image to the other. */
export function fieldsBetween(from: NodeImage, to: NodeImage): readonly FieldChange[] {
  return (to.kind === "PERSON" ? PERSON_FIELDS : POSITION_FIELDS).flatMap((field) => {
    const [before, after] = [from.fields[field] ?? null, to.fields[field] ?? null]
    return before === after ? [] : [{ field, before, after }]
  })
}

const KEYS = ["employeeId", "externalId", "email", "positionRef"] as const

export interface KeyGivenBack {
  readonly field: (typeof KEYS)[number]
  readonly value: string
  /** Names the key among those of all kinds; e-mail addresses in lower case. */
  readonly name: string
}

/** Keys that nobody else may have by then; several people may be given one position. */
export function keysGivenBack({ before, left }: UndoNode): readonly KeyGivenBack[] {
  if (before === null) return []
  return KEYS.flatMap((field) => {
    const value = before.fields[field]
    if (value === undefined || value === left.fields[field]) return []
    if (field === "positionRef" && before.kind === "PERSON") return []
    return [{ field, value, name: `${field} ${field === "email" ? value.toLowerCase() : value}` }]
  })
}

function sinceConflicts(node: UndoNode, { images, laterImports }: RevertState): readonly RevertConflict[] {
  const { id: nodeId, left } = node
  if (laterImports.has(nodeId))
    return [{ nodeId, kind: "LATER_IMPORT", why: say`was changed by a later import: revert that one first` }]
  const now = images.get(nodeId)
  if (!now) return [{ nodeId, kind: "GONE_SINCE", why: say`is no longer there` }]
  const changed = fieldsBetween(left, now).map(({ field }) => wordFor(field))
  const isLineChanged =
    left.lines.length !== now.lines.length || differingLines(left.lines, now.lines).length > 0
  if (isLineChanged) changed.push(say`manager or days in the org`)
  if (changed.length === 0) return []
  return [{ nodeId, kind: "CHANGED_SINCE", why: say`was changed since: ${changed.join(", ")}` }]
}

const WORDS: Readonly<Partial<Record<NodeField, string>>> = {
  employeeId: say`employee id`,
  externalId: say`external id`,
  email: say`e-mail address`,
  givenName: say`given name`,
  familyName: say`family name`,
  workerType: say`worker type`,
  startDate: say`start date`,
  positionRef: "position",
}

function wordFor(field: NodeField): string {
  return WORDS[field] ?? field
}

const TIE_WORDS = {
  CYCLE: say`came with the import and takes part in a cycle`,
  OVERRIDE: say`came with the import and has a layer set by hand`,
  MEMBERSHIP: say`came with the import and is a member who can sign in`,
  INVITATION: say`came with the import and is invited`,
  LAYER_RULES: say`came with the import and is named in the layer rules`,
} as const satisfies Readonly<Record<Tie, string>>

function tieConflicts({ id: nodeId, before }: UndoNode, { ties }: RevertState): readonly RevertConflict[] {
  if (before !== null) return []
  return (ties.get(nodeId) ?? []).map((kind) => ({ nodeId, kind, why: TIE_WORDS[kind] }))
}

function keyConflicts(node: UndoNode, { keysTaken }: RevertState): readonly RevertConflict[] {
  return keysGivenBack(node).flatMap(({ field, value, name }): readonly RevertConflict[] => {
    const holder = keysTaken.get(name)
    if (holder === undefined) return []
    const why = say`would get back the ${wordFor(field)} ${value}, which ${holder} has by now`
    return [{ nodeId: node.id, kind: "KEY_TAKEN", why }]
  })
}

/** Lines of others that would lead nowhere, and did not before the import; any line to whom it created. */
function reportConflicts(node: UndoNode, lines: readonly LineOf[]): readonly RevertConflict[] {
  const { id: nodeId, before, left } = node
  const lost = lines.filter(
    (line) => before === null || isNewlyLost(node, line, daysBetween(line, left, before)),
  )
  if (lost.length === 0) return []
  const count = new Set(lost.map((line) => line.nodeId)).size
  const why = say`has ${count === 1 ? "somebody" : say`${grouped(count)} people`} under them who did not come with the import`
  return [{ nodeId, kind: "NEW_REPORTS", why }]
}

/** Lines to be given back to somebody who has left since, or is no more. */
function managerConflicts(node: UndoNode, { presence, isTouched }: RevertState): readonly RevertConflict[] {
  const { id: nodeId, before, left } = node
  const isLost = differingLines(before?.lines ?? [], left.lines).some((line) => {
    if (line.managerId === null || isTouched(line.managerId)) return false
    const days = presence.get(line.managerId)
    return days === undefined || isNewlyLost(node, line, uncoveredDays(line, days))
  })
  if (!isLost) return []
  return [{ nodeId, kind: "MANAGER_LEFT", why: say`would report again to somebody who has left since` }]
}

/** Whether a line would lead nowhere on any of the days on which it did not before the import. */
function isNewlyLost({ dangling }: UndoNode, { id }: StoredLine, days: readonly Interval[]): boolean {
  const before = dangling.find(({ lineId }) => lineId === id)
  return without(days, before?.days ?? []).length > 0
}
