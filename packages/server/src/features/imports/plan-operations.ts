import type { OpenDotted } from "@rung/domain/imports/dotted-changes"
import type { ImportOrg } from "@rung/domain/imports/import-org"
import type {
  FieldChange,
  InsertNode,
  OpenLine,
  PlanChanges,
  UpdateNode,
} from "@rung/domain/imports/plan-changes"
import { newId } from "../../platform/db/id.ts"

/** What applying writes, part by part in this order, each row as its statement takes it. */
export const OPERATION_PARTS = [
  /** Keys that somebody will have no longer, given up before another takes them. */
  "releaseKeys",
  /** Addresses that go to somebody else: whoever had them, and perhaps left, gives them up. */
  "releaseEmails",
  "updatePersons",
  "updateSeats",
  "insertPersons",
  "insertSeats",
  "removeLines",
  "endLines",
  "openLines",
  "openDotted",
] as const
export type OperationPart = (typeof OPERATION_PARTS)[number]

export function isOperationPart(part: string): part is OperationPart {
  return OPERATION_PARTS.some((each) => each === part)
}

export function isAboutLines(part: OperationPart): boolean {
  return part.endsWith("Lines") || part === "openDotted"
}

/** Whether it only frees what somebody else gets: those it is about are written by another part. */
export function isRelease(part: OperationPart): boolean {
  return part.startsWith("release")
}

export interface Operations {
  readonly parts: readonly (readonly [part: OperationPart, rows: Iterable<unknown>])[]
  /** The id of each new node by its `ref`. */
  readonly ids: ReadonlyMap<string, string>
  /** The id of each new solid line, in the order of the plan. */
  readonly lineIds: readonly string[]
  /** The same of dotted ones. */
  readonly dottedIds: readonly string[]
  /** The stored id behind a plan's reference: the one a new node will have, or what it is itself. */
  readonly idOf: (ref: string) => string
}

/** Everything a plan writes, new ids given: what is kept is what will be written, to the letter. */
export function operationsOf(changes: PlanChanges, org: ImportOrg): Operations {
  const { insertPersons, insertPositions, updatePersons, updatePositions } = changes
  const ids = new Map([...insertPersons, ...insertPositions].map(({ ref }) => [ref, newId()]))
  const idOf = (ref: string) => ids.get(ref) ?? ref
  const lineIds = changes.openLines.map(newId)
  const dottedIds = changes.openDotted.map(newId)
  const inserted = ({ ref, fields }: InsertNode) => ({ ...fields, id: idOf(ref) })
  return {
    ids,
    idOf,
    lineIds,
    dottedIds,
    parts: [
      ["releaseKeys", releasedKeys(updatePersons)],
      ["releaseEmails", takenEmails(changes, org)],
      ["updatePersons", mapped(updatePersons.filter(isStored), updated)],
      ["updateSeats", mapped(updatePositions, updated)],
      ["insertPersons", mapped(insertPersons, inserted)],
      ["insertSeats", mapped(insertPositions, inserted)],
      ["removeLines", mapped(changes.removeLines, (id) => ({ id }))],
      ["endLines", mapped(changes.lineEnds, ({ lineId: id, validTo }) => ({ id, validTo }))],
      ["openLines", mapped(changes.openLines, (line, at) => ({ ...opened(line, idOf), id: lineIds[at] }))],
      [
        "openDotted",
        mapped(changes.openDotted, (line, at) => ({ ...opened(line, idOf), id: dottedIds[at] })),
      ],
    ],
  }
}

function* mapped<T>(items: readonly T[], make: (item: T, at: number) => unknown): Generator<unknown> {
  for (const [at, item] of items.entries()) yield make(item, at)
}

const KEYS = ["employeeId", "externalId", "email"] as const

function* releasedKeys(updates: readonly UpdateNode[]): Generator<unknown> {
  for (const { nodeId: id, changes } of updates) {
    const [employeeId, externalId, email] = KEYS.map((key) => changes.some(({ field }) => field === key))
    if (employeeId || externalId || email) yield { id, employeeId, externalId, email }
  }
}

/** Of the addresses that somebody gets, those that anybody has. */
function takenEmails(
  { insertPersons, updatePersons }: PlanChanges,
  { nodes }: ImportOrg,
): readonly unknown[] {
  const known = new Set(nodes.flatMap(({ fields }) => (fields.email ? [fields.email.toLowerCase()] : [])))
  const given = [
    ...insertPersons.map(({ fields }) => fields.email),
    ...updatePersons.map(({ changes }) => changes.find(({ field }) => field === "email")?.after),
  ]
  return given.flatMap((email) => {
    const key = email?.toLowerCase()
    return key !== undefined && known.has(key) ? [{ email: key }] : []
  })
}

/** A person's last day is in their lines alone. */
function isStored({ changes }: UpdateNode): boolean {
  return changes.some(({ field }) => field !== "endDate")
}

function updated({ nodeId, changes }: UpdateNode): unknown {
  const pair = ({ field, after }: FieldChange) => [field, after]
  return { ...Object.fromEntries(changes.map(pair)), id: nodeId, said: changes.map(({ field }) => field) }
}

function opened(
  { nodeRef, managerNodeRef, validFrom, validTo, ...line }: OpenLine | OpenDotted,
  idOf: Operations["idOf"],
) {
  const managerRef = "managerRef" in line ? line.managerRef : null
  const managerId = managerNodeRef === null ? null : idOf(managerNodeRef)
  return { nodeId: idOf(nodeRef), managerId, managerRef, validFrom, validTo }
}
