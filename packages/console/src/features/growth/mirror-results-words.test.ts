import { describe, expect, it } from "vitest"
import { filledWords, marksFrom } from "./mirror-results-words.ts"
import { markOf } from "./mirror-words.ts"

const decides = (...codes: readonly string[]) =>
  codes.map((code) => ({ code, name: code, weight: 1 / codes.length }))
const rungs = {
  now: { layer: "M1" as const, determinants: decides("B1", "B2") },
  next: { layer: "M2" as const, determinants: decides("B2", "C1") },
}
const said = (competency: string, value: number | null) => ({
  competency,
  measure: value === null ? null : { value },
})
const result = {
  determinants: [said("B1", 3.5), said("B2", 2.49), said("B3", 5)],
  supporting: [said("C1", null)],
}

describe("marks from one's own results", () => {
  it("are rounded, of what decides here or next, and of what has a mean", () => {
    expect(marksFrom(result, rungs, []).map(({ competency, excel }) => [competency, excel])).toEqual([
      ["B1", 4],
      ["B2", 2],
    ])
  })

  it("take over what is only supporting here and decides next", () => {
    const supporting = [said("C1", 4.2)]
    expect(marksFrom({ determinants: [], supporting }, rungs, [])).toMatchObject([
      { competency: "C1", excel: 4 },
    ])
  })

  it("leave alone what is marked or not tried, and keep how much it is loved", () => {
    const marks = [
      { ...markOf([], "B1"), love: 5, excel: 1 },
      { ...markOf([], "B2"), notTried: true },
    ]
    expect(marksFrom(result, rungs, marks)).toEqual([])
    expect(marksFrom(result, rungs, [{ ...markOf([], "B1"), love: 5 }])[0]).toMatchObject({
      love: 5,
      excel: 4,
    })
  })

  it("are told in a sentence", () => {
    expect(filledWords(0, "Spring")).toBe(
      "Your results of Spring say nothing about what you have not marked.",
    )
    expect(filledWords(1, "Spring")).toMatch(/^One mark is filled in from your results of Spring/)
    expect(filledWords(3, "Spring")).toMatch(/^Three marks are filled in from your results of Spring/)
  })
})
