import { expect, it } from "vitest"
import { exposureOf } from "./exposure.ts"

it.each([
  [0, undefined, 0],
  [59, undefined, 0],
  [60, undefined, 60 / 180],
  [90, undefined, 0.5],
  [180, undefined, 1],
  [900, undefined, 1],
  [59, 30, 59 / 180],
  [29, 30, 0],
])("%i days, at least %s, weigh %d", (days, leastDays, weight) => {
  expect(exposureOf(days, leastDays)).toBe(weight)
})
