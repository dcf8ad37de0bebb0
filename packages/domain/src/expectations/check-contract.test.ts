import { describe, expect, it } from "vitest"
import { checkContract } from "./check-contract.ts"
import type { Contract } from "./contract.ts"
import { DEFAULT_CONTRACT as GOOD } from "./default-contract/default-contract.ts"
import { publishContract } from "./publish-contract.ts"

function codesOf(changed: Partial<Contract>): string[] {
  return checkContract({ ...GOOD, ...changed }).map(({ code }) => code)
}

function withCompetency(code: string, changed: Partial<Contract["competencies"][number]>): Partial<Contract> {
  return { competencies: GOOD.competencies.map((one) => (one.code === code ? { ...one, ...changed } : one)) }
}

function withExpectation(
  code: string,
  layer: string,
  changed: Partial<Contract["expectations"][number]>,
): Partial<Contract> {
  return {
    expectations: GOOD.expectations.map((row) =>
      row.competency === code && row.layer === layer ? { ...row, ...changed } : row,
    ),
  }
}

function withRoute(changed: Contract["routes"][number]): Partial<Contract> {
  return {
    routes: GOOD.routes.map((route) =>
      route.layer === changed.layer && route.perspective === changed.perspective ? changed : route,
    ),
  }
}

describe("checkContract", () => {
  it.each<[string, Partial<Contract>, string[]]>([
    ["a blank name", { name: "  " }, ["CONTRACT_NAME_MISSING"]],
    [
      "an anchor that is blank",
      withCompetency("A1", { anchors: ["a", "b", " ", "d", "e"] }),
      ["ANCHORS_INCOMPLETE"],
    ],
    ["a competency without a name", withCompetency("D7", { name: "" }), ["COMPETENCY_NAME_MISSING"]],
    [
      "an item from below that is asked and not worded",
      withCompetency("D6", { itemFromBelow: null }),
      ["ITEM_WORDING_MISSING", "ITEM_WORDING_MISSING"],
    ],
    ["weights that do not sum to 1", withExpectation("C1", "M2", { weight: 0.36 }), ["WEIGHTS_NOT_ONE"]],
    [
      "a weight on what is carried",
      withExpectation("C1", "EXEC", { weight: 0.1 }),
      ["WEIGHT_WITHOUT_DETERMINANT"],
    ],
    [
      "a determinant without weight",
      withExpectation("D1", "EXEC", { weight: 0 }),
      ["WEIGHT_OUT_OF_RANGE", "WEIGHTS_NOT_ONE"],
    ],
    [
      "a layer without determinants",
      { expectations: GOOD.expectations.filter((row) => row.layer !== "M1" || row.status !== "DETERMINANT") },
      ["NO_DETERMINANT", ...Array.from({ length: 4 + 4 + 4 + 1 }, () => "ROUTE_ASKS_ABSENT")],
    ],
    [
      "an expectation twice",
      { expectations: [...GOOD.expectations, GOOD.expectations[1]!] },
      ["EXPECTATION_REPEATED"],
    ],
    [
      "a route to nowhere",
      withRoute({ layer: "IC", perspective: "PEER", competencies: ["A1", "Z9"] }),
      ["COMPETENCY_UNKNOWN"],
    ],
    [
      "a route that asks twice",
      withRoute({ layer: "IC", perspective: "PEER", competencies: ["A1", "A1"] }),
      ["ROUTE_ASKS_TWICE"],
    ],
    ["two routes for one view", { routes: [...GOOD.routes, GOOD.routes[0]!] }, ["ROUTE_REPEATED"]],
    [
      "a determinant that only the subject is asked about, which is also an axis",
      withRoute({ layer: "EXEC", perspective: "MANAGER", competencies: ["C1", "D1", "D3", "D4", "D5"] }),
      ["DETERMINANT_NOT_ASKED", "AXIS_NOT_ASKED"],
    ],
    ["an axis without a list", { axes: GOOD.axes.slice(1) }, ["AXIS_INCOMPLETE"]],
    [
      "thresholds out of order",
      { thresholds: { ...GOOD.thresholds, building: 2.5 } },
      ["THRESHOLDS_NOT_ASCENDING"],
    ],
    [
      "thresholds that are no numbers",
      { thresholds: { gap: Number.NaN, building: 3, solid: 4, floor: 9, enoughEvidence: 0 } },
      ["THRESHOLDS_NOT_ASCENDING", "FLOOR_OUT_OF_RANGE", "EVIDENCE_SHARE_OUT_OF_RANGE"],
    ],
  ])("refuses %s", (_, changed, codes) => expect(codesOf(changed)).toEqual(codes))

  it("says which code is taken", () => {
    const taken = checkContract({ ...GOOD, competencies: [...GOOD.competencies, GOOD.competencies[0]!] })
    expect(taken).toEqual([
      {
        code: "COMPETENCY_CODE_TAKEN",
        message: "Two competencies have the code A1; change one.",
        path: ["competencies", "24", "code"],
      },
    ])
  })

  it("lets rounding in the ninth decimal pass", () =>
    expect(codesOf(withExpectation("C1", "M2", { weight: 0.35 + 5e-10 }))).toEqual([]))
})

describe("publishContract", () => {
  it("publishes a good draft", () => {
    const published = publishContract(GOOD)
    expect(published.ok && published.value.state).toBe("PUBLISHED")
    expect(published.ok && published.value.competencies).toBe(GOOD.competencies)
  })

  it("never changes what is published", () => {
    const again = publishContract({ ...GOOD, state: "PUBLISHED" })
    expect(!again.ok && again.problems.map(({ code }) => code)).toEqual(["CONTRACT_PUBLISHED"])
  })

  it("lists everything that stands against it at once", () => {
    const refused = publishContract({ ...GOOD, state: "PUBLISHED", name: "", axes: GOOD.axes.slice(2) })
    expect(!refused.ok && refused.problems.map(({ code }) => code)).toEqual([
      "CONTRACT_PUBLISHED",
      "CONTRACT_NAME_MISSING",
      "AXIS_INCOMPLETE",
      "AXIS_INCOMPLETE",
    ])
  })
})
