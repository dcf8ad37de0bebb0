import { describe, expect, it } from "vitest"
import { repeatableRandom } from "./repeatable-random.ts"

const draw = (seed: number, count: number) => {
  const random = repeatableRandom(seed)
  return Array.from({ length: count }, random)
}

describe("repeatable random numbers", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(draw(5, 20)).toEqual(draw(5, 20))
    expect(draw(5, 20)).not.toEqual(draw(6, 20))
  })

  it("are Marsaglia's: 270369, 67634689, 2647435461 from a state of 1", () =>
    expect(draw(0x5deece66 ^ 1, 3).map((number) => number * 2 ** 32)).toEqual([
      270_369, 67_634_689, 2_647_435_461,
    ]))

  it.each([0, 1, -1, 0x5deece66, 2 ** 31, 20_261_122])("fill 0 to 1 evenly from seed %i", (seed) => {
    const numbers = draw(seed, 20_000).slice(100)
    const tenths = Array.from({ length: 10 }, () => 0)
    for (const number of numbers) tenths[Math.floor(number * 10)]! += 1
    for (const count of tenths) expect(Math.abs(count - 1990)).toBeLessThan(250)
    expect(new Set(numbers).size).toBeGreaterThan(19_800)
  })
})
