import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type OverallJudgement, previousLayerBias } from "./previous-layer-bias.ts"
import { repeatableRandom } from "./repeatable-random.ts"

const judgement = (
  determinants: number,
  noLongerDeterminants: number,
  overall: number,
): OverallJudgement => ({
  determinants,
  noLongerDeterminants,
  overall,
})

/** Judgements that follow the two means as told, plus noise. */
function judged(
  count: number,
  { pulls: [toD, toN], noise = 0, seed = 1 }: { pulls: [number, number]; noise?: number; seed?: number },
): OverallJudgement[] {
  const random = repeatableRandom(seed)
  return Array.from({ length: count }, () => {
    const [d, n] = [1 + 4 * random(), 1 + 4 * random()]
    const luck = noise * (random() + random() + random() + random() - 2)
    return judgement(d, n, 0.3 + toD * d + toN * n + luck)
  })
}

const mean = fc.double({ min: 1, max: 5, noNaN: true })
const judgements = fc.array(fc.record({ overall: mean, determinants: mean, noLongerDeterminants: mean }), {
  minLength: 30,
  maxLength: 60,
})

describe("previous-layer bias (row 33)", () => {
  it.each<[number, number, number]>([
    [0.45, 0.55, 0.55],
    [1, 0, 0],
    [0, 0.8, 1],
    [0.6, 0.2, 0.25],
    [0.9, -0.1, -0.125],
  ])("of pulls %d and %d is %d, without noise", (toD, toN, index) => {
    const { value } = previousLayerBias(judged(30, { pulls: [toD, toN] }), 1)
    expect(value?.determinantPull).toBeCloseTo(toD, 9)
    expect(value?.noLongerPull).toBeCloseTo(toN, 9)
    expect(value?.index).toBeCloseTo(index, 9)
    expect(value?.interval.value?.low).toBeCloseTo(index, 9)
    expect(value?.interval.value?.high).toBeCloseTo(index, 9)
    expect(value?.judgements).toBe(30)
  })

  it("leaves nothing that the two means could still explain", () =>
    fc.assert(
      fc.property(judgements, (list) => {
        const { value } = previousLayerBias(list, 1)
        fc.pre(value !== undefined)
        const centre = (of: (one: OverallJudgement) => number) =>
          list.reduce((sum, one) => sum + of(one), 0) / list.length
        const rest = (one: OverallJudgement) =>
          one.overall -
          value!.determinantPull * one.determinants -
          value!.noLongerPull * one.noLongerDeterminants
        const left = centre(rest)
        const size = 1 + Math.abs(value!.determinantPull) + Math.abs(value!.noLongerPull)
        expect(centre((one) => (rest(one) - left) * one.determinants) / size).toBeCloseTo(0, 6)
        expect(centre((one) => (rest(one) - left) * one.noLongerDeterminants) / size).toBeCloseTo(0, 6)
      }),
      { numRuns: 50 },
    ))

  it("and its mirror share out the whole judgement", () =>
    fc.assert(
      fc.property(judgements, (list) => {
        const { value } = previousLayerBias(list, 1)
        fc.pre(value !== undefined)
        const swapped = list.map((one) => judgement(one.noLongerDeterminants, one.determinants, one.overall))
        const mirrored = previousLayerBias(swapped, 1).value!.index
        expect((mirrored + value!.index) / (1 + Math.abs(value!.index))).toBeCloseTo(
          1 / (1 + Math.abs(value!.index)),
          6,
        )
      }),
      { numRuns: 50 },
    ))

  it("does not depend on how high judgements are nor how far apart they are set", () => {
    const list = judged(50, { pulls: [0.5, 0.3], noise: 0.5 })
    const stretched = list.map((one) => ({ ...one, overall: 7 + 3 * one.overall }))
    const [before, after] = [previousLayerBias(list, 4).value!, previousLayerBias(stretched, 4).value!]
    expect(after.index).toBeCloseTo(before.index, 9)
    expect(after.interval.value!.low).toBeCloseTo(before.interval.value!.low, 9)
  })

  it("has the same interval for the same seed, another for another, and narrower for more judgements", () => {
    const of = (count: number, seed: number) => {
      const list = judged(count, { pulls: [0.5, 0.3], noise: 0.6 })
      return previousLayerBias(list, seed).value!.interval.value!
    }
    expect(of(40, 9)).toEqual(of(40, 9))
    expect(of(40, 9)).not.toEqual(of(40, 10))
    expect(of(640, 9).high - of(640, 9).low).toBeLessThan((of(40, 9).high - of(40, 9).low) / 2)
  })

  it("is no surer for judgements that one rater only repeats", () => {
    const alone = judged(40, { pulls: [0.5, 0.3], noise: 0.6 })
    const five = alone.flatMap((one, index) =>
      Array.from({ length: 5 }, () => ({ ...one, rater: `r${index}` })),
    )
    const [once, repeated] = [previousLayerBias(alone, 9).value!, previousLayerBias(five, 9).value!]
    expect(repeated.index).toBeCloseTo(once.index, 9)
    expect(repeated.interval.value!.low).toBeCloseTo(once.interval.value!.low, 9)
    expect(repeated.interval.value!.high).toBeCloseTo(once.interval.value!.high, 9)
  })

  it("has an interval that holds the planted index about 95 times in a hundred", () => {
    let held = 0
    for (let seed = 1; seed <= 200; seed += 1) {
      const list = judged(60, { pulls: [0.5, 0.3], noise: 0.6, seed: seed * 7919 })
      const { low, high } = previousLayerBias(list, seed).value!.interval.value!
      if (low <= 0.375 && 0.375 <= high) held += 1
    }
    expect(held).toBeGreaterThanOrEqual(178)
    expect(held).toBeLessThan(200)
  })

  it.each<[string, OverallJudgement[], string]>([
    ["29 judgements", judged(29, { pulls: [1, 1] }), "30 judgements are needed, there are 29."],
    [
      "determinants that never vary",
      judged(40, { pulls: [1, 1] }).map((one) => ({ ...one, determinants: 3.3 })),
      "The determinants have the same mean in every judgement.",
    ],
    [
      "carried strengths that never vary",
      judged(40, { pulls: [1, 1] }).map((one) => ({ ...one, noLongerDeterminants: 3.3 })),
      "What no longer determines has the same mean in every judgement.",
    ],
    [
      "means that move together",
      judged(40, { pulls: [1, 1] }).map((one) => ({
        ...one,
        noLongerDeterminants: 5.1 - 0.7 * one.determinants,
      })),
      "Both means move together in every judgement, so their pulls cannot be told apart.",
    ],
    [
      "one judgement for all",
      judged(40, { pulls: [1, 1] }).map((one) => ({ ...one, overall: 3 })),
      "Judgements follow neither of the two, so there is nothing to share out.",
    ],
    [
      "judgements against both",
      judged(40, { pulls: [-0.5, -0.2] }),
      "Judgements follow neither of the two, so there is nothing to share out.",
    ],
  ])("does not exist for %s, and says why", (_, list, reason) =>
    expect(previousLayerBias(list, 1)).toEqual({ value: undefined, reason }),
  )

  it("does not take rounding errors for a difference between means that move together", () => {
    for (let step = -40; step <= 40; step += 1) {
      const list = judged(40, { pulls: [1, 1], seed: 100 + step }).map((one) => ({
        ...one,
        noLongerDeterminants: 3 + (step * 0.0173 + 0.001) * one.determinants,
      }))
      expect(previousLayerBias(list, 1)).toEqual({
        value: undefined,
        reason: "Both means move together in every judgement, so their pulls cannot be told apart.",
      })
    }
  })

  it("keeps its index without an interval where one judgement carries it all", () => {
    const list = [judgement(3, 5, 5), ...judged(40, { pulls: [1, 0] })].map((one, at) =>
      at === 0 ? one : { ...one, noLongerDeterminants: 2 },
    )
    const { value } = previousLayerBias(list, 1)
    expect(value?.index).toBeGreaterThan(0)
    expect(value?.interval).toEqual({
      value: undefined,
      reason: "Too few judgements differ enough for an interval.",
    })
  })
})
