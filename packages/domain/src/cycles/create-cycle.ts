import type { Perspective } from "../expectations/perspective.ts"
import { PERSPECTIVES } from "../expectations/perspective.ts"
import type { Day } from "../kit/day.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import { LAYERS } from "../layers/layer.ts"
import type { Cycle, Population } from "./cycle.ts"

export interface CreateCycleCommand {
  readonly name: string
  readonly opensOn: Day
  readonly closesOn: Day
  readonly perspectives: readonly Perspective[]
  readonly population: Population
}

/**
 * A new cycle in `DRAFT`. Refusals: `CYCLE_NAME_LENGTH` (2 to 80 characters), `CYCLE_PERIOD_EMPTY` (closes before
 * it opens), `CYCLE_PERIOD_PAST`, `PERSPECTIVES_EMPTY`, `POPULATION_LAYERS_EMPTY`,
 * `POPULATION_UNITS_EMPTY`.
 */
export function createCycle(command: CreateCycleCommand, today: Day): Result<Cycle> {
  const { opensOn, closesOn } = command
  const name = command.name.normalize("NFC").trim().replace(/\s+/gu, " ")
  const length = [...name].length
  const problems: Problem[] = []
  if (length < 2 || length > 80) {
    problems.push(problem("CYCLE_NAME_LENGTH", "Name the cycle in 2 to 80 characters.", "name"))
  }
  problems.push(...periodProblems(opensOn, closesOn, today), ...perspectiveProblems(command.perspectives))
  if (command.population.layers?.length === 0) {
    const message = say`Choose at least one layer, or leave the choice out for all of them.`
    problems.push(problem("POPULATION_LAYERS_EMPTY", message, "population", "layers"))
  }
  if (command.population.units?.every((unit) => unit.trim() === "")) {
    const message = say`Choose at least one unit, or leave the choice out for all of them.`
    problems.push(problem("POPULATION_UNITS_EMPTY", message, "population", "units"))
  }
  return okUnless(problems, () => ({
    name,
    opensOn,
    closesOn,
    perspectives: PERSPECTIVES.filter((known) => command.perspectives.includes(known)),
    population: tidyPopulation(command.population),
    state: "DRAFT",
    version: 1,
  }))
}

function periodProblems(opensOn: Day, closesOn: Day, today: Day): Problem[] {
  if (opensOn >= closesOn) {
    return [problem("CYCLE_PERIOD_EMPTY", "Let the cycle close after the day it opens.", "closesOn")]
  }
  if (closesOn > today) return []
  return [problem("CYCLE_PERIOD_PAST", "Let the cycle close after today.", "closesOn")]
}

function perspectiveProblems(perspectives: readonly Perspective[]): Problem[] {
  if (perspectives.length > 0) return []
  return [problem("PERSPECTIVES_EMPTY", "Choose at least one perspective.", "perspectives")]
}

function tidyPopulation({ subtreeOf, layers, units }: Population): Population {
  return {
    ...(subtreeOf === undefined ? {} : { subtreeOf }),
    ...(layers === undefined ? {} : { layers: LAYERS.filter((layer) => layers.includes(layer)) }),
    ...(units === undefined ? {} : { units: tidyUnits(units) }),
  }
}

function tidyUnits(units: readonly string[]): readonly string[] {
  return [...new Set(units.map((unit) => unit.trim()).filter((unit) => unit !== ""))].sort()
}
