import { describe, expect, it } from "vitest"
import { codeInSearch, contractFinding, versionInSearch, versionWords } from "./contract-words.ts"
import { familyWords } from "./expectation-words.ts"

const decides = (layer: "IC" | "M1" | "M2" | "EXEC") =>
  ({ layer, status: "DETERMINANT", weight: 0.5 }) as const
const carried = { layer: "EXEC", status: "NO_LONGER_DETERMINANT", weight: 0 } as const

describe("the contract's finding", () => {
  it("counts what decides at each layer, lowest first", () => {
    const competencies = [
      { expectations: [decides("IC"), carried] },
      { expectations: [decides("M1")] },
      { expectations: [decides("M1")] },
      { expectations: [decides("EXEC")] },
    ]
    expect(contractFinding(competencies)).toBe(
      "Each layer is judged on its own few: 1 for IC, 2 for M1, 0 for M2, 1 for EXEC, and none of them twice",
    )
  })

  it("says when something decides at two layers", () => {
    expect(contractFinding([{ expectations: [decides("IC"), decides("M1")] }, { expectations: [] }])).toBe(
      "2 competencies, and 1 of them decides at more than one layer",
    )
  })

  it("says which version it is, and that it does not change", () => {
    const version = { name: "Contract", number: 2, state: "PUBLISHED", note: "C1 weighs more." } as const
    expect(versionWords({ ...version, publishedAt: "2026-09-01T12:00:00.000Z" })).toBe(
      "Contract, version 2, published on 1 September 2026. C1 weighs more. It never changes; a change is a new version.",
    )
  })
})

describe("the contract's address", () => {
  it("names a version and an open competency", () => {
    expect(versionInSearch({ version: 2 })).toBe(2)
    expect(versionInSearch({ version: "two" })).toBeUndefined()
    expect(codeInSearch({ open: "C1" })).toBe("C1")
    expect(codeInSearch(null)).toBeUndefined()
  })
})

describe("families", () => {
  it.each([
    ["HIRING", "EXEC", "Hiring managers"],
    ["COACHING", "M1", "Coaching"],
    ["DELIVERY", "M2", "Delivery"],
  ] as const)("%s at %s is %s", (family, layer, words) => expect(familyWords(family, layer)).toBe(words))
})
