import type { PerspectiveWeights } from "../access/tenant-settings.ts"
import type { Contract } from "../expectations/contract.ts"
import type { Day } from "../kit/day.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { ok, type Result, refused } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import type { Assessor } from "./assessor.ts"
import { CYCLE_STEPS, type Cycle, stepProblems } from "./cycle.ts"
import { frozenRoster, type Participant, type RosterSource } from "./frozen-roster.ts"

/** What the tenant has on the day a cycle opens. */
export interface OpeningDay extends Omit<RosterSource, "population"> {
  readonly today: Day
  /** The contract in force; absent when none was ever published. */
  readonly contract: Contract | undefined
  readonly perspectiveWeights: PerspectiveWeights
  readonly kDecision: number
  readonly kDevelopment: number
  /** By participant, whom an administrator named to assess somebody who has nobody above. */
  readonly assessors?: ReadonlyMap<string, Assessor> | undefined
}

export interface OpenedCycle {
  readonly cycle: Cycle
  readonly roster: readonly Participant[]
  /** Participants nobody stands above or was named for, such as the head: they get no assessment from above. */
  readonly withoutRater: readonly string[]
}

/**
 * `DRAFT` to `OPEN`: freezes who takes part with layer, share and acting manager, the contract version, the
 * perspective weights and k. A cycle opened before its first day opens today. Refusals: `VERSION_CONFLICT`,
 * `CYCLE_NOT_DRAFT`, `CYCLE_PERIOD_PAST`, `CONTRACT_NOT_PUBLISHED`, `POPULATION_UNKNOWN` (the person whose
 * subtree was chosen is not in the org), `POPULATION_EMPTY`, `NOBODY_HAS_RATER` (views from above are asked,
 * and there is nobody above anyone).
 */
export function openCycle(cycle: Cycle, version: number, day: OpeningDay): Result<OpenedCycle> {
  const roster = frozenRoster({ ...day, population: cycle.population })
  const withoutRater = roster.filter((one) => !hasAssessor(day, one)).map(({ personId }) => personId)
  const problems = [
    ...stepProblems(cycle, "open", version),
    ...dayProblems(cycle, day),
    ...rosterProblems(cycle, day, roster),
  ]
  const { contract } = day
  if (problems.length > 0 || !contract) return refused(...problems)
  return ok({ cycle: opened(cycle, day, contract), roster, withoutRater })
}

function opened(cycle: Cycle, day: OpeningDay, contract: Contract): Cycle {
  const { today, perspectiveWeights, kDecision, kDevelopment } = day
  const isEarly = today < cycle.opensOn
  return {
    ...cycle,
    state: CYCLE_STEPS.open.to,
    opensOn: isEarly ? today : cycle.opensOn,
    frozen: { asOf: today, contractVersion: contract.version, perspectiveWeights, kDecision, kDevelopment },
    version: cycle.version + 1,
  }
}

function dayProblems(cycle: Cycle, { today, contract }: OpeningDay): Problem[] {
  const problems: Problem[] = []
  if (cycle.closesOn <= today) {
    problems.push(problem("CYCLE_PERIOD_PAST", "The cycle would close at once: extend it first.", "closesOn"))
  }
  if (contract?.state !== "PUBLISHED") {
    problems.push(problem("CONTRACT_NOT_PUBLISHED", "Publish a contract before opening a cycle."))
  }
  return problems
}

function hasAssessor({ assessors }: OpeningDay, { personId, managerId }: Participant): boolean {
  return managerId !== null || assessors?.has(personId) === true
}

function rosterProblems(cycle: Cycle, day: OpeningDay, roster: readonly Participant[]): Problem[] {
  const { subtreeOf } = cycle.population
  if (subtreeOf !== undefined && !day.forest.indexOf.has(subtreeOf)) {
    const message = say`The person whose team was chosen is no longer in the org: choose another.`
    return [problem("POPULATION_UNKNOWN", message, "population", "subtreeOf")]
  }
  if (roster.length === 0) {
    return [problem("POPULATION_EMPTY", "Nobody would take part: widen the population.", "population")]
  }
  if (cycle.perspectives.includes("MANAGER") && !roster.some((one) => hasAssessor(day, one))) {
    const message = say`Nobody stands above any participant: widen the population, or ask for self-views only.`
    return [problem("NOBODY_HAS_RATER", message, "population")]
  }
  return []
}
