import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import type { Placement } from "../expectations/expectations-of.ts"
import { PERSPECTIVES } from "../expectations/perspective.ts"
import { parseDay } from "../kit/day.ts"
import { type GivenAnswer, releasedOf } from "./answers.test-kit.ts"
import { DEFAULT_EVIDENCE } from "./evidence.ts"
import { type SubjectScore, scoreSubject } from "./score.ts"
import {
  type Why,
  type WhyContext,
  whyAxis,
  whyBand,
  whyCompetency,
  whyCoverage,
  whyGrade,
  whyInterval,
  whyLayerScore,
} from "./why.ts"
import type { WhyLine } from "./why-line.ts"

const context: WhyContext = {
  contract: { ...DEFAULT_CONTRACT, version: 3 },
  settings: DEFAULT_EVIDENCE,
  asOf: parseDay("2026-06-26")!,
}

function scoreOf(placement: Placement, ratings: readonly GivenAnswer[]): SubjectScore {
  return scoreSubject({
    contract: DEFAULT_CONTRACT,
    placement,
    ...releasedOf(ratings),
    settings: DEFAULT_EVIDENCE,
  })
}

const from = (
  rater: string,
  values: Record<string, number | null>,
  perspective: GivenAnswer["perspective"],
) => Object.entries(values).map(([competency, value]) => ({ competency, perspective, rater, value }))

const team = [
  ...from("boss", { C1: 4, C2: 3, C3: 2, C4: null }, "MANAGER"),
  ...[3, 2, 3, 2, 3].flatMap((value, index) => from(`r${index}`, { C1: 4, C3: value }, "UPWARD")),
]
const m2 = scoreOf({ layer: "M2" }, team)
const c3 = m2.determinants.find(({ competency }) => competency === "C3")!

describe("why", () => {
  it("explains a competency line by line", () => {
    const why = whyCompetency(c3, context)
    expect(why).toMatchObject({
      text: "2.2",
      kind: "SUM",
      ratings: 6,
      raters: 6,
      contractVersion: 3,
      asOf: "2026-06-26",
    })
    expect(why.lines.map(({ label, detail, value }) => [label, detail, value])).toEqual([
      ["From above", "1 rating", 2],
      ["Direct reports", "5 ratings", 2.6],
    ])
    expect(why.words).toBe(
      "2.2 on C3 is the weighted mean of two perspectives; 6 ratings by 6 raters, grade C.",
    )
  })

  it("names raters from above to those who may read their ratings", () => {
    const fromAbove = [
      { competency: "C3", rater: "id boss", name: "Ingrid Solheim", value: 2 },
      { competency: "C4", rater: "id boss", name: "Ingrid Solheim", value: null },
    ]
    expect(whyCompetency(c3, { ...context, fromAbove }).lines.map(({ lines }) => lines)).toEqual([
      [
        expect.objectContaining({
          label: "Ingrid Solheim",
          value: 2,
          weight: 1,
          contribution: 2,
          person: "id boss",
        }),
      ],
      [],
    ])
  })

  it("explains a layer score down to the perspectives, and names what is left out", () => {
    const why = whyLayerScore(m2, context)
    expect(why.words).toBe(
      "3.3 is the weighted mean of 3 rated determinants, 1 other not rated and left out; 13 ratings by 6 raters, grade D.",
    )
    expect(why.lines[3]).toMatchObject({
      label: "C4 Choosing and growing first-line managers",
      detail: "not rated: left out",
      value: null,
      weight: 0,
      contribution: null,
    })
    expect(why.lines[2]?.lines.map(({ contribution }) => contribution)).toEqual([
      1.25,
      expect.closeTo(0.975, 12),
    ])
  })

  it("says of a determinant without a number that it is hidden where views of it are", () => {
    const hidden = { perspective: "UPWARD", competency: "C4", cell: null, mayNotRepresent: false } as const
    const why = whyLayerScore(m2, { ...context, views: [hidden] })
    expect(why.words).toContain("3 rated determinants, 1 other hidden and left out;")
    expect(why.lines[3]?.detail).toBe("hidden to protect those who answered: left out")
    expect(whyCoverage(m2, { ...context, views: [hidden] }).lines[3]?.detail).toBe(
      "hidden to protect those who answered",
    )
    expect(whyLayerScore(m2, { ...context, views: [{ ...hidden, competency: "C1" }] }).lines[3]?.detail).toBe(
      "not rated: left out",
    )
  })

  it("explains a band capped by the floor", () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      from(`x${index}`, { C1: 5, C3: 2, C4: 5 }, "UPWARD"),
    ).flat()
    const why = whyBand(scoreOf({ layer: "M2" }, many), context)
    expect(why).toMatchObject({
      text: "gap",
      words: "The mean would be strong; C3 breaches the floor, so the band is gap.",
    })
    expect(why.lines.map(({ label, value }) => [label, value])).toEqual([
      ["Rated weight", 0.8],
      ["C3 Holding managers to managing", 2],
      ["Layer score", expect.closeTo(4.25, 12)],
    ])
    expect(why.lines.at(-1)?.detail).toBe(
      "gap below 2.5, building below 3.25, solid below 4, strong from there",
    )
  })

  it("explains grade and interval by their steps", () => {
    const one = scoreOf({ layer: "M2" }, from("boss", { C1: 4 }, "MANAGER")).layerScore.measure
    const grade = whyGrade(one, context)
    expect(grade).toMatchObject({
      text: "D",
      value: 0.3,
      words: expect.stringContaining("1 rater, reliability .30"),
    })
    expect(grade.lines.map(({ value }) => value)).toEqual([1, 1, 0.3, 0.3])
    const interval = whyInterval(one, context)
    expect(interval.text).toBe("2.2 to 5.0")
    expect(interval.value).toBeCloseTo(1.764, 12)
    expect(interval.lines.at(-1)?.detail).toContain("kept within 1 to 5")
    expect(interval.words).toContain("rests on one view")
  })

  it("explains the coverage and a band without enough evidence", () => {
    const little = scoreOf({ layer: "M2" }, from("boss", { C1: 4 }, "MANAGER"))
    expect(whyCoverage(little, context)).toMatchObject({
      text: ".35",
      words: ".35 of the determinant weight is rated; a band needs .50.",
    })
    expect(whyBand(little, context)).toMatchObject({
      text: "not enough evidence",
      words: "Only .35 of the determinant weight is rated; a band needs .50.",
    })
  })

  it("says so where there is nothing to explain", () => {
    const none = scoreOf({ layer: "M1" }, [])
    const first = none.determinants[0]!
    const all = [
      whyLayerScore(none, context),
      whyCompetency(first, context),
      whyAxis(none, "HIRING", context),
      whyGrade(null, context),
      whyInterval(null, context),
    ]
    expect(all.map(({ value, ratings }) => [value, ratings])).toEqual(Array.from(all, () => [null, 0]))
    expect(all.map(({ words }) => words)).toEqual([
      "No determinant has been rated, so there is no layer score.",
      "Nobody whose view counts has rated B1.",
      "Nothing about hiring has been rated.",
      "No grade: there are no ratings.",
      "No interval: there are no ratings.",
    ])
  })
})

