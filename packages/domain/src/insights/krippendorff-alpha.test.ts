import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ALPHA_LEVELS, type AlphaLevel, alphaReading, krippendorffAlpha } from "./krippendorff-alpha.ts"
import { repeatableRandom } from "./repeatable-random.ts"

const _ = undefined
const CODERS = [
  [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
  [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
  [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
]
const UNITS = Array.from({ length: 15 }, (_, unit) =>
  CODERS.map((coder) => coder[unit]).filter((value) => value !== undefined),
)

const unitsOf = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }), {
  minLength: 1,
  maxLength: 8,
})
const telling = unitsOf.filter((units) => new Set(units.filter((unit) => unit.length > 1).flat()).size > 1)
const level = fc.constantFrom(...ALPHA_LEVELS)

/** Straight from the definition: every ordered pair of values, and the ordinal distance as it is printed. */
function byPairs(units: readonly (readonly number[])[], of: AlphaLevel): number {
  const paired = units.filter((unit) => unit.length > 1)
  const all = paired.flat()
  const frequency = (value: number) => all.filter((other) => other === value).length
  const delta = (a: number, b: number): number => {
    if (of === "NOMINAL") return a === b ? 0 : 1
    if (of === "INTERVAL") return (a - b) ** 2
    const [from, to] = [Math.min(a, b), Math.max(a, b)]
    let between = 0
    for (let value = from; value <= to; value += 1) between += frequency(value)
    return (between - (frequency(from) + frequency(to)) / 2) ** 2
  }
  const pairs = (values: readonly number[]) =>
    values.flatMap((a, i) => values.filter((_, j) => i !== j).map((b) => delta(a, b)))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const observed = sum(paired.map((unit) => sum(pairs(unit)) / (unit.length - 1))) / all.length
  return 1 - observed / (sum(pairs(all)) / (all.length * (all.length - 1)))
}

describe("Krippendorff's alpha (row 5)", () => {
  it.each<[AlphaLevel, number]>([
    ["NOMINAL", 0.691],
    ["ORDINAL", 0.807],
    ["INTERVAL", 0.811],
  ])("of the published three coders is, %s, %d", (of, expected) =>
    expect(krippendorffAlpha(UNITS, of).value).toBeCloseTo(expected, 3),
  )

  it("agrees with the definition, pair by pair", () =>
    fc.assert(
      fc.property(telling, level, (units, of) => {
        expect(krippendorffAlpha(units, of).value).toBeCloseTo(byPairs(units, of), 9)
      }),
    ))

  it("is 1 when raters agree on units that differ, and only then", () =>
    fc.assert(
      fc.property(telling, level, (units, of) => {
        const agree = units.every((unit) => new Set(unit).size <= 1 || unit.length < 2)
        expect(krippendorffAlpha(units, of).value! > 1 - 1e-9).toBe(agree)
        const alike = units.map((unit) => unit.map(() => unit[0]!))
        if (new Set(alike.filter((unit) => unit.length > 1).flat()).size > 1)
          expect(krippendorffAlpha(alike, of).value).toBe(1)
      }),
    ))

  it("knows neither the order of raters nor of units, nor units that one rater saw", () =>
    fc.assert(
      fc.property(telling, level, (units, of) => {
        const turned = [[5], ...units.map((unit) => unit.toReversed()).toReversed(), []]
        expect(krippendorffAlpha(turned, of).value).toBeCloseTo(krippendorffAlpha(units, of).value!, 9)
      }),
    ))

  it("of names does not change when they are swapped; of an order, when its steps are stretched", () =>
    fc.assert(
      fc.property(telling, (units) => {
        const renamed = units.map((unit) => unit.map((value) => [0, 40, 10, 30, 50, 20][value]!))
        expect(krippendorffAlpha(renamed, "NOMINAL").value).toBeCloseTo(
          krippendorffAlpha(units, "NOMINAL").value!,
          9,
        )
        const stretched = units.map((unit) => unit.map((value) => value ** 3))
        expect(krippendorffAlpha(stretched, "ORDINAL").value).toBeCloseTo(
          krippendorffAlpha(units, "ORDINAL").value!,
          9,
        )
        const shifted = units.map((unit) => unit.map((value) => 2 * value + 7))
        expect(krippendorffAlpha(shifted, "INTERVAL").value).toBeCloseTo(
          krippendorffAlpha(units, "INTERVAL").value!,
          9,
        )
      }),
    ))

  it.each(ALPHA_LEVELS)("is near 0 for ratings given at random, %s", (of) => {
    const random = repeatableRandom(11)
    const units = Array.from({ length: 4000 }, () => [1, 2, 3].map(() => 1 + Math.floor(random() * 5)))
    expect(Math.abs(krippendorffAlpha(units, of).value!)).toBeLessThan(0.03)
  })

  it("falls below 0 when raters contradict each other", () =>
    expect(
      krippendorffAlpha(
        [
          [1, 5],
          [5, 1],
          [1, 5],
        ],
        "ORDINAL",
      ).value,
    ).toBeLessThan(0))

  it("does not exist without pairs, nor when nothing was told apart", () => {
    expect(krippendorffAlpha([[3], [], [4]], "ORDINAL")).toEqual({
      value: undefined,
      reason: "No two raters rated the same, so agreement cannot be told.",
    })
    expect(krippendorffAlpha([[3, 3], [3, 3, 3], [1]], "INTERVAL")).toEqual({
      value: undefined,
      reason: "All values are equal, so nothing was told apart.",
    })
  })
})

it.each([
  [1, "RELY"],
  [0.8, "RELY"],
  [0.799, "TENTATIVE"],
  [0.667, "TENTATIVE"],
  [0.666, "DO_NOT_DECIDE"],
  [-0.3, "DO_NOT_DECIDE"],
])("an alpha of %d reads %s", (alpha, reading) => expect(alphaReading(alpha)).toBe(reading))
