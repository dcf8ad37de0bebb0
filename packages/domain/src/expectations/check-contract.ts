import type { Problem } from "../kit/problem.ts"
import { problem } from "../kit/problem.ts"
import { LAYERS, type Layer } from "../layers/layer.ts"
import { AXES, type Competency, type Contract, type Thresholds } from "./contract.ts"

const MANAGEMENT: readonly Layer[] = ["M1", "M2", "EXEC"]
const WEIGHT_TOLERANCE = 1e-9

/** Everything that stands against publishing a contract; empty when it may be published. */
export function checkContract(contract: Contract): readonly Problem[] {
  return [
    ...(contract.name.trim() === ""
      ? [problem("CONTRACT_NAME_MISSING", "Give the contract a name.", "name")]
      : []),
    ...contract.competencies.flatMap((competency, index) => competencyProblems(contract, competency, index)),
    ...contract.expectations.flatMap((_, index) => expectationProblems(contract, index)),
    ...LAYERS.flatMap((layer) => layerProblems(contract, layer)),
    ...contract.routes.flatMap((_, index) => routeProblems(contract, index)),
    ...MANAGEMENT.flatMap((layer) => axisProblems(contract, layer)),
    ...thresholdProblems(contract.thresholds),
  ]
}

function competencyProblems(contract: Contract, competency: Competency, index: number): readonly Problem[] {
  const path = ["competencies", index] as const
  const { code, name, anchors, itemFromBelow } = competency
  const problems: Problem[] = []
  if (code.trim() === "")
    problems.push(problem("COMPETENCY_CODE_MISSING", "Give every competency a code.", ...path, "code"))
  if (contract.competencies.findIndex((other) => other.code === code) < index)
    problems.push(
      problem(
        "COMPETENCY_CODE_TAKEN",
        `Two competencies have the code ${code}; change one.`,
        ...path,
        "code",
      ),
    )
  if (name.trim() === "")
    problems.push(problem("COMPETENCY_NAME_MISSING", `Give ${code} a name.`, ...path, "name"))
  if (anchors.length !== 5 || anchors.some((anchor) => anchor.trim() === ""))
    problems.push(
      problem("ANCHORS_INCOMPLETE", `${code} needs five anchors, for 1 to 5.`, ...path, "anchors"),
    )
  if (itemFromBelow && itemFromBelow.wording.trim() === "")
    problems.push(
      problem("ITEM_WORDING_MISSING", `Word the item of ${code} for people below.`, ...path, "itemFromBelow"),
    )
  return problems
}

function expectationProblems(contract: Contract, index: number): readonly Problem[] {
  const row = contract.expectations[index]
  if (!row) return []
  const path = ["expectations", index] as const
  const where = `${row.competency} at ${row.layer}`
  const problems: Problem[] = []
  if (!contract.competencies.some(({ code }) => code === row.competency))
    problems.push(unknownCompetency(row.competency, path))
  const first = contract.expectations.findIndex(
    (other) => other.layer === row.layer && other.competency === row.competency,
  )
  if (first < index)
    problems.push(problem("EXPECTATION_REPEATED", `${where} is stated twice; keep one.`, ...path))
  const determinant = row.status === "DETERMINANT"
  if (determinant && !(row.weight > 0 && row.weight <= 1))
    problems.push(
      problem("WEIGHT_OUT_OF_RANGE", `${where} needs a weight above 0 and up to 1.`, ...path, "weight"),
    )
  if (!determinant && row.weight !== 0)
    problems.push(
      problem(
        "WEIGHT_WITHOUT_DETERMINANT",
        `${where} is no determinant: its weight is 0.`,
        ...path,
        "weight",
      ),
    )
  return problems
}

