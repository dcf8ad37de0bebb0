import { describe, expect, it, vi } from "vitest"
import { enumerationAttack } from "./release-attack.test-kit.ts"
import { displayOfCounts, wholePoints } from "./release-display.ts"
import { orgOf, POLICY, released } from "./release-org.test-kit.ts"
import { ALL_RULES } from "./release-rules.ts"

vi.setConfig({ testTimeout: 600_000 })

const RULES = new Set(ALL_RULES)

function counted(...values: readonly number[]): readonly number[] {
  return [1, 2, 3, 4, 5].map((one) => values.filter((value) => value === one).length)
}

function display(...values: readonly number[]) {
  return displayOfCounts(counted(...values), 1, RULES)
}

describe("what is told of a block", () => {
  it.each([
    [[1, 1, 1, 1, 1], 5, 10],
    [[2, 2, 2, 2, 2], 5, 10],
    [[2, 2, 2, 2, 3], 11, 11],
    [[3, 4, 4, 4, 4], 19, 19],
    [[4, 4, 4, 4, 4], 20, 25],
    [[5, 5, 5, 5, 5], 20, 25],
    [[1, 2, 3, 3], 4, 9],
    [[2, 2, 3, 3], 10, 10],
  ])("%j sums from %i to %i", (values, low, high) => {
    expect(display(...values)).toMatchObject({ low, high })
  })

  it("widens with what one rater gave", () => {
    const counts = counted(3, 3, 3, 3, 3, 2, 2, 2)
    expect(displayOfCounts(counts, 2, RULES)).toMatchObject({ low: 21, high: 21, agreement: null })
    expect(displayOfCounts(counts, 3, RULES)).toMatchObject({ low: 8, high: 21 })
  })

  it.each([
    [[3, 3, 3, 3, 4], "AGREE"],
    [[1, 5, 1, 5, 3], "DISAGREE"],
    [[2, 3, 4, 3, 3], "AGREE"],
    [[1, 3, 3, 3, 3], null],
    [[1, 1, 2, 4, 5], null],
    [[1, 1, 1, 1, 1], null],
  ])("%j: %s", (values, agreement) => {
    expect(display(...values).agreement).toBe(agreement)
  })

  it("agrees from r_wg .5 on: a variance of 1", () => {
    expect(display(2, 2, 4, 4, 3, 3, 3).agreement).toBe("AGREE")
    expect(display(1, 2, 3, 3, 4, 4, 4).agreement).toBe("DISAGREE")
  })
})

describe("distributions", () => {
  function distributions(...values: readonly number[]) {
    const cells = released(orgOf({ raters: values.length }), [values])
    return cells.map(({ audience, display: shown }) => [
      audience,
      "distribution" in shown && shown.distribution,
    ])
  }

  it("show from k + 3 raters on, for each audience by its own k", () => {
    expect(distributions(1, 2, 2, 3, 3, 5)).toEqual([
      ["DECISION", null],
      ["DEVELOPMENT", null],
    ])
    expect(distributions(1, 2, 2, 3, 3, 3, 4)).toEqual([
      ["DECISION", null],
      ["DEVELOPMENT", [1, 2, 3, 1, 0]],
    ])
    expect(distributions(1, 2, 2, 3, 3, 3, 4, 2)).toEqual([
      ["DECISION", [1, 3, 3, 1, 0]],
      ["DEVELOPMENT", [1, 3, 3, 1, 0]],
    ])
  })

  it("are kept back at every sum that nearly all could have made alone, so that keeping back tells nothing", () => {
    const at24 = [
      [3, 3, 3, 3, 3, 3, 3, 3],
      [1, 1, 1, 3, 3, 5, 5, 5],
    ]
    for (const values of at24) expect(distributions(...values)[0]).toEqual(["DECISION", null])
  })

  it("add up over a line when every block of it shows one", () => {
    const org = orgOf({ raters: 0, below: [{ raters: 8 }, { raters: 8 }] })
    const values = [1, 2, 2, 3, 3, 3, 4, 2]
    const line = (second: readonly number[]) =>
      released(org, [values, second]).find(({ kind }) => kind === "LINE")
    expect(line(values)?.display).toMatchObject({
      kind: "MEAN",
      n: 16,
      mean: 2.5,
      distribution: [2, 6, 6, 2, 0],
    })
    expect(line([3, 3, 3, 3, 3, 3, 3, 3])?.display).toMatchObject({ kind: "MEAN", distribution: null })
  })
})

describe("decision cells with development cells inside", () => {
  it.each([
    [20, 20, 16, 24],
    [24, 24, 24, 32],
    [15, 23, 8, 24],
    [32, 40, 32, 40],
  ])("%i to %i of eight is told as %i to %i", (low, high, least, greatest) => {
    expect(wholePoints({ low, high }, 8)).toEqual({ low: least, high: greatest })
  })

  /** Sums a block of `size` can have, each with what is told of it. */
  function told(size: number) {
    return Array.from({ length: 4 * size + 1 }, (_, index) => {
      const sum = size + index
      const fives = Math.floor(index / 4)
      const values = Array.from({ length: size }, (__, at) =>
        at < fives ? 5 : at === fives ? 1 + (index % 4) : 1,
      )
      return { sum, ...display(...values) }
    })
  }

  it.each([4, 5, 6])("tell no sum of a block of %i beside one of any size", (size) => {
    for (let other = 4; other <= 40; other++) {
      const sums = new Map<string, Set<number>>()
      for (const a of told(size)) {
        for (const b of told(other)) {
          const name = JSON.stringify(
            wholePoints({ low: a.low + b.low, high: a.high + b.high }, size + other),
          )
          sums.set(name, (sums.get(name) ?? new Set()).add(a.sum))
        }
      }
      expect([...sums].filter(([, found]) => found.size === 1)).toEqual([])
    }
  })
})

describe("classes", () => {
  it("of dominated blocks would overlap, which is why they are hidden", () => {
    const counts = counted(1, 1, 1, 5, 5, 5)
    const { low, high } = displayOfCounts(counts, 3, RULES)
    expect([low, high]).toEqual([6, 19])
    expect(30 - 13).toBeLessThanOrEqual(19)
  })

  it("leave the same doubt to somebody inside as to anybody: no attack on six with a colluder", () => {
    const org = orgOf({ raters: 6 })
    const shown = ([values = []]: readonly (readonly number[])[]) =>
      JSON.stringify(released(org, [values], POLICY))
    expect(enumerationAttack({ org, shown, readers: [[0]] })).toBeUndefined()
  })
})
