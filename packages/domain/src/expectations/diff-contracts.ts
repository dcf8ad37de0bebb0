import { LAYERS } from "../layers/layer.ts"
import { AXES, type Competency, type Contract, type ItemFromBelow } from "./contract.ts"
import type { ContractChange, Meaning } from "./contract-change.ts"
import { applyEdits } from "./edit-contract.ts"
import { editsThatMake } from "./edits-that-make.ts"
import { inContractOrder } from "./in-contract-order.ts"
import { PERSPECTIVES } from "./perspective.ts"

const THRESHOLDS = ["gap", "building", "solid", "floor", "enoughEvidence"] as const

/**
 * What makes the second contract of the first, one change for each thing that differs; none when they say the
 * same. What follows by itself is not told: with a competency go its expectations, questions and places on the
 * map. `editsThatMake` turns the changes into edits, and those make the second contract of the first.
 */
export function diffContracts(first: Contract, second: Contract): readonly ContractChange[] {
  const [from, to] = [inContractOrder(first), inContractOrder(second)]
  const ofMeanings = [...competencyChanges(from, to), ...expectationChanges(from, to)]
  const between = applyEdits(from, editsThatMake(ofMeanings)).contract
  return [
    ...(from.name === to.name ? [] : [{ kind: "NAME" as const, before: from.name, after: to.name }]),
    ...ofMeanings,
    ...routeChanges(between, to),
    ...axisChanges(between, to),
    ...THRESHOLDS.flatMap((threshold): ContractChange[] => {
      const [before, after] = [from.thresholds[threshold], to.thresholds[threshold]]
      return before === after ? [] : [{ kind: "THRESHOLD", threshold, before, after }]
    }),
  ]
}

function competencyChanges(from: Contract, to: Contract): readonly ContractChange[] {
  const [before, after] = [byCode(from), byCode(to)]
  const kept = [...after.keys()].filter((code) => before.has(code))
  const left = [...before.keys()].filter((code) => after.has(code))
  const removed = [...before.keys()].filter((code) => !after.has(code))
  return [
    ...removed.map((competency): ContractChange => ({ kind: "COMPETENCY_REMOVED", competency })),
    ...addedChanges(to, before),
    ...kept.flatMap((code) => partChanges(before.get(code), after.get(code))),
    ...(sameCodes(kept, left)
      ? []
      : [{ kind: "ORDER" as const, before: [...before.keys()], after: [...after.keys()] }]),
  ]
}

/** Each stands before the next competency that both contracts have. */
function addedChanges({ competencies }: Contract, before: ReadonlyMap<string, Competency>) {
  return competencies.flatMap((added, place): ContractChange[] => {
    if (before.has(added.code)) return []
    const next = competencies.slice(place).find(({ code }) => before.has(code))
    return [{ kind: "COMPETENCY_ADDED", competency: added.code, added, next: next?.code ?? null }]
  })
}

function partChanges(from: Competency | undefined, to: Competency | undefined): readonly ContractChange[] {
  if (!from || !to) return []
  const competency = from.code
  const changes: ContractChange[] = []
  if (from.name !== to.name)
    changes.push({ kind: "COMPETENCY_NAME", competency, before: from.name, after: to.name })
  if (from.family !== to.family)
    changes.push({ kind: "FAMILY", competency, before: from.family, after: to.family })
  for (const [index, before] of from.anchors.entries()) {
    const after = to.anchors[index] ?? ""
    if (before !== after) changes.push({ kind: "ANCHOR", competency, level: index + 1, before, after })
  }
  if (!sameItem(from.itemFromBelow, to.itemFromBelow))
    changes.push({
      kind: "ITEM_FROM_BELOW",
      competency,
      before: from.itemFromBelow,
      after: to.itemFromBelow,
    })
  if (from.bestRaters !== to.bestRaters)
    changes.push({ kind: "BEST_RATERS", competency, before: from.bestRaters, after: to.bestRaters })
  return changes
}

function expectationChanges(from: Contract, to: Contract): readonly ContractChange[] {
  return LAYERS.flatMap((layer) =>
    to.competencies.flatMap(({ code: competency }): ContractChange[] => {
      const [before, after] = [from, to].map((contract) => meaningOf(contract, competency, layer))
      if (!before && !after) return []
      if (before?.status === after?.status && before?.weight === after?.weight) return []
      return [{ kind: "EXPECTATION", competency, layer, before: before ?? null, after: after ?? null }]
    }),
  )
}

function meaningOf({ expectations }: Contract, competency: string, layer: string): Meaning | undefined {
  const row = expectations.find((each) => each.competency === competency && each.layer === layer)
  return row && { status: row.status, weight: row.weight }
}

function routeChanges(from: Contract, to: Contract): readonly ContractChange[] {
  return LAYERS.flatMap((layer) =>
    PERSPECTIVES.flatMap((perspective): ContractChange[] => {
      const codes = ({ routes }: Contract) =>
        routes.find((route) => route.layer === layer && route.perspective === perspective)?.competencies ?? []
      const [before, after] = [codes(from), codes(to)]
      return sameCodes(before, after) ? [] : [{ kind: "ROUTE", layer, perspective, before, after }]
    }),
  )
}

function axisChanges(from: Contract, to: Contract): readonly ContractChange[] {
  return AXES.flatMap((axis) =>
    LAYERS.flatMap((layer): ContractChange[] => {
      const codes = ({ axes }: Contract) =>
        axes.find((rule) => rule.layer === layer && rule.axis === axis)?.competencies ?? []
      const [before, after] = [codes(from), codes(to)]
      return sameCodes(before, after) ? [] : [{ kind: "AXIS", layer, axis, before, after }]
    }),
  )
}

function byCode({ competencies }: Contract): ReadonlyMap<string, Competency> {
  return new Map(competencies.map((competency) => [competency.code, competency]))
}

function sameCodes(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code, index) => code === other[index])
}

function sameItem(one: ItemFromBelow | null, other: ItemFromBelow | null): boolean {
  return one?.wording === other?.wording && one?.onlyFrom === other?.onlyFrom
}