function layerProblems(contract: Contract, layer: Layer): readonly Problem[] {
  const determinants = contract.expectations.filter(
    (row) => row.layer === layer && row.status === "DETERMINANT",
  )
  if (determinants.length === 0)
    return [problem("NO_DETERMINANT", `Give ${layer} at least one determinant.`, "expectations")]
  const sum = determinants.reduce((total, row) => total + row.weight, 0)
  const asked = new Set(
    contract.routes
      .filter((route) => route.layer === layer && route.perspective !== "SELF")
      .flatMap((route) => route.competencies),
  )
  return [
    ...(Math.abs(sum - 1) <= WEIGHT_TOLERANCE
      ? []
      : [
          problem(
            "WEIGHTS_NOT_ONE",
            `The weights of ${layer} must sum to 1, not ${round(sum)}.`,
            "expectations",
          ),
        ]),
    ...determinants
      .filter((row) => !asked.has(row.competency))
      .map((row) =>
        problem(
          "DETERMINANT_NOT_ASKED",
          `Ask somebody else than the subject about ${row.competency} at ${layer}.`,
          "routes",
        ),
      ),
  ]
}

function routeProblems(contract: Contract, index: number): readonly Problem[] {
  const route = contract.routes[index]
  if (!route) return []
  const path = ["routes", index] as const
  const where = `${route.perspective} at ${route.layer}`
  const first = contract.routes.findIndex(
    (other) => other.layer === route.layer && other.perspective === route.perspective,
  )
  return [
    ...(first < index ? [problem("ROUTE_REPEATED", `${where} has two routes; keep one.`, ...path)] : []),
    ...route.competencies.flatMap((code, place) => {
      const here = [...path, "competencies", place] as const
      const competency = contract.competencies.find((other) => other.code === code)
      if (!competency) return [unknownCompetency(code, here)]
      if (route.competencies.indexOf(code) < place)
        return [problem("ROUTE_ASKS_TWICE", `${where} asks ${code} twice; remove one.`, ...here)]
      if (!contract.expectations.some((row) => row.layer === route.layer && row.competency === code))
        return [
          problem("ROUTE_ASKS_ABSENT", `${where} asks ${code}, of which nothing is expected there.`, ...here),
        ]
      const fromBelow = route.perspective === "UPWARD" || route.perspective === "SKIP"
      if (fromBelow && !competency.itemFromBelow)
        return [
          problem("ITEM_WORDING_MISSING", `${where} asks ${code}: word its item for people below.`, ...here),
        ]
      return []
    }),
  ]
}

function axisProblems(contract: Contract, layer: Layer): readonly Problem[] {
  const asked = contract.routes.find((route) => route.layer === layer && route.perspective === "MANAGER")
  return AXES.flatMap((axis) => {
    const rules = contract.axes.filter((rule) => rule.layer === layer && rule.axis === axis)
    const [rule] = rules
    const where = `The ${axis.toLowerCase()} axis of ${layer}`
    if (!rule || rules.length > 1 || rule.competencies.length === 0)
      return [problem("AXIS_INCOMPLETE", `${where} needs one list of competencies.`, "axes")]
    return rule.competencies.flatMap((code) => {
      if (!contract.competencies.some((competency) => competency.code === code))
        return [unknownCompetency(code, ["axes"])]
      if (!asked?.competencies.includes(code))
        return [problem("AXIS_NOT_ASKED", `${where} needs ${code} asked from above.`, "axes")]
      return []
    })
  })
}

function thresholdProblems(thresholds: Thresholds): readonly Problem[] {
  const { gap, building, solid, floor, enoughEvidence } = thresholds
  const problems: Problem[] = []
  if (!(1 < gap && gap < building && building < solid && solid <= 5))
    problems.push(
      problem("THRESHOLDS_NOT_ASCENDING", "Let the bands begin in order, between 1 and 5.", "thresholds"),
    )
  if (!(floor >= 1 && floor <= 5))
    problems.push(problem("FLOOR_OUT_OF_RANGE", "Set the floor between 1 and 5.", "thresholds", "floor"))
  if (!(enoughEvidence > 0 && enoughEvidence <= 1))
    problems.push(
      problem(
        "EVIDENCE_SHARE_OUT_OF_RANGE",
        "Set enough evidence above 0 and up to 1.",
        "thresholds",
        "enoughEvidence",
      ),
    )
  return problems
}

function unknownCompetency(code: string, path: readonly (string | number)[]): Problem {
  return problem(
    "COMPETENCY_UNKNOWN",
    `The contract has no competency ${code}; add it or remove the mention.`,
    ...path,
  )
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
