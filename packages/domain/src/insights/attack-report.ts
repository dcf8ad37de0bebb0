import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import {
  type AnswerSet,
  answersByLayer,
  type ConfidentialAnswers,
  type ConfidentialPerspective,
  type ReleaseTree,
} from "./release-answers.ts"
import { AUDIT_STEPS, auditCells } from "./release-audit.ts"
import type { ReleasedCell } from "./release-cells.ts"
import { answersIn, crowdOf, isDominated, isSurelyCrowd } from "./release-crowd.ts"
import { FEWEST_RATERS } from "./release-rules.ts"
import { capitalised, countInWords } from "./words.ts"

/** Somebody who reads every board; or everybody together, each adding what they alone may read about themselves. */
export const ATTACKERS = ["BOARDS", "EVERYBODY"] as const
export type Attacker = (typeof ATTACKERS)[number]

/** What one kind of attacker tried on the shown cells of a perspective. Hidden cells are in no count. */
export interface AttackCount {
  readonly perspective: ConfidentialPerspective
  readonly attacker: Attacker
  /** People that every group must have. */
  readonly needed: number
  readonly cells: number
  /** Pairs of cells, one inside the other, subtracted. */
  readonly subtractions: number
  /** What adding and subtracting any number of cells comes down to. */
  readonly combinations: number
  /** People in the smallest group that anything left; null where nothing was shown. */
  readonly smallest: number | null
  /** Attempts that left too small a group, or one of which a single person gave half. */
  readonly found: number
  /** Whether all combinations were tried. */
  readonly finished: boolean
}

export interface CellsToAttack {
  readonly tree: ReleaseTree
  /** Of one perspective and competency. */
  readonly answers: ConfidentialAnswers
  /** What is shown of these answers. */
  readonly cells: readonly ReleasedCell[]
  readonly kDecision: number
  readonly kDevelopment: number
  readonly steps?: number
}

/** A cell as a reader of the org's chart knows it: the teams from `first` up to, not including, `end`. */
interface Span {
  readonly first: number
  readonly end: number
}

/**
 * Attacks what a release shows, told nothing of how the release chose it: every cell is taken from every cell around
 * it, and all of them are combined by elimination. A function of who answered, never of what.
 */
export function attackCells(attack: CellsToAttack): readonly AttackCount[] {
  const { tree, answers, cells, steps = AUDIT_STEPS } = attack
  const ends = subtreeEnds(tree)
  const sets = answersByLayer(tree, answers)
  return ATTACKERS.map((attacker) => {
    const k = attacker === "BOARDS" ? attack.kDecision : attack.kDevelopment
    const needed = Math.max(k, FEWEST_RATERS)
    const known = cells.filter(({ audience }) => attacker === "EVERYBODY" || audience === "DECISION")
    return sets
      .map((set) => {
        const spans = spansOf(set, ends, known)
        return { ...attackSet(set, spans, { needed, steps }), perspective: answers.perspective, attacker }
      })
      .reduce(addedAttacks, { ...NOTHING, needed, perspective: answers.perspective, attacker })
  })
}

/** Two counts of the same attacker and perspective as one. */
export function addedAttacks(a: AttackCount, b: AttackCount): AttackCount {
  return {
    ...a,
    cells: a.cells + b.cells,
    subtractions: a.subtractions + b.subtractions,
    combinations: a.combinations + b.combinations,
    smallest: lesser(a.smallest, b.smallest),
    found: a.found + b.found,
    finished: a.finished && b.finished,
  }
}

/** Counts of many competencies as one for each perspective and attacker, in the order they came in. */
export function attackTotals(counts: readonly AttackCount[]): readonly AttackCount[] {
  const totals = new Map<string, AttackCount>()
  for (const count of counts) {
    const key = `${count.perspective} ${count.attacker}`
    const before = totals.get(key)
    totals.set(key, before ? addedAttacks(before, count) : count)
  }
  return [...totals.values()]
}

