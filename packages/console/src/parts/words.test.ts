import { describe, expect, it } from "vitest"
import { histogramWords } from "./band-histogram.tsx"
import { grouped, onScale, people, share } from "./figures.ts"
import { cellWords } from "./heat-map.tsx"
import { binOf } from "./map-bins.ts"
import { progressWords } from "./progress-segments.tsx"
import { whiskerWords } from "./whisker.tsx"
import { flattenWhy } from "./why-tree.ts"

describe("charts in words", () => {
  it("says a whisker with its interval, band and evidence", () => {
    expect(
      whiskerWords({
        mean: 2.44,
        interval: { low: 2.1, high: 2.78 },
        band: "GAP",
        grade: "A",
        previous: 2.6,
      }),
    ).toBe("2.4, interval 2.1 to 2.8, gap, evidence a, before 2.6.")
    expect(whiskerWords({ mean: 3, interval: null, band: "BUILDING", grade: "D" })).toBe(
      "3.0, building, one or few views.",
    )
    expect(whiskerWords({ mean: null, interval: null, band: "NOT_ENOUGH_EVIDENCE", grade: "NONE" })).toBe(
      "Not enough evidence.",
    )
  })

  it("says who in a histogram rests on few views", () => {
    expect(
      histogramWords([
        { band: "GAP", people: 2, fewViews: 1 },
        { band: "NOT_ENOUGH_EVIDENCE", people: 3, fewViews: 0 },
      ]),
    ).toBe("gap 2 (1 on one or few views), not enough 3.")
  })

  it("gives a heat-map cell its band only where it counts", () => {
    const cell = {
      layer: "M1",
      column: "CRAFT",
      mean: 3,
      interval: null,
      band: "BUILDING",
      grade: "D",
    } as const
    expect(cellWords({ ...cell, status: "DETERMINANT" })).toBe("building, one view")
    expect(cellWords({ ...cell, status: "NO_LONGER_DETERMINANT" })).toBe("carried")
    expect(cellWords({ ...cell, status: "DETERMINANT", band: null, grade: "NONE" })).toBe("not enough")
  })

  it("counts progress", () => {
    expect(
      progressWords([
        { code: "D1", state: "RATED" },
        { code: "D2", state: "NOT_SEEN" },
        { code: "D3", state: "TO_DO" },
      ]),
    ).toBe("1 rated, 1 not seen, 1 to go")
    expect(progressWords([{ code: "D1", state: "RATED" }])).toBe("1 rated, all answered")
  })

  it("writes figures as the product does", () => {
    expect([share(0.35), share(1), people(1), people(1200), grouped(100000)]).toEqual([
      ".35",
      "1.00",
      "1 person",
      "1,200 people",
      "100,000",
    ])
    expect([onScale(1), onScale(3), onScale(9)]).toEqual(["0.000%", "50.000%", "100.000%"])
  })

  it("counts points in squares of half a point; a 5 belongs to the last", () => {
    expect(
      binOf([
        { x: 2.49, y: 5 },
        { x: 2, y: 4.6 },
        { x: 1, y: 1 },
      ]),
    ).toEqual([
      { x: 2, y: 4.5, count: 2 },
      { x: 1, y: 1, count: 1 },
    ])
  })

  it("flattens an explanation with stable keys", () => {
    const lines = [{ label: "a", lines: [{ label: "b" }] }, { label: "c" }]
    expect(flattenWhy(lines).map(({ depth, key }) => [depth, key])).toEqual([
      [0, "0"],
      [1, "0.0"],
      [0, "1"],
    ])
  })
})
