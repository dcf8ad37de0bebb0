import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result } from "../kit/result.ts"
import type { AxisRule, Contract, Route, Thresholds } from "./contract.ts"
import { CONTRACT_LIMITS, type ContractEdits, type Edited } from "./contract-edits.ts"
import { editCompetencies } from "./edit-competencies.ts"
import { editExpectations } from "./edit-expectations.ts"
import { inContractOrder } from "./in-contract-order.ts"

/**
 * A draft after edits, in contract order; everything that is said of a competency that goes, or of which nothing
 * is expected at a layer any more, goes with it. A draft may be unsound: `checkContract` says what stands against
 * publishing it. Refusals: `CONTRACT_PUBLISHED`, `CONTRACT_TEXT_TOO_LONG`, `COMPETENCY_UNKNOWN`,
 * `COMPETENCY_CODE_INVALID`, `COMPETENCY_CODE_TAKEN`, `TOO_MANY_COMPETENCIES`, `ANCHORS_INCOMPLETE`,
 * `ANCHOR_LEVEL_UNKNOWN`, `ORDER_INCOMPLETE`, `WEIGHT_OUT_OF_RANGE`, `WEIGHT_WITHOUT_DETERMINANT`, `AXIS_WITHOUT_MAP`.
 */
export function editContract(contract: Contract, edits: ContractEdits): Result<Contract> {
  const published =
    contract.state === "PUBLISHED"
      ? [problem("CONTRACT_PUBLISHED", "This version is published; draft a new version instead.")]
      : []
  const edited = applyEdits(contract, edits)
  return okUnless([...published, ...edited.problems], () => edited.contract)
}

/** The same whatever the contract's state; what cannot be done is left out and listed. */
export function applyEdits(contract: Contract, edits: ContractEdits): Edited {
  const steps = [rename, editCompetencies, editExpectations, editRoutes, editAxes, editThresholds]
  const edited = steps.reduce<Edited>(
    (before, step) => {
      const after = step(before.contract, edits)
      return { contract: after.contract, problems: [...before.problems, ...after.problems] }
    },
    { contract, problems: [] },
  )
  return { ...edited, contract: inContractOrder(edited.contract) }
}

function rename(contract: Contract, { name }: ContractEdits): Edited {
  if (typeof name !== "string") return { contract, problems: [] }
  if (name.length > CONTRACT_LIMITS.name) {
    const most = CONTRACT_LIMITS.name
    const long = problem("CONTRACT_TEXT_TOO_LONG", `Use at most ${most} characters for the name.`, "name")
    return { contract, problems: [long] }
  }
  return { contract: { ...contract, name }, problems: [] }
}

function editRoutes(contract: Contract, { routes }: ContractEdits): Edited {
  const given = routes ?? []
  const same = (one: Route, other: Route) =>
    one.layer === other.layer && one.perspective === other.perspective
  const problems = given.map(({ competencies }, index) =>
    unknownCodes(contract, competencies, ["routes", index]),
  )
  const sound = given.filter((_, index) => problems[index]?.length === 0)
  return {
    contract: { ...contract, routes: replaced(contract.routes, sound, same) },
    problems: problems.flat(),
  }
}

function editAxes(contract: Contract, { axes }: ContractEdits): Edited {
  const given = axes ?? []
  const same = (one: AxisRule, other: AxisRule) => one.layer === other.layer && one.axis === other.axis
  const problems = given.map(({ layer, competencies }, index) => [
    ...unknownCodes(contract, competencies, ["axes", index]),
    ...(layer === "IC"
      ? [problem("AXIS_WITHOUT_MAP", "ICs are not on the map: name a layer of managers.", "axes", index)]
      : []),
  ])
  const sound = given.filter((_, index) => problems[index]?.length === 0)
  return {
    contract: { ...contract, axes: replaced(contract.axes, sound, same) },
    problems: problems.flat(),
  }
}

function editThresholds(contract: Contract, { thresholds }: ContractEdits): Edited {
  const before = contract.thresholds
  const after = (name: keyof Thresholds) => thresholds?.[name] ?? before[name]
  return {
    contract: {
      ...contract,
      thresholds: {
        gap: after("gap"),
        building: after("building"),
        solid: after("solid"),
        floor: after("floor"),
        enoughEvidence: after("enoughEvidence"),
      },
    },
    problems: [],
  }
}

function replaced<Rule>(
  before: readonly Rule[],
  given: readonly Rule[],
  same: (one: Rule, other: Rule) => boolean,
): readonly Rule[] {
  return given.reduce((rules, rule) => [...rules.filter((other) => !same(other, rule)), rule], before)
}

function unknownCodes(
  contract: Contract,
  codes: readonly string[],
  path: readonly (string | number)[],
): readonly Problem[] {
  return codes.flatMap((code, index) =>
    contract.competencies.some((competency) => competency.code === code)
      ? []
      : [unknownCompetency(code, ...path, "competencies", index)],
  )
}

function unknownCompetency(code: string, ...path: readonly (string | number)[]): Problem {
  return problem("COMPETENCY_UNKNOWN", `The contract has no competency ${code}.`, ...path)
}
