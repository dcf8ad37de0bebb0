import { describe, expect, it } from "vitest"
import { laneBands, placeAtPoint } from "./span-geometry.ts"
import { laySpans, type OrgPlaces, placeAfterKey } from "./span-layout.ts"

const org = (
  rows: readonly (readonly [id: string, parent: number, layer: number])[],
  more: Partial<OrgPlaces> = {},
) =>
  laySpans({
    ids: rows.map(([id]) => id),
    names: rows.map(([id]) => id),
    parents: rows.map(([, parent]) => parent),
    layers: rows.map(([, , layer]) => layer),
    hybridShares: rows.map(() => 0),
    collapsedReports: rows.map(() => 0),
    openSeats: [],
    ...more,
  })

const small = org([
  ["head", -1, 3],
  ["exec", 0, 3],
  ["m1", 1, 1],
  ["a", 2, 0],
  ["b", 2, 0],
  ["other", 1, 1],
  ["c", 5, 0],
  ["aide", 0, 0],
])
const block = (id: string) => {
  const { x, width, row, span } = small.blockAt.get(small.indexOf.get(id)!)!
  return { x, width, row, span }
}

describe("span layout", () => {
  it("makes a manager as wide as the columns below, one more for reports who manage nobody", () => {
    expect(block("head")).toEqual({ x: 0, width: 3, row: 0, span: 2 })
    expect(block("exec")).toEqual({ x: 0, width: 2, row: 1, span: 2 })
    expect(block("other")).toEqual({ x: 1, width: 1, row: 0, span: 1 })
    expect(small.total).toBe(3)
  })

  it("stands everybody without reports in one column under their manager, a manager's own column last", () => {
    expect(small.columns.map(({ x, above, count }) => [x, above, count])).toEqual([
      [2, 0, 1],
      [0, 2, 2],
      [1, 5, 1],
    ])
    expect(small.tallest).toBe(2)
  })

  it("counts reports that are no entries", () => {
    const large = org([["m1", -1, 1]], { collapsedReports: [31] })
    expect(large.columns).toEqual([{ x: 0, above: 0, squares: [], count: 31 }])
    expect(large.blocks[0]?.span).toBe(31)
  })

  it("gives a root without reports a place of its own", () => {
    expect(
      org([
        ["r", -1, 1],
        ["s", -1, 0],
      ]).total,
    ).toBe(2)
  })

  it.each([
    ["m1", "ArrowUp", "exec"],
    ["m1", "ArrowDown", "a"],
    ["m1", "ArrowRight", "other"],
    ["b", "ArrowLeft", "a"],
    ["b", "ArrowRight", undefined],
    ["head", "ArrowUp", undefined],
    ["a", "x", undefined],
  ])("from %s the key %s leads to %s", (from, key, to) => {
    const at = placeAfterKey(small, small.indexOf.get(from)!, key)
    expect(at === undefined ? undefined : small.places.ids[at]).toBe(to)
  })

  it("finds who is drawn at a point, and nobody beside them", () => {
    const lanes = laneBands(small, 180)
    const at = (x: number, y: number) => {
      const found = placeAtPoint(small, lanes, { x, y })
      return found === undefined ? undefined : small.places.ids[found]
    }
    expect(at(150, lanes.bands.EXEC.top + 2)).toBe("head")
    expect(at(50, lanes.bands.M1.top + 2)).toBe("m1")
    expect(at(5, lanes.bands.IC.top + 2)).toBe("a")
    expect(at(5, lanes.bands.IC.top + lanes.pitch + 2)).toBe("b")
    expect(at(65, lanes.bands.IC.top + lanes.pitch + 2)).toBeUndefined()
  })
})
