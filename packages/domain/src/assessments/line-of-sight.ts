import type { Day } from "../kit/day.ts"
import { addDays } from "../kit/day.ts"
import { type Structure, structureOf } from "../layers/structure.ts"
import { actingManagerOf, type Forest } from "../org/forest.ts"
import type { NewLine } from "../org/reporting-line.ts"
import type { WorkerType } from "../org/worker-type.ts"
import type { RaterFacts } from "./route-items.ts"
import type { NotAskedReason } from "./route-reason.ts"
import type { RoutingRules } from "./routing-rules.ts"
import { type WorkingHistory, workingHistory } from "./working-history.ts"

/** The org as the routes look at it on one day. */
export interface RoutingDay {
  readonly today: Day
  readonly forest: Forest
  /** Every line, solid and dotted, that held on any day up to today. */
  readonly lines: readonly NewLine[]
  /** Positions named in the lines; those vacant today may be left out. */
  readonly positionIds: ReadonlySet<string>
  /** Worker types the tenant leaves out of spans. */
  readonly excludedWorkerTypes: readonly WorkerType[]
  /** Persons who are on leave today. */
  readonly away: ReadonlySet<string>
  /** First day of each person in the company; who is missing counts as here for long. */
  readonly hiredOn: ReadonlyMap<string, Day>
}

/** Who stands near whom on the day, through vacancies. Nodes are named by their index in the forest. */
export interface Sight extends RoutingDay {
  readonly rules: RoutingRules
  readonly history: WorkingHistory
  readonly structure: Structure
  /** The acting manager of each node; -1 where nobody is. */
  readonly acting: Int32Array
  /** Persons whose acting manager the node is, sorted by id. */
  reportsOf(index: number): readonly number[]
}

export function sightOf(day: RoutingDay, rules: RoutingRules): Sight {
  const { forest, lines, positionIds, today } = day
  const acting = Int32Array.from(forest.nodes, (_, index) => actingManagerOf(forest, index) ?? -1)
  const teams = new Map<number, number[]>()
  for (const [index, above] of acting.entries()) {
    if (above < 0 || forest.nodes[index]?.kind !== "PERSON") continue
    const team = teams.get(above)
    if (team) team.push(index)
    else teams.set(above, [index])
  }
  for (const team of teams.values()) team.sort((a, b) => (idAt(forest, a) < idAt(forest, b) ? -1 : 1))
  const isVacant = (id: string) => forest.nodes[forest.indexOf.get(id) ?? -1]?.kind === "POSITION"
  return {
    ...day,
    rules,
    history: workingHistory({ lines, today, isPosition: (id) => positionIds.has(id) || isVacant(id) }),
    structure: structureOf(forest, day.excludedWorkerTypes),
    acting,
    reportsOf: (index) => teams.get(index) ?? [],
  }
}

export function idAt(forest: Forest, index: number): string {
  return forest.nodes[index]?.id ?? ""
}

/** The index of a person who is in the org; `undefined` for everybody else, vacancies included. */
export function personAt({ forest }: Pick<RoutingDay, "forest">, id: string): number | undefined {
  const index = forest.indexOf.get(id)
  return index !== undefined && forest.nodes[index]?.kind === "PERSON" ? index : undefined
}

/** Whether one leads the other, directly or across one level: such a pair is asked from above or below. */
export function isInLine({ acting }: Sight, one: number, other: number): boolean {
  const above = (index: number) => [acting[index] ?? -1, acting[acting[index] ?? -1] ?? -1]
  return above(one).includes(other) || above(other).includes(one)
}

export function raterFacts({ structure, hiredOn, forest, today }: Sight, rater: number): RaterFacts {
  const hired = hiredOn.get(idAt(forest, rater))
  return {
    manages: (structure.countedReports[rater] ?? 0) > 0,
    isNewHire: hired !== undefined && hired > addDays(today, -365) && hired <= today,
  }
}

/** Why somebody is asked nothing confidential today, whomever it would be about. */
export function notAskedAtAll(sight: Sight, rater: number): NotAskedReason | undefined {
  const { structure, rules, forest, away } = sight
  const workerType = forest.nodes[rater]?.workerType ?? "EMPLOYEE"
  if (!structure.counted[rater] && !rules.asksExcluded) return { kind: "NOT_COUNTED", workerType }
  return away.has(idAt(forest, rater)) ? { kind: "ON_LEAVE" } : undefined
}
