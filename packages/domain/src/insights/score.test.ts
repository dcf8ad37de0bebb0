import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { DEFAULT_CONTRACT } from "../expectations/default-contract/default-contract.ts"
import type { Placement } from "../expectations/expectations-of.ts"
import { PERSPECTIVES, type Perspective } from "../expectations/perspective.ts"
import { type GivenAnswer, releasedOf } from "./answers.test-kit.ts"
import { BANDS, bandOf } from "./band.ts"
import { DEFAULT_EVIDENCE, type EvidenceSettings, gradeOf } from "./evidence.ts"
import { type SubjectScore, scoreSubject } from "./score.ts"

function rate(perspective: Perspective, rater: string, values: Record<string, number | null>): GivenAnswer[] {
  return Object.entries(values).map(([competency, value]) => ({ competency, perspective, rater, value }))
}

function score(
  placement: Placement,
  ratings: readonly GivenAnswer[],
  settings: EvidenceSettings = DEFAULT_EVIDENCE,
): SubjectScore {
  return scoreSubject({ contract: DEFAULT_CONTRACT, placement, ...releasedOf(ratings), settings })
}

const of = (result: SubjectScore, code: string) =>
  [...result.determinants, ...result.supporting, ...result.carried].find(
    ({ competency }) => competency === code,
  )!

const reports = (count: number, values: (index: number) => Record<string, number | null>) =>
  Array.from({ length: count }, (_, index) => rate("UPWARD", `r${index}`, values(index))).flat()

describe("a competency's mean", () => {
  it("weighs perspectives, not heads: 2.0 from above and 2.6 from five reports are 2.2", () => {
    const ratings = [
      ...rate("MANAGER", "boss", { C3: 2 }),
      ...reports(5, (index) => ({ C3: index < 3 ? 3 : 2 })),
    ]
    const { measure, parts } = of(score({ layer: "M2" }, ratings), "C3")
    expect(parts.map(({ weight, mean, ratings: n }) => [weight, mean, n])).toEqual([
      [0.625, 2, 1],
      [expect.closeTo(0.375, 12), 2.6, 5],
    ])
    expect(measure?.value).toBeCloseTo(2.225, 12)
  })

  it("counts a manager at .5 and eight reports at .3 as 2.45 raters, not 9", () => {
    const ratings = [...rate("MANAGER", "boss", { B2: 4 }), ...reports(8, () => ({ B2: 4 }))]
    const { measure } = of(score({ layer: "M1" }, ratings), "B2")
    expect(measure?.effectiveRaters).toBeCloseTo(2.45, 2)
    expect(measure).toMatchObject({ raters: 9, ratings: 9, grade: "C", oneView: false })
    expect(measure?.reliability).toBeCloseTo(0.512, 3)
  })

  it("never contains SELF, peers at weight 0, or what was not seen", () => {
    const quiet = [
      ...rate("SELF", "me", { B1: 5 }),
      ...rate("PEER", "peer", { B1: 5 }),
      ...rate("MANAGER", "boss", { B1: null }),
    ]
    const result = of(score({ layer: "M1" }, quiet), "B1")
    expect(result).toMatchObject({ measure: null, parts: [], notSeen: 1, self: 5, agreement: null })
    const peers = {
      ...DEFAULT_EVIDENCE,
      perspectiveWeights: { MANAGER: 0.5, UPWARD: 0.3, SKIP: 0.2, PEER: 0.2 },
    }
    expect(of(score({ layer: "M1" }, quiet, peers), "B1").measure?.value).toBe(5)
  })

  it("shows one executive's view with a wide interval", () => {
    const { measure } = of(score({ layer: "M2" }, rate("MANAGER", "boss", { C1: 4 })), "C1")
    expect(measure).toMatchObject({ oneView: true, grade: "D", reliability: 0.3 })
    expect(measure?.interval.low).toBeCloseTo(4 - 1.764, 9)
    expect(measure?.interval.high).toBe(5)
  })
})

