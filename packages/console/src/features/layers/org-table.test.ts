import { describe, expect, it } from "vitest"
import { laySpans } from "../../parts/span-layout.ts"
import { orgTable } from "./org-table.ts"

const places = {
  ids: ["head", "lead", "seat", "ic"],
  names: ["Ada Root", "Bo Lead", "Day shift lead", ""],
  parents: [-1, 0, 0, 2],
  layers: [3, 1, 1, 0],
  hybridShares: [0, 44, 0, 0],
  subtreeSizes: [12, 9, 2, 1],
  collapsedReports: [0, 8, 0, 0],
  openSeats: [2],
}
const layout = laySpans(places)

describe("the table behind the chart", () => {
  it("lists managers and open seats, people without reports as counts", () => {
    const { columns, rows } = orgTable({ layout, bands: undefined })
    expect(columns).toEqual(["Name", "Layer", "Directly below", "Below in all"])
    expect(rows).toEqual([
      ["Ada Root", "EXEC", 2, 11],
      ["Bo Lead", "M1/M2", 8, 8],
      ["Open seat: Day shift lead", "M1", 1, 1],
    ])
  })

  it("says bands where they are shown, of whom there is none, and nothing of open seats", () => {
    const bands = new Map([["lead", { band: "SOLID" as const, isFewViews: true }]])
    expect(orgTable({ layout, bands }).rows.map((row) => row.at(-1))).toEqual([
      "None to show",
      "Solid, one view",
      "",
    ])
  })
})
