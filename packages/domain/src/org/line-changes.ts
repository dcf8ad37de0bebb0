import type { Day } from "../kit/day.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import { append, type LineHistory } from "./line-history.ts"
import { loopProblem } from "./loops.ts"
import { heldWithin, type Interval, type NewLine, type ReportingLine } from "./reporting-line.ts"

/** What a store writes for an edit of the org: all of it, or nothing. */
export interface LineChanges {
  /** Lines that end earlier than stored. */
  readonly close: readonly { readonly lineId: string; readonly validTo: Day }[]
  /** Lines no day of which remains. */
  readonly remove: readonly string[]
  readonly insert: readonly NewLine[]
}

export const NO_CHANGES: LineChanges = { close: [], remove: [], insert: [] }

export function together(...parts: readonly LineChanges[]): LineChanges {
  return {
    close: parts.flatMap((part) => part.close),
    remove: parts.flatMap((part) => part.remove),
    insert: parts.flatMap((part) => part.insert),
  }
}

/** Takes the day and all later ones out of the lines. */
export function cutFrom(lines: readonly ReportingLine[], day: Day): LineChanges {
  const touched = lines.filter((line) => heldWithin(line, { from: day }))
  return {
    close: touched.filter((line) => line.validFrom < day).map(({ id }) => ({ lineId: id, validTo: day })),
    remove: touched.filter((line) => line.validFrom >= day).map(({ id }) => id),
    insert: [],
  }
}

/** Gives every solid report of a manager, from the day on, the manager that `next` names for it (none: a root). */
export function handOver(history: LineHistory, { managerId, onDay, next }: HandOver): LineChanges {
  const reports = reportsFrom(history, managerId, onDay)
  const insert = reports.map(({ nodeId, kind, validFrom, validTo }) => ({
    nodeId,
    managerId: next(nodeId),
    kind,
    validFrom: validFrom < onDay ? onDay : validFrom,
    validTo,
  }))
  return together(cutFrom(reports, onDay), { ...NO_CHANGES, insert })
}

interface HandOver {
  readonly managerId: string
  readonly onDay: Day
  readonly next: (nodeId: string) => string | undefined
}

/** Solid lines to the manager that hold on the day or later. */
export function reportsFrom(history: LineHistory, managerId: string, day: Day): readonly ReportingLine[] {
  return history.linesTo(managerId).filter((line) => line.kind === "SOLID" && heldWithin(line, { from: day }))
}

/** Dotted lines of the node, up and down, end on the day. */
export function endDotted(history: LineHistory, nodeId: string, day: Day): LineChanges {
  const dotted = [...history.linesOf(nodeId), ...history.linesTo(nodeId)].filter(
    (line) => line.kind === "DOTTED",
  )
  return cutFrom(dotted, day)
}

/**
 * The changes, unless on any day of a new solid line: it would close a loop (`REPORTING_LOOP`, also with lines
 * that start in the future), its manager is not in the org (`MANAGER_NOT_IN_ORG`), or its node already has another
 * solid line (`ALREADY_IN_ORG`). Lines not yet stored see each other.
 */
export function checkedChanges(history: LineHistory, changes: LineChanges): Result<LineChanges> {
  const after = afterChanges(history, changes)
  const problems = changes.insert
    .filter((line) => line.kind === "SOLID")
    .flatMap((line) => [...overlapping(after, line), ...loopOf(after, line), ...managerGap(after, line)])
  return okUnless(distinct(problems), () => changes)
}

/** The refusal of an edit to a node that is not in the org on its day. */
export function notInOrg(nodeId: string, day: Day): Problem {
  return problem(
    "NODE_NOT_IN_ORG",
    `${nodeId} is not in the org on ${day}: choose a day on which it is.`,
    "nodeId",
  )
}

type LinesOf = (nodeId: string) => readonly NewLine[]

/** The solid lines of a node as they would be once the changes are written. */
function afterChanges(history: LineHistory, changes: LineChanges): LinesOf {
  const closed = new Map(changes.close.map(({ lineId, validTo }) => [lineId, validTo]))
  const removed = new Set(changes.remove)
  const inserted = new Map<string, NewLine[]>()
  for (const line of changes.insert) append(inserted, line.nodeId, line)
  return (nodeId) => {
    const kept = history.linesOf(nodeId).filter((line) => !removed.has(line.id))
    const cut = kept.map((line) => ({ ...line, validTo: closed.get(line.id) ?? line.validTo }))
    return [...cut, ...(inserted.get(nodeId) ?? [])].filter((line) => line.kind === "SOLID")
  }
}

function overlapping(linesOf: LinesOf, line: NewLine): readonly Problem[] {
  const others = linesOf(line.nodeId).filter(
    (other) => other !== line && heldWithin(other, { from: line.validFrom, to: line.validTo }),
  )
  return others
    .slice(0, 1)
    .map((other) =>
      problem(
        "ALREADY_IN_ORG",
        `${line.nodeId} already has a solid line from ${other.validFrom}: move it instead.`,
        "nodeId",
      ),
    )
}

/**
 * Climbs from the line's manager, splitting the days wherever a line above changes, until the line's own node is
 * met again or nobody is above: so every day of the line is looked at, and only lines above it are read.
 */
function loopOf(linesOf: LinesOf, line: NewLine): readonly Problem[] {
  const pending: Climb[] = [
    { at: line.managerId, path: [line.nodeId], days: { from: line.validFrom, to: line.validTo } },
  ]
  for (let climb = pending.pop(); climb; climb = pending.pop()) {
    const { at, path, days } = climb
    if (at === undefined) continue
    if (at === line.nodeId) return [loopProblem(path, days.from)]
    if (path.includes(at)) continue
    for (const above of linesOf(at)) {
      const held = heldWithin(above, days)
      if (held) pending.push({ at: above.managerId, path: [...path, at], days: held })
    }
  }
  return []
}

interface Climb {
  readonly at: string | undefined
  readonly path: readonly string[]
  readonly days: Interval
}

function managerGap(linesOf: LinesOf, line: NewLine): readonly Problem[] {
  if (line.managerId === undefined || line.managerId === line.nodeId) return []
  const gap = firstDayWithout(linesOf(line.managerId), { from: line.validFrom, to: line.validTo })
  if (gap === undefined) return []
  const text = say`${line.managerId} is not in the org on ${gap}: choose a manager who is for all of ${line.nodeId}'s days.`
  return [problem("MANAGER_NOT_IN_ORG", text, "managerId")]
}

function firstDayWithout(lines: readonly NewLine[], { from, to }: Interval): Day | undefined {
  let day = from
  const sorted = lines.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  for (const line of sorted) {
    if (line.validFrom > day) return day
    if (line.validTo === undefined) return undefined
    if (line.validTo > day) day = line.validTo
    if (to !== undefined && day >= to) return undefined
  }
  return day
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [`${each.code} ${each.message}`, each])).values()]
}