describe("evidence", () => {
  it.each([
    [0.8, "A"],
    [0.7999, "B"],
    [0.7, "B"],
    [0.5, "C"],
    [(3 * 0.25) / 1.5 - 1e-16, "C"],
    [0.4999, "D"],
  ])("reliability %d is grade %s", (reliability, grade) => expect(gradeOf(reliability)).toBe(grade))

  it.each([
    [0.95, 0.6],
    [0.01, 0.1],
  ])("clips the reliability of one rater from %d to %d", (singleRaterReliability, used) => {
    const ratings = rate("MANAGER", "boss", { B1: 3 })
    const result = score({ layer: "M1" }, ratings, { ...DEFAULT_EVIDENCE, singleRaterReliability })
    expect(of(result, "B1").measure?.reliability).toBeCloseTo(used, 12)
  })
})

describe("the layer score", () => {
  it("is the weighted mean over determinants, and one rater of five items stays one view", () => {
    const { layerScore } = score(
      { layer: "M2" },
      rate("MANAGER", "boss", { C1: 3, C2: 3, C3: 2, C4: 4, C5: 5 }),
    )
    expect(layerScore.measure?.value).toBeCloseTo(0.35 * 3 + 0.2 * 3 + 0.2 * 2 + 0.25 * 4, 12)
    expect(layerScore.measure).toMatchObject({ effectiveRaters: 1, grade: "D", oneView: true, ratings: 4 })
    expect(layerScore).toMatchObject({ coverage: 1, band: "BUILDING", breaches: [], possibleGaps: ["C3"] })
  })

  it("adds each rater's shares over the competencies before squaring", () => {
    const ratings = [...rate("MANAGER", "a", { C1: 4, C2: 4 }), ...rate("UPWARD", "b", { C1: 4, C3: 4 })]
    const { measure } = score({ layer: "M2" }, ratings).layerScore
    const [a, b] = [(0.35 * 0.625 + 0.2) / 0.75, (0.35 * 0.375 + 0.2) / 0.75]
    expect(measure?.effectiveRaters).toBeCloseTo(1 / (a * a + b * b), 12)
    expect(a + b).toBeCloseTo(1, 12)
  })

  it("leaves unrated determinants out, and needs half of the weight for a band", () => {
    const less = score({ layer: "M2" }, rate("MANAGER", "boss", { C2: 5, C3: 5 })).layerScore
    expect(less.measure?.value).toBe(5)
    expect(less.coverage).toBeCloseTo(0.4, 12)
    expect(less.band).toBe("NOT_ENOUGH_EVIDENCE")
    const half = score({ layer: "M1" }, rate("MANAGER", "boss", { B1: 5, B4: 5 })).layerScore
    expect(half.coverage).toBeCloseTo(0.5, 12)
    expect(half.band).toBe("STRONG")
  })

  it("has neither score nor grade without ratings", () => {
    const nothing = score({ layer: "IC" }, rate("SELF", "me", { A1: 5, A2: 5, A3: 5, A4: 5, A5: 5 }))
    expect(nothing.layerScore).toMatchObject({ measure: null, coverage: 0, band: "NOT_ENOUGH_EVIDENCE" })
  })

  it("caps the band at gap below the floor only from grade C", () => {
    const team = (count: number) => [
      ...rate("MANAGER", "boss", { C1: 5, C2: 5, C3: 2, C4: 5 }),
      ...reports(count, () => ({ C1: 5, C3: 2, C4: 5 })),
    ]
    const enough = score({ layer: "M2" }, team(8)).layerScore
    expect(enough).toMatchObject({ bandOfMean: "STRONG", band: "GAP", breaches: ["C3"], possibleGaps: [] })
    const few = score({ layer: "M2" }, team(1)).layerScore
    expect(few).toMatchObject({ bandOfMean: "STRONG", band: "STRONG", breaches: [], possibleGaps: ["C3"] })
  })

  it("lists a breach without a band where too little is rated", () => {
    const { layerScore } = score(
      { layer: "M2" },
      reports(8, () => ({ C3: 2 })),
    )
    expect(layerScore).toMatchObject({ band: "NOT_ENOUGH_EVIDENCE", breaches: ["C3"] })
  })

  it("does not breach the floor at exactly 2.5", () => {
    const ratings = [2, 3, 2, 3].flatMap((value, index) =>
      rate("UPWARD", `r${index}`, { C1: value, C3: value, C4: value }),
    )
    expect(score({ layer: "M2" }, ratings).layerScore).toMatchObject({ breaches: [], band: "BUILDING" })
  })

  it("mixes a hybrid's weights, and only its headline layer's determinants breach the floor", () => {
    const values = { B1: 2, B2: 4, B3: 4, B4: 4, C1: 4, C2: 4, C3: 4, C4: 4 }
    const ratings = reports(8, () => values)
    const asM1 = score({ layer: "M1", hybridShare: 0.4 }, ratings).layerScore
    const asM2 = score({ layer: "M2", hybridShare: 0.4 }, ratings).layerScore
    expect(asM1.measure?.value).toBeCloseTo(4 - 2 * 0.3 * 0.6, 12)
    expect(asM2.measure?.value).toBeCloseTo(4 - 2 * 0.3 * 0.6, 12)
    expect(asM1).toMatchObject({ band: "GAP", breaches: ["B1"] })
    expect(asM2).toMatchObject({ band: "SOLID", breaches: [], possibleGaps: [] })
  })

  it("is not moved off a threshold by floating-point noise", () => {
    const all = (value: number) => rate("MANAGER", "boss", { C1: value, C2: value, C3: value, C4: value })
    expect(score({ layer: "M2" }, all(4)).layerScore.band).toBe("STRONG")
    expect(score({ layer: "M2", hybridShare: 0.37 }, all(4)).layerScore.bandOfMean).toBe(
      "NOT_ENOUGH_EVIDENCE",
    )
    expect(bandOf(0.1 * 25 - 1e-12, DEFAULT_CONTRACT.thresholds)).toBe("BUILDING")
    expect(bandOf(3.2499, DEFAULT_CONTRACT.thresholds)).toBe("BUILDING")
  })
})

