import fc from "fast-check"
import { expect, it } from "vitest"
import { exposureWeight } from "./exposure.ts"

it.each([
  [60, 1 / 3],
  [90, 0.5],
  [179, 179 / 180],
  [180, 1],
  [181, 1],
  [4000, 1],
])("%i days together weigh %d", (days, weight) => expect(exposureWeight(days).value).toBeCloseTo(weight, 12))

it.each([59, 1, 0, -5, Number.NaN])("%d days together weigh nothing, and it says why", (days) =>
  expect(exposureWeight(days)).toEqual({
    value: undefined,
    reason: "Fewer than 60 days together are put down to nobody.",
  }),
)

it("a day more never weighs less", () =>
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 400 }), (days) => {
      expect(exposureWeight(days + 1).value).toBeGreaterThanOrEqual(exposureWeight(days).value!)
    }),
  ))
