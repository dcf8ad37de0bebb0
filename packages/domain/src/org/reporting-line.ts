import type { Day } from "../kit/day.ts"
import { type Problem, problem } from "../kit/problem.ts"

export const LINE_KINDS = ["SOLID", "DOTTED"] as const

/** Solid lines make the tree; dotted ones supply PEER raters and nothing else. */
export type LineKind = (typeof LINE_KINDS)[number]

/** A reporting line that is not stored yet. Valid on the days of [validFrom, validTo). */
export interface NewLine {
  /** The person or vacancy below. */
  readonly nodeId: string
  /** The person or vacancy above; absent on a solid line means nobody: a root. */
  readonly managerId?: string | undefined
  readonly kind: LineKind
  readonly validFrom: Day
  /** The first day on which it no longer holds; absent means open. */
  readonly validTo?: Day | undefined
}

export interface ReportingLine extends NewLine {
  readonly id: string
}

/** The days of [from, to); open when `to` is absent. */
export interface Interval {
  readonly from: Day
  readonly to?: Day | undefined
}

export function isValidOn(line: NewLine, day: Day): boolean {
  return line.validFrom <= day && (line.validTo === undefined || day < line.validTo)
}

/** The lines, solid and dotted, that hold on the day. */
export function linesOn<L extends NewLine>(lines: readonly L[], day: Day): readonly L[] {
  return lines.filter((line) => isValidOn(line, day))
}

/** The days of the interval on which the line holds, if any. */
export function heldWithin(line: NewLine, { from, to }: Interval): Interval | undefined {
  const start = line.validFrom > from ? line.validFrom : from
  const end = earlier(line.validTo, to)
  return end === undefined || start < end ? { from: start, to: end } : undefined
}

/**
 * Everything wrong with the lines of one node: a line without a day (`LINE_WITHOUT_DAYS`), a node above itself
 * (`REPORTING_LOOP`), a dotted line to nobody (`DOTTED_LINE_TO_NOBODY`), two solid lines, or two dotted ones to
 * the same manager, on one day (`LINES_OVERLAP`). Gaps are allowed: on those days the node is not in the org.
 */
export function checkLines(lines: readonly NewLine[]): readonly Problem[] {
  const sorted = lines.toSorted((a, b) =>
    a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0,
  )
  return [...sorted.flatMap(checkLine), ...overlaps(sorted)]
}

function checkLine(line: NewLine): readonly Problem[] {
  const problems: Problem[] = []
  if (line.validTo !== undefined && line.validTo <= line.validFrom)
    problems.push(
      problem(
        "LINE_WITHOUT_DAYS",
        `${line.nodeId}: end the line after it starts, ${line.validFrom}.`,
        "validTo",
      ),
    )
  if (line.managerId === line.nodeId)
    problems.push(problem("REPORTING_LOOP", `${line.nodeId} cannot report to itself.`, "managerId"))
  if (line.kind === "DOTTED" && line.managerId === undefined)
    problems.push(
      problem("DOTTED_LINE_TO_NOBODY", `${line.nodeId}: a dotted line needs a manager.`, "managerId"),
    )
  return problems
}

function overlaps(sorted: readonly NewLine[]): readonly Problem[] {
  const last = new Map<string, NewLine>()
  const problems: Problem[] = []
  for (const line of sorted) {
    const track = line.kind === "SOLID" ? "SOLID" : `DOTTED ${line.managerId}`
    const before = last.get(track)
    if (before && heldWithin(line, { from: before.validFrom, to: before.validTo }))
      problems.push(
        problem(
          "LINES_OVERLAP",
          `${line.nodeId} has two ${line.kind.toLowerCase()} lines on ${line.validFrom}: end the first by then.`,
          "validFrom",
        ),
      )
    if (!before || endsAfter(line, before)) last.set(track, line)
  }
  return problems
}

function endsAfter(line: NewLine, other: NewLine): boolean {
  return other.validTo !== undefined && (line.validTo === undefined || line.validTo > other.validTo)
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}
