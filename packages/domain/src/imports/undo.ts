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
  readonly dangling: readonly DanglingLine[]
}

export interface DanglingLine {
  readonly lineId: string
  /** Those days. */
  readonly days: readonly Interval[]
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

/** The days of a line that none of the others covers. */
export function uncoveredDays(
  { validFrom, validTo }: Pick<StoredLine, "validFrom" | "validTo">,
  others: readonly Interval[],
): readonly Interval[] {
  return without([{ from: validFrom, to: validTo ?? undefined }], others)
}

/** The days of a line on which the one image is in the org and the other is not. */
export function daysBetween(
  { validFrom, validTo }: StoredLine,
  image: Pick<NodeImage, "lines">,
  other: Pick<NodeImage, "lines">,
): readonly Interval[] {
  const line = { from: validFrom, to: validTo ?? undefined }
  const held = image.lines.flatMap((each) => {
    const days = each.kind === "SOLID" ? heldWithin(newLine(each), line) : undefined
    return days ? [days] : []
  })
  return without(held, daysOf(other))
}

function newLine({ kind, validFrom, validTo }: StoredLine): NewLine {
  return { nodeId: "", kind, validFrom, validTo: validTo ?? undefined }
}

/** Days without those of others. */
export function without(days: readonly Interval[], others: readonly Interval[]): readonly Interval[] {
  return others.reduce((left, other) => left.flatMap((each) => outside(each, other)), days)
}

function outside({ from, to }: Interval, other: Interval): readonly Interval[] {
  const parts: Interval[] = []
  if (other.from > from) parts.push({ from, to: to && to < other.from ? to : other.from })
  if (other.to && (!to || other.to < to)) parts.push({ from: other.to > from ? other.to : from, to })
  return parts
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
