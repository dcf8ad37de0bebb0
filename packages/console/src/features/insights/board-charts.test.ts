import { describe, expect, it } from "vitest"
import {
  cellAbout,
  cellOf,
  heatTable,
  heatView,
  mapPoints,
  mapTable,
  seatsOf,
  subtreeAt,
} from "./board-charts.ts"

const side = (value: number, grade: "A" | "D" = "A") => ({
  value,
  low: value - 0.5,
  high: value + 0.5,
  grade,
  oneView: grade === "D",
  ratings: 5,
  raters: 5,
})

describe("the heat map", () => {
  const view = heatView(
    {
      columns: [
        { key: "CRAFT", name: "craft" },
        { key: "HIRING", name: "hiring" },
      ],
      rows: [
        {
          layer: "EXEC",
          statuses: ["NO_LONGER_DETERMINANT", "DETERMINANT"],
          people: [0, 5],
          means: [null, 3.66],
          lows: [null, 2.2],
          highs: [null, 5],
          grades: ["NONE", "D"],
          bands: [null, "SOLID"],
        },
        {
          layer: "IC",
          statuses: ["DETERMINANT", null],
          people: [3, 0],
          means: [3, null],
          lows: [2.9, null],
          highs: [3.1, null],
          grades: ["A", "NONE"],
          bands: ["BUILDING", null],
        },
      ],
    },
    "families",
  )

  it("has no cell where a layer expects nothing", () => {
    expect(view.cells.map(({ layer, column }) => `${layer} ${column}`)).toEqual([
      "EXEC CRAFT",
      "EXEC HIRING",
      "IC CRAFT",
    ])
    expect(view.columns[0]?.head).toBe("Craft")
  })

  it("keeps each mean with its own interval, band and grade", () => {
    expect(view.cells[1]).toMatchObject({
      mean: 3.66,
      interval: { low: 2.2, high: 5 },
      band: "SOLID",
      grade: "D",
    })
    expect(heatTable(view).rows[1]).toEqual(["EXEC", "hiring", 3.7, "2.2 to 5.0", "D", "solid, one view"])
  })
})

describe("a cell of the heat map", () => {
  it.each([
    ["COACHING", "M2", { family: "COACHING" }, "on coaching, managers of managers"],
    ["C3", "M2", { competency: "C3" }, "on C3, managers of managers"],
    ["D1", "EXEC", { competency: "D1" }, "on D1, the C-level"],
  ] as const)("%s of %s", (column, layer, of, about) => {
    expect(cellOf({ column })).toEqual(of)
    expect(cellAbout({ layer, column })).toBe(about)
  })
})

describe("the map", () => {
  const point = {
    personId: "p",
    name: "Dana",
    layer: "M2",
    band: "GAP",
    coaching: side(2),
    hiring: side(3),
  } as const
  const panels = [
    { layer: "M2" as const, points: [point], beside: [{ ...point, name: "Greta", hiring: null }] },
  ]

  it("draws those with both sides, and names a gap first", () => {
    expect(mapPoints(panels)).toMatchObject([{ name: "Dana", needsALook: true, coaching: { mean: 2 } }])
  })

  it("lists also those of whom a side is missing", () => {
    expect(mapTable(panels).rows.map(([name, , , coaching, , , hiring]) => [name, coaching, hiring])).toEqual(
      [
        ["Dana", 2, 3],
        ["Greta", 2, null],
      ],
    )
  })
})

describe("the overview", () => {
  const shape = {
    asOf: "2026-11-22",
    collapsed: true,
    ids: ["head", "m2", "open", "m1"],
    names: ["Ruth", "Dana", "Head of data", "Priya"],
    layers: [3, 2, 2, 1],
    parents: [-1, 0, 0, 2],
    hybridShares: [0, 33, 0, 0],
    openSeats: [2],
    collapsedReports: [0, 4, 0, 9],
  }
  const seats = seatsOf(shape)

  it("stands everybody under whom they answer to, with counted people as one wide seat", () => {
    expect(seats.map(({ key, above, people }) => [key, above, people])).toEqual([
      ["head", null, undefined],
      ["m2", "head", undefined],
      ["m2:counted", "m2", 4],
      ["open", "head", undefined],
      ["m1", "open", undefined],
      ["m1:counted", "m1", 9],
    ])
    expect(seats[1]).toMatchObject({ layer: "M2", hybrid: true, vacant: false })
    expect(seats[3]).toMatchObject({ vacant: true })
  })

  it("leads to the nearest subtree that somebody heads", () => {
    expect(subtreeAt(seats, "m1:counted")).toBe("m1")
    expect(subtreeAt(seats, "open")).toBe("head")
    expect(subtreeAt(seats, "m2")).toBe("m2")
  })
})