describe("axes, families and what is only shown", () => {
  const exec = score(
    { layer: "EXEC" },
    rate("MANAGER", "board", { C1: 2, D1: 4, D2: 3, D3: 4, D4: 5, D5: 2, A1: 5 }),
  )

  it("takes an executive's coaching from carried C1 and hiring from D1–D5", () => {
    expect(exec.axes.COACHING.measure).toMatchObject({ value: 2, oneView: true, grade: "D" })
    expect(exec.axes.HIRING.measure?.value).toBeCloseTo(0.4 * 4 + 0.15 * 3 + 0.2 * 4 + 0.1 * 5 + 0.15 * 2, 12)
  })

  it("weighs the coaching of a manager of managers by C1, C2 and C3", () => {
    const result = score(
      { layer: "M2", hybridShare: 0.4 },
      rate("MANAGER", "boss", { B2: 1, C1: 5, C2: 3, C3: 3 }),
    )
    expect(result.axes.COACHING.measure?.value).toBeCloseTo((0.35 * 5 + 0.4 * 3) / 0.75, 12)
    expect(result.axes.HIRING.measure).toBeNull()
  })

  it("lists what is carried with weight exactly 0, also unrated", () => {
    expect(of(exec, "C1")).toMatchObject({ status: "NO_LONGER_DETERMINANT", weight: 0 })
    expect(exec.carried.map(({ competency }) => competency)).toContain("B1")
    expect(exec.carried.every(({ weight }) => weight === 0)).toBe(true)
  })

  it("lets determinants speak for a family, else what supports, else what is carried", () => {
    const family = (result: SubjectScore, name: string) => result.families.find((one) => one.family === name)
    expect(family(exec, "HIRING")).toMatchObject({ status: "DETERMINANT" })
    expect(family(exec, "COACHING")).toMatchObject({ status: "SUPPORTING", measure: null })
    expect(family(exec, "CRAFT")).toMatchObject({ status: "NO_LONGER_DETERMINANT", measure: { value: 5 } })
    expect(family(score({ layer: "IC" }, []), "HIRING")?.status).toBe("PREVIEW")
  })

  it("means what supports equally, outside the score", () => {
    const m1 = score({ layer: "M1" }, rate("MANAGER", "boss", { B1: 3, B5: 2, B6: 5 }))
    expect(m1.supportingIndex.measure?.value).toBe(3.5)
    expect(m1.layerScore.measure?.value).toBe(3)
  })

  it("keeps the name of a rater from above and seals everybody else", () => {
    const result = score({ layer: "M1" }, [
      ...rate("MANAGER", "boss", { B1: 3 }),
      ...reports(3, () => ({ B1: 4 })),
    ])
    const spread = result.spreads.get("B1")
    expect([...(spread?.attributed ?? [])]).toEqual([["boss", 0.625]])
    expect(spread?.sealedRaters).toBe(3)
    expect(spread?.sealedSquares).toBeCloseTo(3 * 0.125 ** 2, 12)
  })
})

