import type { Placement } from "../expectations/expectations-of.ts"
import type { Layer } from "../layers/layer.ts"
import { actingManagerOf, type Forest, isWithin } from "../org/forest.ts"
import type { WorkerType } from "../org/worker-type.ts"
import type { Population } from "./cycle.ts"

/** Somebody who is assessed in a cycle, as they stood when it opened. */
export interface Participant {
  readonly personId: string
  readonly layer: Layer
  /** Share of M2 for a hybrid, between 0 and 1, both excluded; `null` for everybody else. */
  readonly hybridShare: number | null
  /** Who assesses from above: the next person above who is not away, through vacancies; `null` when nobody is. */
  readonly managerId: string | null
  /** The manager who is away, and instead of whom the next above is asked; `null` when the manager is there. */
  readonly insteadOf: string | null
  /** On leave: assessed all the same, and asked to answer nothing. */
  readonly isAway: boolean
}

export interface RosterSource {
  readonly forest: Forest
  /** Where each person stands on the forest's day; who is missing is not assessed. */
  readonly placements: ReadonlyMap<string, Placement>
  /** Worker types the tenant leaves out of spans. */
  readonly excludedWorkerTypes: readonly WorkerType[]
  /** Persons who are on leave that day. */
  readonly away: ReadonlySet<string>
  readonly population: Population
  /** Persons of the units that the population names, where it names any. */
  readonly inUnits?: ReadonlySet<string> | undefined
}

/**
 * Who takes part in a cycle, in the org's order from the top down. Worker types left out of spans do not take
 * part unless they manage others (layer above `IC`); vacancies never do.
 */
export function frozenRoster(source: RosterSource): readonly Participant[] {
  const { forest, placements } = source
  const participants: Participant[] = []
  for (const index of forest.preOrder) {
    const node = forest.nodes[index]
    const placement = node && placements.get(node.id)
    if (!placement || node.kind !== "PERSON" || !isInPopulation(source, index, placement.layer)) continue
    const isExcluded = source.excludedWorkerTypes.includes(node.workerType ?? "EMPLOYEE")
    if (isExcluded && placement.layer === "IC") continue
    participants.push({
      personId: node.id,
      layer: placement.layer,
      hybridShare: placement.hybridShare ?? null,
      ...managerAbove(source, index),
      isAway: source.away.has(node.id),
    })
  }
  return participants
}

/** Who assesses from above on the forest's day: the acting manager, or instead of one on leave the next above. */
export function managerAbove(
  { forest, away }: Pick<RosterSource, "forest" | "away">,
  index: number,
): Pick<Participant, "managerId" | "insteadOf"> {
  const acting = actingManagerOf(forest, index)
  let manager = acting
  while (manager !== undefined && away.has(forest.nodes[manager]?.id ?? ""))
    manager = actingManagerOf(forest, manager)
  const idOf = (at: number | undefined) => (at === undefined ? null : (forest.nodes[at]?.id ?? null))
  return { managerId: idOf(manager), insteadOf: manager === acting ? null : idOf(acting) }
}

function isInPopulation({ forest, population, inUnits }: RosterSource, index: number, layer: Layer): boolean {
  if (population.layers && !population.layers.includes(layer)) return false
  if (population.units && !inUnits?.has(forest.nodes[index]?.id ?? "")) return false
  if (population.subtreeOf === undefined) return true
  const top = forest.indexOf.get(population.subtreeOf)
  return top !== undefined && isWithin(forest, index, top)
}
