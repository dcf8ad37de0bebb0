import { describe, expect, it } from "vitest"
import { mayStandIn, regionBetween, regionWords, standsIn, WHOLE_MAP, withEnd } from "./map-region.ts"

const LOW = regionBetween({ coaching: 1, hiring: 1 }, { coaching: 2.5, hiring: 3 })

describe("a part of the map", () => {
  it("is the same from whichever corner it was drawn, and ends where the scale does", () => {
    expect(regionBetween({ coaching: 2.51, hiring: 0.2 }, { coaching: -1, hiring: 3.04 })).toEqual(LOW)
    expect(regionBetween({ coaching: 9, hiring: 9 }, { coaching: 0, hiring: 0 })).toEqual(WHOLE_MAP)
    expect(regionWords(LOW)).toBe("coaching 1.0 to 2.5, hiring 1.0 to 3.0")
  })

  it.each([
    ["from", 2, { from: 2, to: 3 }],
    ["from", 4, { from: 4, to: 4 }],
    ["to", 1.5, { from: 1.5, to: 1.5 }],
    ["to", 7, { from: 2.5, to: 5 }],
  ] as const)("takes the other edge along: %s %d", (end, value, ends) =>
    expect(withEnd({ from: 2.5, to: 3 }, end, value)).toEqual(ends),
  )

  it("holds whom it shows inside, and nobody of whom a side is missing", () => {
    const hiring = { mean: 3 }
    expect(standsIn(LOW, { coaching: { mean: 2.54 }, hiring })).toBe(true)
    expect(standsIn(LOW, { coaching: { mean: 2.56 }, hiring })).toBe(false)
    expect(standsIn(WHOLE_MAP, { coaching: null, hiring })).toBe(false)
  })

  it("may hold whose intervals reach into it on both sides", () => {
    const coaching = { low: 2.4, high: 3.6 }
    expect(mayStandIn(LOW, { coaching, hiring: { low: 2.9, high: 4 } })).toBe(true)
    expect(mayStandIn(LOW, { coaching, hiring: { low: 3.2, high: 4 } })).toBe(false)
  })
})