const placements: fc.Arbitrary<Placement> = fc.oneof(
  fc.constantFrom<Placement>({ layer: "IC" }, { layer: "M1" }, { layer: "M2" }, { layer: "EXEC" }),
  fc.record({
    layer: fc.constantFrom("M1" as const, "M2" as const),
    hybridShare: fc.double({ min: 0.01, max: 0.49, noNaN: true }),
  }),
)
const codes = DEFAULT_CONTRACT.competencies.map(({ code }) => code)
const ratingLists: fc.Arbitrary<GivenAnswer[]> = fc.uniqueArray(
  fc.record({
    competency: fc.constantFrom(...codes),
    perspective: fc.constantFrom(...PERSPECTIVES),
    rater: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    value: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  { selector: (rating) => `${rating.competency} ${rating.perspective} ${rating.rater}`, maxLength: 120 },
)

describe("any score", () => {
  it("lies within the ratings that count, and its interval around it", () =>
    fc.assert(
      fc.property(placements, ratingLists, (placement, ratings) => {
        const result = score(placement, ratings)
        const counted = ratings.filter(
          ({ competency, perspective, value }) =>
            value !== null &&
            perspective !== "SELF" &&
            perspective !== "PEER" &&
            result.determinants.some((own) => own.competency === competency),
        )
        const { measure } = result.layerScore
        expect(measure === null).toBe(counted.length === 0)
        if (!measure) return
        const values = counted.map(({ value }) => value ?? 0)
        expect(measure.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(measure.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
        expect(measure.interval.low).toBeLessThanOrEqual(measure.value + 1e-9)
        expect(measure.interval.high).toBeGreaterThanOrEqual(measure.value - 1e-9)
        expect(measure.effectiveRaters).toBeLessThanOrEqual(measure.raters + 1e-9)
        expect(measure.ratings).toBe(counted.length)
      }),
    ))

  it("is the same whatever is said of competencies with weight 0", () =>
    fc.assert(
      fc.property(placements, ratingLists, (placement, ratings) => {
        const whole = score(placement, ratings)
        const determinants = new Set(whole.determinants.map(({ competency }) => competency))
        const only = ratings.filter(({ competency }) => determinants.has(competency))
        expect(score(placement, only).layerScore).toEqual({
          ...whole.layerScore,
          spread: score(placement, only).layerScore.spread,
        })
      }),
    ))

  it("never gets a lower band from a higher mean, and never a better one from the floor", () => {
    const value = fc.double({ min: 1, max: 5, noNaN: true })
    fc.assert(
      fc.property(value, value, placements, ratingLists, (a, b, placement, ratings) => {
        const rank = (x: number) => BANDS.indexOf(bandOf(x, DEFAULT_CONTRACT.thresholds))
        expect(rank(Math.min(a, b))).toBeLessThanOrEqual(rank(Math.max(a, b)))
        const { band, bandOfMean } = score(placement, ratings).layerScore
        expect(BANDS.indexOf(band)).toBeLessThanOrEqual(BANDS.indexOf(bandOfMean))
      }),
    )
  })
})