/** What all attempts on a cycle come to, in sentences. */
export function attackVerdict(counts: readonly AttackCount[]): string {
  const total = (of: (count: AttackCount) => number) => counts.reduce((sum, count) => sum + of(count), 0)
  if (total(({ cells }) => cells) === 0)
    return say`No number is shown of confidential answers, so there was nothing to take apart.`
  const tried = total((one) => one.subtractions + one.combinations)
  const found = total((one) => one.found)
  const outcome = found === 0 ? harmless(tried) : harmful(found, tried)
  return counts.every(({ finished }) => finished)
    ? outcome
    : `${outcome} ${say`Not every combination could be tried: there were too many.`}`
}

function harmless(tried: number): string {
  return tried === 1
    ? say`One attempt to take the shown numbers apart left no group that is too small.`
    : say`${capitalised(countInWords(tried))} attempts to take the shown numbers apart left no group that is too small.`
}

function harmful(found: number, tried: number): string {
  return found === 1
    ? say`One attempt of ${grouped(tried)} left a group that is too small: an administrator should be told.`
    : say`${capitalised(countInWords(found))} attempts of ${grouped(tried)} left a group that is too small: an administrator should be told.`
}

const NOTHING = {
  cells: 0,
  subtractions: 0,
  combinations: 0,
  smallest: null,
  found: 0,
  finished: true,
}

function lesser(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}

interface Terms {
  readonly needed: number
  readonly steps: number
}

function attackSet(set: AnswerSet, spans: readonly Span[], { needed, steps }: Terms) {
  let smallest = Number.POSITIVE_INFINITY
  let found = 0
  const judge = (teams: () => readonly number[], answers: number) => {
    const isLarge = isSurelyCrowd(set, answers, needed) && answers > smallest * set.most
    if (isLarge) return
    const crowd = crowdOf(set, teams())
    smallest = Math.min(smallest, crowd.raters)
    if (crowd.raters < needed || isDominated(crowd)) found += 1
  }

  let subtractions = 0
  const around: Span[] = []
  for (const span of spans) {
    while ((around.at(-1)?.end ?? span.end) < span.end) around.pop()
    for (const outer of around) {
      subtractions += 1
      judge(() => teamsBeside(outer, span), answersOf(set, outer) - answersOf(set, span))
    }
    around.push(span)
  }

  let combinations = 0
  const entries = spans.reduce((total, { first, end }) => total + end - first, 0)
  const isTried =
    entries <= steps &&
    auditCells({
      cells: spans.map(teamsOf),
      isCrowd: (teams) => {
        combinations += 1
        judge(() => teams, answersIn(set, teams))
        return true
      },
      steps,
    }).finished
  const tried = { cells: spans.length, subtractions, combinations, found, finished: isTried }
  return { ...tried, needed, smallest: smallest === Number.POSITIVE_INFINITY ? null : smallest }
}

/** Distinct cells of a set, each before those inside it. */
function spansOf(set: AnswerSet, ends: Int32Array, cells: readonly ReleasedCell[]): readonly Span[] {
  const spans = new Map<string, Span>()
  for (const { layer, kind, head } of cells) {
    if (layer !== set.layer) continue
    const first = teamsBefore(set, head)
    const end = teamsBefore(set, kind === "TEAM" ? head + 1 : (ends[head] ?? head))
    spans.set(`${first} ${end}`, { first, end })
  }
  return [...spans.values()].sort((a, b) => a.first - b.first || b.end - a.end)
}

/** Subjects of the set that come before a node, by halving. */
function teamsBefore({ subjects }: AnswerSet, node: number): number {
  let [low, high] = [0, subjects.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((subjects[middle] ?? 0) < node) low = middle + 1
    else high = middle
  }
  return low
}

/** The node after the last of each subtree. */
function subtreeEnds({ parent }: ReleaseTree): Int32Array {
  const ends = Int32Array.from(parent, (_, node) => node + 1)
  for (let node = parent.length - 1; node >= 0; node--) {
    const above = parent[node] ?? -1
    if (above >= 0) ends[above] = Math.max(ends[above] ?? 0, ends[node] ?? 0)
  }
  return ends
}

function teamsOf({ first, end }: Span): readonly number[] {
  return Array.from({ length: end - first }, (_, index) => first + index)
}

function teamsBeside(outer: Span, inner: Span): readonly number[] {
  return teamsOf(outer).filter((team) => team < inner.first || team >= inner.end)
}

function answersOf({ start }: AnswerSet, { first, end }: Span): number {
  return (start[end] ?? 0) - (start[first] ?? 0)
}
