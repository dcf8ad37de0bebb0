import { describe, expect, it } from "vitest"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import { parseDay } from "../kit/day.ts"
import { DEFAULT_EVIDENCE, measureFrom } from "./evidence.ts"
import { NAMED_IN_WHY, type PersonInCell, whyCell, whyCount } from "./why-board.ts"
import type { WhyLine } from "./why-line.ts"

const context = { contract: { ...DEFAULT_CONTRACT, version: 3 }, asOf: parseDay("2026-06-26")! }
const label = "C3 Holding managers to managing"
const person = (name: string, value: number | null): PersonInCell => ({ person: `id ${name}`, name, value })
const measure = (value: number, raters: number) =>
  measureFrom({ value, ratings: raters, raters, squares: 1 / raters }, DEFAULT_EVIDENCE)
const added = (lines: readonly WhyLine[]) => lines.reduce((sum, line) => sum + (line.contribution ?? 0), 0)

describe("why a mean over people", () => {
  const three = [person("Ada", 2), person("Ben", 3), person("Cy", 5)]
  const why = whyCell({ label, measure: measure(10 / 3, 3), people: 3, visible: three }, context)

  it("says it in words and in numbers", () => {
    expect(why).toMatchObject({ text: "3.3", contractVersion: 3, asOf: "2026-06-26", ratings: 3, raters: 3 })
    expect(why.words).toBe(
      "3.3 is the mean over 3 people of their values on C3 Holding managers to managing. 3 ratings by 3 raters weigh as much as 3.0 equal raters: reliability .56, grade C.",
    )
    expect(why.lines.map((line) => [line.label, line.detail, line.value])).toEqual([
      ["Gap", "1 person", 2],
      ["Building", "1 person", 3],
      ["Strong", "1 person", 5],
    ])
    expect(why.lines[0]?.lines).toEqual([
      expect.objectContaining({ label: "Ada", value: 2, person: "id Ada" }),
    ])
  })

  it("adds up, also with people the viewer may not see", () => {
    expect(added(why.lines)).toBeCloseTo(10 / 3, 12)
    const part = whyCell(
      { label, measure: measure(10 / 3, 3), people: 3, visible: three.slice(0, 2) },
      context,
    )
    expect(part.lines.at(-1)).toMatchObject({
      label: "Others",
      detail: "1 person who stands elsewhere now",
      value: 5,
    })
    expect(added(part.lines)).toBeCloseTo(10 / 3, 12)
  })

  it("names nobody where there are too many to read", () => {
    const many = Array.from({ length: NAMED_IN_WHY + 1 }, (_, index) => person(`p${index}`, 4))
    const crowd = whyCell({ label, measure: measure(4, 8), people: many.length, visible: many }, context)
    expect(crowd.lines.map(({ lines }) => lines)).toEqual([[]])
    expect(added(crowd.lines)).toBeCloseTo(4, 12)
  })

  it("says when there is nothing, and when it is one view", () => {
    expect(whyCell({ label, measure: null, people: 0, visible: [] }, context)).toMatchObject({
      value: null,
      lines: [],
      words: "Nobody in this layer has been rated on C3 Holding managers to managing.",
    })
    expect(
      whyCell({ label, measure: measure(3, 1), people: 1, visible: [person("A", 3)] }, context).words,
    ).toBe(
      "3.0 is the mean over 1 person of their values on C3 Holding managers to managing. It rests on one view, so it can be compared with nothing.",
    )
  })
})

describe("why a count", () => {
  it("names people, and counts the rest", () => {
    const why = whyCount(
      { label: "in gap", people: 3, visible: [person("Ada", 2), person("Ben", null)] },
      context,
    )
    expect(why).toMatchObject({ value: 3, text: "3", words: "3 people are in gap." })
    expect(why.lines.map((line) => [line.label, line.detail, line.contribution])).toEqual([
      ["Ada", "layer score 2.0", 1],
      ["Ben", "no layer score", 1],
      ["Others", "1 person", 1],
    ])
    expect(whyCount({ label: "in gap", people: 0, visible: [] }, context)).toMatchObject({
      value: 0,
      words: "Nobody is in gap.",
    })
  })
})
