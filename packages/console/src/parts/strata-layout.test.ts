import { describe, expect, it } from "vitest"
import { layStrata, type Seat, seatAfterKey } from "./strata-layout.ts"

const seat = (key: string, above: string | null, layer: Seat["layer"]): Seat => ({
  key,
  above,
  name: key,
  layer,
})
const org = layStrata([
  seat("head", null, "EXEC"),
  seat("exec", "head", "EXEC"),
  seat("m1", "exec", "M1"),
  seat("a", "m1", "IC"),
  seat("b", "m1", "IC"),
  seat("staff", "head", "IC"),
])
const placed = (key: string) => {
  const { x, width, row } = org.byKey.get(key)!
  return [x, width, row]
}

describe("strata", () => {
  it("stands everybody straight under whom they answer to, as wide as the people at the bottom", () => {
    expect(placed("head")).toEqual([0, 3, 0])
    expect(placed("m1")).toEqual([0, 2, 0])
    expect(placed("b")).toEqual([1, 1, 0])
    expect(placed("staff")).toEqual([2, 1, 0])
    expect(org.total).toBe(3)
  })

  it("puts a manager under one of the same layer a row lower", () => {
    expect(placed("exec")).toEqual([0, 2, 1])
    expect(org.rows).toEqual({ EXEC: 2, M2: 1, M1: 1, IC: 1 })
  })

  it("sets several roots beside each other", () => {
    const two = layStrata([seat("r", null, "M1"), seat("a", "r", "IC"), seat("s", null, "IC")])
    expect(two.strata.map(({ x }) => x)).toEqual([0, 0, 1])
    expect(two.total).toBe(2)
  })

  it("walks along reporting lines with the arrow keys", () => {
    expect(seatAfterKey(org, "m1", "ArrowUp")).toBe("exec")
    expect(seatAfterKey(org, "m1", "ArrowDown")).toBe("a")
    expect(seatAfterKey(org, "a", "ArrowRight")).toBe("b")
    expect(seatAfterKey(org, "a", "ArrowLeft")).toBeUndefined()
    expect(seatAfterKey(org, "head", "ArrowUp")).toBeUndefined()
  })

  it("begins at the head with an arrow, and lets every other key go", () => {
    expect(seatAfterKey(org, "", "ArrowDown")).toBe("head")
    for (const key of ["Tab", "Enter", "k"]) {
      expect(seatAfterKey(org, "", key)).toBeUndefined()
      expect(seatAfterKey(org, "m1", key)).toBeUndefined()
    }
  })
})
