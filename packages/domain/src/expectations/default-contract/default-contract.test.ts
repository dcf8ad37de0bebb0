import { describe, expect, it } from "vitest"
import { LAYERS } from "../../layers/layer.ts"
import { checkContract } from "../check-contract.ts"
import { FAMILIES, type Status } from "../contract.ts"
import { axisCompetencies, expectationsOf, statusOf } from "../expectations-of.ts"
import { DEFAULT_CONTRACT } from "./default-contract.ts"

const codes = DEFAULT_CONTRACT.competencies.map(({ code }) => code)

/** The matrix of the product's content page, as printed there: IC, M1, M2, EXEC. */
const MATRIX = `
A1 .30 - N N | A2 .25 N N N | A3 .20 S N N | A4 .15 S N N | A5 .10 S S S
B1 P .30 N N | B2 P .35 N N | B3 P .15 N N | B4 P .20 N N | B5 P S S S | B6 P S N N
C1 - P .35 N | C2 - P .20 S | C3 - P .20 S | C4 - P .25 N | C5 - - S S | C6 - - S N
D1 - - P .40 | D2 - - P .15 | D3 - - P .20 | D4 - - P .10 | D5 - - P .15 | D6 - - - S | D7 - - - S`
const LETTERS: Record<Status, string> = {
  DETERMINANT: "D",
  SUPPORTING: "S",
  NO_LONGER_DETERMINANT: "N",
  PREVIEW: "P",
}

describe("the default contract", () => {
  it("has the 24 competencies A1–A5, B1–B6, C1–C6, D1–D7 in that order", () =>
    expect(codes.join(" ")).toBe("A1 A2 A3 A4 A5 B1 B2 B3 B4 B5 B6 C1 C2 C3 C4 C5 C6 D1 D2 D3 D4 D5 D6 D7"))

  it("may be published as it is", () => expect(checkContract(DEFAULT_CONTRACT)).toEqual([]))

  it("has the printed matrix", () => {
    const printed = MATRIX.trim()
      .split(/\s*[|\n]\s*/)
      .map((row) => row.split(" "))
    expect(printed).toHaveLength(24)
    for (const [code, ...cells] of printed) {
      const ours = LAYERS.map((layer) => {
        const found = expectationsOf(DEFAULT_CONTRACT, layer).find(
          ({ competency }) => competency.code === code,
        )
        if (!found) return "-"
        return found.weight > 0 ? found.weight.toFixed(2).slice(1) : LETTERS[found.status]
      })
      expect([code, ...ours]).toEqual([code, ...cells])
    }
  })

  it("puts every competency into its family", () => {
    const byFamily = FAMILIES.map((family) =>
      DEFAULT_CONTRACT.competencies.filter((one) => one.family === family).map(({ code }) => code),
    )
    expect(byFamily).toEqual([
      ["A1", "A3", "B1"],
      ["A2", "B3", "B4"],
      ["A4", "B2", "B5", "C1", "C2", "C3"],
      ["B6", "C4", "D1", "D2", "D3", "D4", "D5"],
      ["A5", "C5", "C6", "D6", "D7"],
    ])
  })

  it("has 120 different anchors without markup", () => {
    const anchors = DEFAULT_CONTRACT.competencies.flatMap((one) => one.anchors)
    expect(new Set(anchors).size).toBe(120)
    for (const anchor of anchors) expect(anchor).toMatch(/^[A-Z][^*|\n]+\.$/)
    expect(DEFAULT_CONTRACT.competencies[16]?.anchors[0]).toBe('A "4" depends on the manager.')
    expect(DEFAULT_CONTRACT.competencies[15]?.anchors[2]).toBe(
      "Moves people and money between teams on stated priorities; interfaces have owners.",
    )
  })

  it("words the 15 items that people below are asked", () => {
    const items = DEFAULT_CONTRACT.competencies.filter((one) => one.itemFromBelow)
    expect(items.map(({ code }) => code).join(" ")).toBe("B1 B2 B3 B4 B5 C1 C2 C3 C4 C5 D1 D3 D5 D6 D7")
    expect(items.filter((one) => one.itemFromBelow?.onlyFrom).map(({ code }) => code)).toEqual([
      "C2",
      "D1",
      "D3",
    ])
  })

  it("leaves A1 to B1 at M1, and carries C1 for the C-level", () => {
    expect(statusOf(DEFAULT_CONTRACT, "M1", "A1")).toBeUndefined()
    expect(statusOf(DEFAULT_CONTRACT, "EXEC", "C1")).toBe("NO_LONGER_DETERMINANT")
  })

  it("asks both sides of the map from above at every layer of management", () => {
    for (const layer of ["M1", "M2", "EXEC"] as const) {
      const asked = DEFAULT_CONTRACT.routes.find(
        (one) => one.layer === layer && one.perspective === "MANAGER",
      )
      const axes = [
        ...axisCompetencies(DEFAULT_CONTRACT, layer, "COACHING"),
        ...axisCompetencies(DEFAULT_CONTRACT, layer, "HIRING"),
      ]
      expect(axes.length).toBeGreaterThan(1)
      expect(asked?.competencies).toEqual(expect.arrayContaining(axes))
    }
    expect(axisCompetencies(DEFAULT_CONTRACT, "IC", "COACHING")).toEqual([])
  })
})
