import { describe, expect, it } from "vitest"
import type { LayerExpectsQuery } from "../../generated/graphql.ts"
import {
  bandWords,
  belowWords,
  lastPassage,
  leavesAndArrives,
  passageLines,
  timelineSpans,
  timelineTable,
  untilToday,
} from "./person-words.ts"

const PERIODS = [
  { from: "2018-03-01", to: "2020-08-01", layer: "IC", hybridShare: null },
  { from: "2020-08-01", to: "2024-02-05", layer: "M1", hybridShare: null },
  { from: "2024-02-05", to: "2025-01-01", layer: "M2", hybridShare: 0.4 },
  { from: "2025-01-01", to: null, layer: "M2", hybridShare: null },
] as const
const periods = PERIODS.map((each) => ({ ...each }))

type Expected = LayerExpectsQuery["expectations"]["expected"]
const expects = (codes: Readonly<Record<string, Expected[number]["status"]>>): Expected =>
  Object.entries(codes).map(([code, status]) => ({ status, weight: 0, competency: { code, name: code } }))

describe("the layer timeline", () => {
  it("names each rung once, and today by the title", () => {
    expect(timelineSpans(periods, "Head of fulfilment").map(({ title }) => title)).toEqual([
      "Individual contributor",
      "Manager of ICs",
      "Manager of managers",
      "Head of fulfilment",
    ])
    expect(timelineSpans(periods, null).at(-1)?.title).toBe("")
  })

  it("finds the last change of layer, not of the hybrid state", () => {
    expect(lastPassage(periods)).toMatchObject({
      day: "2024-02-05",
      from: { layer: "M1" },
      to: { layer: "M2" },
    })
    expect(lastPassage(periods.slice(0, 1))).toBeNull()
  })

  it("ends today, whatever is planned", () => {
    expect(untilToday(periods, "2024-06-01").map(({ from, to }) => [from, to])).toEqual([
      ["2018-03-01", "2020-08-01"],
      ["2020-08-01", "2024-02-05"],
      ["2024-02-05", null],
    ])
  })

  it("shows the last day of a period in the table, not the day after", () => {
    expect(timelineTable(timelineSpans(periods, null)).rows[0]?.slice(0, 3)).toEqual([
      "2018-03-01",
      "2020-07-31",
      "IC",
    ])
  })
})

describe("a passage", () => {
  it("tells what began to decide and what is only carried now", () => {
    const before = expects({ B1: "DETERMINANT", C1: "PREVIEW", A1: "NO_LONGER_DETERMINANT" })
    const after = expects({ B1: "NO_LONGER_DETERMINANT", C1: "DETERMINANT", A1: "NO_LONGER_DETERMINANT" })
    expect(passageLines(before, after)).toEqual(["Now determinant: C1", "Now only carried: B1"])
  })

  it("tells what would decide a rung up, and what would no longer", () => {
    const here = expects({ B1: "DETERMINANT", B2: "DETERMINANT", C1: "SUPPORTING" })
    const above = expects({ B1: "NO_LONGER_DETERMINANT", B2: "DETERMINANT", C1: "DETERMINANT" })
    const { arrives, leaves } = leavesAndArrives(here, above)
    expect(arrives.map(({ competency }) => competency.code)).toEqual(["C1"])
    expect(leaves.map(({ competency }) => competency.code)).toEqual(["B1"])
  })

  it("says nothing where nothing changed", () => {
    const same = expects({ B1: "DETERMINANT" })
    expect(passageLines(same, same)).toEqual([])
  })
})

describe("words on a person", () => {
  it.each([
    [0, 0, "Nobody reports to them."],
    [1, 1, "1 direct report."],
    [7, 7, "7 direct reports."],
    [6, 44, "6 direct reports, 44 people below."],
  ])("span %d, below %d", (span, below, words) => expect(belowWords({ span, below })).toBe(words))

  it("calls a value under the floor a possible gap while too few have seen it", () => {
    expect(bandWords({ band: "GAP", possibleGap: true })).toBe("Possible gap")
    expect(bandWords({ band: "GAP", possibleGap: false })).toBe("Gap")
    expect(bandWords({ band: null, possibleGap: false })).toBe("Not enough")
  })
})
