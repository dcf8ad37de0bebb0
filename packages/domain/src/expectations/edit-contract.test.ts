import { describe, expect, it } from "vitest"
import { checkContract } from "./check-contract.ts"
import type { Contract } from "./contract.ts"
import type { ContractEdits } from "./contract-edits.ts"
import { DEFAULT_CONTRACT } from "./default-contract/default-contract.ts"
import { editContract } from "./edit-contract.ts"
import { inContractOrder } from "./in-contract-order.ts"

function edited(edits: ContractEdits): Contract {
  const result = editContract(DEFAULT_CONTRACT, edits)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

const ADDED = {
  code: "C9",
  name: "Settling disputes",
  family: "COACHING",
  anchors: ["a", "b", "c", "d", "e"],
} as const

const cells = (contract: Contract, code: string) =>
  contract.expectations
    .filter((row) => row.competency === code)
    .map(({ layer, status, weight }) => `${layer} ${status} ${weight}`)

describe("editContract", () => {
  it("finds the default contract in order already", () =>
    expect(inContractOrder(DEFAULT_CONTRACT)).toEqual(DEFAULT_CONTRACT))

  it("changes nothing without edits", () => expect(edited({})).toEqual(DEFAULT_CONTRACT))

  it("takes with a competency everything that is said of it", () => {
    const contract = edited({ removeCompetencies: ["C1"] })
    expect(JSON.stringify(contract)).not.toContain('"C1"')
    expect(checkContract(contract).map(({ code }) => code)).toEqual(["WEIGHTS_NOT_ONE", "AXIS_INCOMPLETE"])
  })

  it("asks nobody about what is no longer expected at a layer, and leaves other layers alone", () => {
    const contract = edited({ expectations: [{ competency: "C1", layer: "M2", status: null }] })
    expect(cells(contract, "C1")).toEqual(["M1 PREVIEW 0", "EXEC NO_LONGER_DETERMINANT 0"])
    const asking = contract.routes.filter(({ competencies }) => competencies.includes("C1"))
    expect(new Set(asking.map(({ layer }) => layer))).toEqual(new Set(["EXEC"]))
    expect(
      contract.axes.find(({ axis, layer }) => axis === "COACHING" && layer === "M2")?.competencies,
    ).toEqual(["C2", "C3"])
  })

  it("keeps a weight that is not named, and gives none to what is no determinant", () => {
    const contract = edited({
      expectations: [
        { competency: "C1", layer: "M2", status: "DETERMINANT" },
        { competency: "C2", layer: "M2", status: "SUPPORTING" },
        { competency: "C5", layer: "M2", status: "DETERMINANT" },
      ],
    })
    expect([...cells(contract, "C1"), ...cells(contract, "C2"), ...cells(contract, "C5")]).toEqual([
      "M1 PREVIEW 0",
      "M2 DETERMINANT 0.35",
      "EXEC NO_LONGER_DETERMINANT 0",
      "M1 PREVIEW 0",
      "M2 SUPPORTING 0",
      "EXEC SUPPORTING 0",
      "M2 DETERMINANT 0",
      "EXEC SUPPORTING 0",
    ])
  })

  it("scales a layer's weights to 1 after everything else", () => {
    const contract = edited({
      expectations: [{ competency: "C4", layer: "M2", status: "SUPPORTING" }],
      scaleWeights: ["M2"],
    })
    const weights = contract.expectations
      .filter(({ layer, status }) => layer === "M2" && status === "DETERMINANT")
      .map(({ competency, weight }) => `${competency} ${weight}`)
    expect(weights).toEqual(["C1 0.46", "C2 0.27", "C3 0.27"])
  })

  it("adds a competency where it is asked to, with nothing expected of it yet", () => {
    const contract = edited({ addCompetencies: [{ ...ADDED, before: "C2" }] })
    expect(contract.competencies.map(({ code }) => code).join(" ")).toContain("C1 C9 C2")
    expect(contract.competencies.find(({ code }) => code === "C9")).toEqual({
      ...ADDED,
      itemFromBelow: null,
      bestRaters: "",
    })
    expect(cells(contract, "C9")).toEqual([])
    expect(checkContract(contract)).toEqual([])
  })

  it("changes the parts of a competency that are named, and no others", () => {
    const contract = edited({
      changeCompetencies: [
        {
          code: "B1",
          name: "Stepping in",
          anchors: [{ level: 3, text: "Takes over tomorrow." }],
          itemFromBelow: null,
        },
      ],
    })
    const [before, after] = [DEFAULT_CONTRACT, contract].map(({ competencies }) =>
      competencies.find(({ code }) => code === "B1"),
    )
    expect(after).toEqual({
      ...before,
      name: "Stepping in",
      anchors: before?.anchors.with(2, "Takes over tomorrow."),
      itemFromBelow: null,
    })
  })

  it("takes a route away that asks nothing any more", () => {
    const contract = edited({ routes: [{ layer: "M1", perspective: "PEER", competencies: [] }] })
    expect(contract.routes).toHaveLength(DEFAULT_CONTRACT.routes.length - 1)
  })

  it.each<[string, ContractEdits, [string, string][]]>([
    [
      "what it does not know",
      {
        removeCompetencies: ["Z1"],
        changeCompetencies: [{ code: "Z2" }],
        expectations: [{ competency: "Z3", layer: "M1", status: "PREVIEW" }],
        routes: [{ layer: "M1", perspective: "PEER", competencies: ["B1", "Z4"] }],
        axes: [{ layer: "M1", axis: "HIRING", competencies: ["Z5"] }],
      },
      [
        ["COMPETENCY_UNKNOWN", "removeCompetencies.0"],
        ["COMPETENCY_UNKNOWN", "changeCompetencies.0.code"],
        ["COMPETENCY_UNKNOWN", "expectations.0.competency"],
        ["COMPETENCY_UNKNOWN", "routes.0.competencies.1"],
        ["COMPETENCY_UNKNOWN", "axes.0.competencies.0"],
      ],
    ],
    [
      "codes that are taken or no codes, and anchors that are not five",
      {
        addCompetencies: [
          { ...ADDED, code: "C1" },
          { ...ADDED, code: "c 9" },
          { ...ADDED, anchors: ["a"], before: "Z1" },
        ],
      },
      [
        ["COMPETENCY_CODE_TAKEN", "addCompetencies.0.code"],
        ["COMPETENCY_CODE_INVALID", "addCompetencies.1.code"],
        ["COMPETENCY_UNKNOWN", "addCompetencies.2.before"],
        ["ANCHORS_INCOMPLETE", "addCompetencies.2.anchors"],
      ],
    ],
    [
      "weights that are none",
      {
        expectations: [
          { competency: "C1", layer: "M2", status: "DETERMINANT", weight: 1.1 },
          { competency: "C2", layer: "M2", status: "DETERMINANT", weight: Number.NaN },
          { competency: "C3", layer: "M2", status: "SUPPORTING", weight: 0.2 },
        ],
      },
      [
        ["WEIGHT_OUT_OF_RANGE", "expectations.0.weight"],
        ["WEIGHT_OUT_OF_RANGE", "expectations.1.weight"],
        ["WEIGHT_WITHOUT_DETERMINANT", "expectations.2.weight"],
      ],
    ],
    [
      "texts nobody would read to the end",
      {
        name: "n".repeat(121),
        changeCompetencies: [
          {
            code: "B1",
            name: "n".repeat(121),
            anchors: [{ level: 6, text: "t".repeat(601) }],
            itemFromBelow: { wording: "t".repeat(601), onlyFrom: "n".repeat(121) },
            bestRaters: "t".repeat(601),
          },
        ],
      },
      [
        ["CONTRACT_TEXT_TOO_LONG", "name"],
        ["ANCHOR_LEVEL_UNKNOWN", "changeCompetencies.0.anchors.0.level"],
        ["CONTRACT_TEXT_TOO_LONG", "changeCompetencies.0.anchors.0.text"],
        ["CONTRACT_TEXT_TOO_LONG", "changeCompetencies.0.name"],
        ["CONTRACT_TEXT_TOO_LONG", "changeCompetencies.0.itemFromBelow.wording"],
        ["CONTRACT_TEXT_TOO_LONG", "changeCompetencies.0.itemFromBelow.onlyFrom"],
        ["CONTRACT_TEXT_TOO_LONG", "changeCompetencies.0.bestRaters"],
      ],
    ],
    [
      "an order that leaves somebody out, and ICs on the map",
      { order: ["A1", "A1"], axes: [{ layer: "IC", axis: "HIRING", competencies: ["A1"] }] },
      [
        ["ORDER_INCOMPLETE", "order"],
        ["AXIS_WITHOUT_MAP", "axes.0"],
      ],
    ],
  ])("refuses %s, all at once", (_, edits, problems) => {
    const refused = editContract(DEFAULT_CONTRACT, edits)
    expect(!refused.ok && refused.problems.map(({ code, path }) => [code, path.join(".")])).toEqual(problems)
  })

  it("refuses a 61st competency", () => {
    const many = Array.from({ length: 37 }, (_, index) => ({ ...ADDED, code: `X${index}` }))
    const refused = editContract(DEFAULT_CONTRACT, { addCompetencies: many })
    expect(!refused.ok && refused.problems.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["TOO_MANY_COMPETENCIES", "addCompetencies.36"],
    ])
  })

  it("never changes what is published", () => {
    const refused = editContract({ ...DEFAULT_CONTRACT, state: "PUBLISHED" }, { name: "Other" })
    expect(!refused.ok && refused.problems.map(({ code }) => code)).toEqual(["CONTRACT_PUBLISHED"])
  })
})
