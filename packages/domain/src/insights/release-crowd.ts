import type { AnswerSet } from "./release-answers.ts"
import type { ReleaseRule } from "./release-rules.ts"

/** How many people gave a group of answers, and how many of these one of them gave at the most. */
export interface Crowd {
  readonly answers: number
  readonly raters: number
  readonly most: number
}

/** Counts the distinct raters of the answers about some teams. */
export function crowdOf(set: AnswerSet, teams: readonly number[]): Crowd {
  const answers = answersIn(set, teams)
  if (set.most <= 1) return { answers, raters: answers, most: Math.min(answers, 1) }
  const counts = new Map<number, number>()
  let most = 0
  for (const team of teams) {
    for (let index = set.start[team] ?? 0; index < (set.start[team + 1] ?? 0); index++) {
      const rater = set.rater[index] ?? 0
      const count = (counts.get(rater) ?? 0) + 1
      counts.set(rater, count)
      if (count > most) most = count
    }
  }
  return { answers, raters: counts.size, most }
}

/**
 * How many subjects of the set one rater of each team answered about, on average. Taking Σ share² so many times is
 * never less than with the shares of each rater in all teams added up first (Cauchy–Schwarz), whatever teams.
 */
export function loadsOf({ subjects, start, rater, most }: AnswerSet): Float64Array {
  const loads = new Float64Array(subjects.length).fill(1)
  if (most <= 1) return loads
  const answers = new Map<number, number>()
  for (const who of rater) answers.set(who, (answers.get(who) ?? 0) + 1)
  for (let team = 0; team < loads.length; team++) {
    const [from, end] = [start[team] ?? 0, start[team + 1] ?? 0]
    let total = 0
    for (let index = from; index < end; index++) total += answers.get(rater[index] ?? -1) ?? 1
    if (end > from) loads[team] = total / (end - from)
  }
  return loads
}

/** Answers about some teams. */
export function answersIn({ start }: AnswerSet, teams: readonly number[]): number {
  let answers = 0
  for (const team of teams) answers += (start[team + 1] ?? 0) - (start[team] ?? 0)
  return answers
}

/** Half of the answers or more come from one person: who knows that person's knows too much of the rest. */
export function isDominated({ answers, most }: Crowd): boolean {
  return answers <= 2 * most
}

/** What a group of answers must be to be shown, or to be what remains of something shown. */
export interface CrowdRule {
  readonly k: number
  readonly rules: ReadonlySet<ReleaseRule>
}

/**
 * Whether these teams' answers are a group by themselves: k distinct raters or more, none of whom gave half of
 * the answers. No answers are none.
 */
export function isCrowd(set: AnswerSet, teams: readonly number[], rule: CrowdRule): boolean {
  if (isSurelyCrowd(set, answersIn(set, teams), rule.k)) return true
  const crowd = crowdOf(set, teams)
  return crowd.raters >= rule.k && !(rule.rules.has("DOMINATED") && isDominated(crowd))
}

/** Whether that many answers of the set are such a group whoever gave them, so that nobody need be counted. */
export function isSurelyCrowd({ most }: AnswerSet, answers: number, k: number): boolean {
  return answers > (k - 1) * most && answers > 2 * most
}
