import { type Problem, problem } from "../kit/problem.ts"
import type { Layer } from "../layers/layer.ts"
import type { Contract, Expectation } from "./contract.ts"
import type { ContractEdits, Edited, EditedExpectation } from "./contract-edits.ts"
import { inContractOrder } from "./in-contract-order.ts"
import { scaleWeights } from "./scale-weights.ts"

/** Sets what competencies mean at layers, then scales the layers asked for; refusals as `editContract`'s. */
export function editExpectations(contract: Contract, edits: ContractEdits): Edited {
  const given = edits.expectations ?? []
  const problems = given.flatMap((row, index) => problemsOf(contract, row, index))
  const stated = problems.length > 0 ? contract : given.reduce(state, contract)
  return { contract: (edits.scaleWeights ?? []).reduce(scaled, inContractOrder(stated)), problems }
}

function problemsOf(contract: Contract, row: EditedExpectation, index: number): readonly Problem[] {
  const path = ["expectations", index] as const
  const { competency, layer, status, weight } = row
  const known = contract.competencies.some(({ code }) => code === competency)
  const given = weight ?? 0
  return [
    ...(known
      ? []
      : [
          problem(
            "COMPETENCY_UNKNOWN",
            `The contract has no competency ${competency}.`,
            ...path,
            "competency",
          ),
        ]),
    ...(status === "DETERMINANT" && !(given >= 0 && given <= 1)
      ? [
          problem(
            "WEIGHT_OUT_OF_RANGE",
            `${competency} at ${layer} needs a weight from 0 to 1.`,
            ...path,
            "weight",
          ),
        ]
      : []),
    ...(status !== "DETERMINANT" && given !== 0
      ? [
          problem(
            "WEIGHT_WITHOUT_DETERMINANT",
            `${competency} at ${layer} is no determinant: its weight is 0.`,
            ...path,
            "weight",
          ),
        ]
      : []),
  ]
}

function state(contract: Contract, { competency, layer, status, weight }: EditedExpectation): Contract {
  const here = (row: Pick<Expectation, "competency" | "layer">) =>
    row.competency === competency && row.layer === layer
  const before = contract.expectations.find(here)
  const others = contract.expectations.filter((row) => !here(row))
  if (status === null) return { ...unasked(contract, competency, layer), expectations: others }
  const kept = status === "DETERMINANT" ? (weight ?? before?.weight ?? 0) : 0
  return { ...contract, expectations: [...others, { competency, layer, status, weight: kept }] }
}

/** Nobody is asked about what is not expected at a layer, and it is on no side of the map there. */
function unasked(contract: Contract, competency: string, layer: Layer): Contract {
  const without = <Rule extends { readonly layer: Layer; readonly competencies: readonly string[] }>(
    rule: Rule,
  ): Rule =>
    rule.layer === layer
      ? { ...rule, competencies: rule.competencies.filter((code) => code !== competency) }
      : rule
  return { ...contract, routes: contract.routes.map(without), axes: contract.axes.map(without) }
}

function scaled(contract: Contract, layer: Layer): Contract {
  const isScored = (row: Expectation) => row.layer === layer && row.status === "DETERMINANT"
  const weights = scaleWeights(contract.expectations.filter(isScored).map(({ weight }) => weight))
  let place = 0
  return {
    ...contract,
    expectations: contract.expectations.map((row) =>
      isScored(row) ? { ...row, weight: weights[place++] ?? row.weight } : row,
    ),
  }
}