const total = (lines: readonly WhyLine[]) =>
  lines.reduce((sum, { contribution }) => sum + (contribution ?? 0), 0)

function addsUp(why: Why): void {
  if (why.value === null) expect(total(why.lines)).toBe(0)
  else if (why.kind === "SUM") expect(total(why.lines)).toBeCloseTo(why.value, 9)
  else expect(why.lines.at(-1)?.value).toBe(why.value)
  for (const line of why.lines)
    if (line.lines.length > 0) expect(total(line.lines)).toBeCloseTo(line.value ?? Number.NaN, 9)
}

describe("every explanation", () => {
  const ratings = fc.uniqueArray(
    fc.record({
      competency: fc.constantFrom(...DEFAULT_CONTRACT.competencies.map(({ code }) => code)),
      perspective: fc.constantFrom(...PERSPECTIVES),
      rater: fc.constantFrom("a", "b", "c", "d", "e"),
      value: fc.option(fc.integer({ min: 1, max: 5 })),
    }),
    { selector: (one) => `${one.competency} ${one.perspective} ${one.rater}`, maxLength: 100 },
  )
  const placement = fc.constantFrom<Placement>(
    { layer: "IC" },
    { layer: "M1" },
    { layer: "M1", hybridShare: 0.3 },
    { layer: "M2" },
    { layer: "EXEC" },
  )

  it("adds up to the value that is shown", () =>
    fc.assert(
      fc.property(placement, ratings, (place, given) => {
        const score = scoreOf(place, given)
        addsUp(whyLayerScore(score, context))
        addsUp(whyCoverage(score, context))
        addsUp(whyBand(score, context))
        addsUp(whyAxis(score, "COACHING", context))
        addsUp(whyAxis(score, "HIRING", context))
        addsUp(whyGrade(score.layerScore.measure, context))
        addsUp(whyInterval(score.layerScore.measure, context))
        for (const own of [...score.determinants, ...score.supporting, ...score.carried])
          addsUp(whyCompetency(own, context))
      }),
    ))
})
