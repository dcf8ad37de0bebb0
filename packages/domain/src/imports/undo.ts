import type { Day } from "../kit/day.ts"
import type { NodeKind } from "../org/org-node.ts"
import { heldWithin, type Interval, type LineKind, type NewLine } from "../org/reporting-line.ts"
import type { NodeFields } from "./fields.ts"
import type { ImportLine } from "./import-org.ts"

/** A reporting line as it is stored. */
export interface StoredLine {
  readonly id: string
  readonly kind: LineKind
  readonly managerId: string | null
  /** The reference nobody was found by. */
  readonly managerRef: string | null
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** A stored line with whose it is. */
export interface LineOf extends StoredLine {
  readonly nodeId: string
}

/** A person or seat as stored, with every line of theirs, solid and dotted. Their last day lies in the lines alone. */
export interface NodeImage {
  readonly kind: NodeKind
  readonly fields: NodeFields
  readonly lines: readonly StoredLine[]
}

/** Somebody, or a seat, that an import wrote to. */
export interface UndoNode {
  readonly id: string
  /** Before the import; `null` for whom it created. */
  readonly before: NodeImage | null
  /** As the import left it. */
  readonly left: NodeImage
  /** Lines that led nowhere on some of their days before the import: own ones, and others' to here. */
  readonly dangling: readonly string[]
}

/** Who heads the organisation, and its subsidiaries, by the layer rules. */
export interface NamedHeads {
  readonly headId: string | null
  readonly subsidiaryHeadIds: readonly string[]
}

export interface UndoHeads {
  readonly before: NamedHeads
  readonly left: NamedHeads
}

/** What takes an import back. */
export interface Undo {
  readonly nodes: readonly UndoNode[]
  /** Absent where the import named no head. */
  readonly heads: UndoHeads | null
}

/** The fields of an image: those with a value, without the last day. */
export function imageFields({ endDate: _, ...fields }: Readonly<Record<string, string | null>>): NodeFields {
  const present: Record<string, string> = {}
  for (const [field, value] of Object.entries(fields)) if (value !== null) present[field] = value
  return present
}

export function storedLine({ id, kind, managerId, managerRef, validFrom, validTo }: ImportLine): StoredLine {
  return {
    id,
    kind,
    managerId: managerId ?? null,
    managerRef: managerRef ?? null,
    validFrom,
    validTo: validTo ?? null,
  }
}

/** The days on which somebody is in the org: those of their solid lines. */
export function daysOf({ lines }: Pick<NodeImage, "lines">): readonly Interval[] {
  return lines.flatMap(({ kind, validFrom, validTo }) =>
    kind === "SOLID" ? [{ from: validFrom, to: validTo ?? undefined }] : [],
  )
}

/** Whether a line holds on a day that none of the days covers. */
export function isUncovered(
  { validFrom, validTo }: Pick<StoredLine, "validFrom" | "validTo">,
  days: readonly Interval[],
): boolean {
  const holds = (day: Day) => validFrom <= day && (validTo === null || day < validTo)
  const isCovered = (day: Day) => days.some(({ from, to }) => from <= day && (to === undefined || day < to))
  const ends = days.flatMap(({ to }) => (to === undefined ? [] : [to]))
  return [validFrom, ...ends].some((day) => holds(day) && !isCovered(day))
}

/** Whether a line holds on a day on which the one image is in the org and the other is not. */
export function isOnDaysBetween(
  { validFrom, validTo }: StoredLine,
  image: Pick<NodeImage, "lines">,
  other: Pick<NodeImage, "lines">,
): boolean {
  const line = { from: validFrom, to: validTo ?? undefined }
  const days = daysOf(other)
  return image.lines.some((each) => {
    const held = each.kind === "SOLID" && heldWithin(newLine(each), line)
    return held && isUncovered({ validFrom: held.from, validTo: held.to ?? null }, days)
  })
}

function newLine({ kind, validFrom, validTo }: StoredLine): NewLine {
  return { nodeId: "", kind, validFrom, validTo: validTo ?? undefined }
}

export function isSameLine(one: StoredLine, other: StoredLine): boolean {
  return (
    one.id === other.id &&
    one.kind === other.kind &&
    one.managerId === other.managerId &&
    one.managerRef === other.managerRef &&
    one.validFrom === other.validFrom &&
    one.validTo === other.validTo
  )
}

/** The lines of the one list that are not in the other just so. */
export function differingLines(
  lines: readonly StoredLine[],
  others: readonly StoredLine[],
): readonly StoredLine[] {
  return lines.filter((line) => !others.some((other) => isSameLine(line, other)))
}

/** Lines by the manager they lead to. */
export function byManager(lines: readonly LineOf[]): ReadonlyMap<string, readonly LineOf[]> {
  const found = new Map<string, LineOf[]>()
  for (const line of lines) {
    const known = found.get(line.managerId ?? "")
    if (known) known.push(line)
    else found.set(line.managerId ?? "", [line])
  }
  return found
}
