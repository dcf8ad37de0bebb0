import { type Day, dayNumber } from "../kit/day.ts"
import { append } from "../org/line-history.ts"
import type { LineKind, NewLine } from "../org/reporting-line.ts"

/** How long people worked together, in days before today, and who is joined to whom by a dotted line today. */
export interface WorkingHistory {
  /** Days with `above` as acting manager of `below`, through vacancies; only the last `within` days if given. */
  daysUnder(below: string, above: string, within?: number): number
  /** Days on which both links held: the acting manager of the acting manager was `above`. */
  daysTwoBelow(below: string, above: string): number
  /** Days under one and the same acting manager. */
  daysBeside(one: string, other: string): number
  /** Days joined by a dotted line, or by one each to the same manager; of several ways the longest. */
  daysDotted(one: string, other: string): number
  /** Nodes above by a dotted line that holds today. */
  dottedAbove(id: string): readonly string[]
  /** Nodes below by a dotted line that holds today. */
  dottedBelow(id: string): readonly string[]
}

export interface WorkingLines {
  readonly lines: readonly NewLine[]
  /** Whether the node is a position: in lines it stands for a vacancy, and those below act under the next above. */
  readonly isPosition: (id: string) => boolean
  readonly today: Day
}

/** Days, as numbers, of [from, to). */
interface Span {
  readonly from: number
  readonly to: number
}

/** The days on which somebody stood under a manager. */
interface Stint extends Span {
  readonly managerId: string
  /** Whether the line holds today, which no longer counts as a day. */
  readonly isNow: boolean
}

type Stints = ReadonlyMap<string, readonly Stint[]>

/** Indexes the lines, solid and dotted, that held on any day before today; later ones count nothing. */
export function workingHistory({ lines, isPosition, today }: WorkingLines): WorkingHistory {
  const end = dayNumber(today)
  const solid = stintsByNode(lines, "SOLID", today)
  const dotted = stintsByNode(lines, "DOTTED", today)
  const below = nowBelow(dotted)
  const known = new Map<string, readonly Stint[]>()
  const acting = (id: string): readonly Stint[] => {
    const found = known.get(id) ?? actingStints({ solid, isPosition }, id)
    known.set(id, found)
    return found
  }
  return {
    daysUnder: (id, above, within = Number.POSITIVE_INFINITY) =>
      daysTo(acting(id), above, { from: end - within, to: end }),
    daysTwoBelow: (id, above) => total(acting(id), (stint) => daysTo(acting(stint.managerId), above, stint)),
    daysBeside: (one, other) => total(acting(one), (stint) => daysTo(acting(other), stint.managerId, stint)),
    daysDotted: (one, other) => {
      const [ones, others] = [dotted.get(one) ?? [], dotted.get(other) ?? []]
      const always = { from: Number.NEGATIVE_INFINITY, to: end }
      const shared = ones.map((stint) => daysTo(others, stint.managerId, stint))
      return Math.max(daysTo(ones, other, always), daysTo(others, one, always), ...shared)
    },
    dottedAbove: (id) => (dotted.get(id) ?? []).filter(({ isNow }) => isNow).map((stint) => stint.managerId),
    dottedBelow: (id) => below.get(id) ?? [],
  }
}

function stintsByNode(lines: readonly NewLine[], kind: LineKind, today: Day): Stints {
  const numberOf = numberOnce()
  const end = numberOf(today)
  const byNode = new Map<string, Stint[]>()
  for (const { nodeId, managerId, kind: own, validFrom, validTo } of lines) {
    if (own !== kind || managerId === undefined || validFrom > today) continue
    const isNow = validTo === undefined || validTo > today
    const to = validTo === undefined || isNow ? end : numberOf(validTo)
    append(byNode, nodeId, { managerId, from: numberOf(validFrom), to, isNow })
  }
  return byNode
}

/** A large org names few different days. */
function numberOnce(): (day: Day) => number {
  const known = new Map<Day, number>()
  return (day) => {
    const number = known.get(day) ?? dayNumber(day)
    known.set(day, number)
    return number
  }
}

function nowBelow(dotted: Stints): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>()
  for (const [id, stints] of dotted)
    for (const { managerId, isNow } of stints) if (isNow) append(below, managerId, id)
  return below
}

interface SolidLines {
  readonly solid: Stints
  readonly isPosition: (id: string) => boolean
}

/** Under whom somebody acted, and when: a stint under a vacancy becomes stints under whoever was above it. */
function actingStints({ solid, isPosition }: SolidLines, id: string): readonly Stint[] {
  const found: Stint[] = []
  /** Stored lines never loop on one day; the guard keeps a broken history from looping here. */
  const walk = (nodeId: string, within: Span, through: readonly string[]): void => {
    for (const stint of solid.get(nodeId) ?? []) {
      const part = shared(stint, within)
      if (part.from >= part.to) continue
      const { managerId } = stint
      if (!isPosition(managerId)) found.push({ ...stint, ...part })
      else if (!through.includes(managerId)) walk(managerId, part, [...through, managerId])
    }
  }
  walk(id, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }, [])
  return found
}

function daysTo(stints: readonly Stint[], managerId: string, within: Span): number {
  return total(stints, (stint) => {
    if (stint.managerId !== managerId) return 0
    const { from, to } = shared(stint, within)
    return Math.max(0, to - from)
  })
}

function shared(one: Span, other: Span): Span {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }
}

function total(stints: readonly Stint[], days: (stint: Stint) => number): number {
  let sum = 0
  for (const stint of stints) sum += days(stint)
  return sum
}
