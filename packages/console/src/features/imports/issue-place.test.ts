import { describe, expect, it } from "vitest"
import { codeChoices, indexAt, issuesIn, placeNear, placeOf, runOf } from "./issue-place.ts"

const runs = [
  { code: "M23", effect: "STOP", title: "People are missing", count: 1, firstIndex: 0 },
  { code: "M01", effect: "BLOCK", title: "Loop", count: 2, firstIndex: 1 },
  { code: "M07", effect: "BLOCK", title: "Rows disagree", count: 3, firstIndex: 3 },
  { code: "M03", effect: "WARN", title: "Not known", count: 4, firstIndex: 6 },
  { code: "M07", effect: "INFO", title: "A row is repeated", count: 5, firstIndex: 10 },
] as const
const all = { effect: undefined, code: undefined }

describe("where an issue stands", () => {
  it("is its index while nothing is filtered", () => {
    expect(issuesIn(runs, all)).toBe(15)
    expect([placeOf(0, runs, all), placeOf(14, runs, all), placeOf(15, runs, all)]).toEqual([
      0,
      14,
      undefined,
    ])
  })

  it("is counted among the issues a filter leaves, and led back", () => {
    const m07 = { effect: undefined, code: "M07" }
    expect(issuesIn(runs, m07)).toBe(8)
    for (const [index, place] of [
      [3, 0],
      [5, 2],
      [10, 3],
      [14, 7],
    ] as const) {
      expect(placeOf(index, runs, m07)).toBe(place)
      expect(indexAt(place, runs, m07)).toBe(index)
    }
    expect(placeOf(0, runs, m07)).toBeUndefined()
    expect([indexAt(8, runs, m07), indexAt(-1, runs, m07)]).toEqual([undefined, undefined])
  })

  it("is that of the next one once an issue is gone", () => {
    expect(placeNear(2, runs, all)).toBe(2)
    expect(placeNear(40, runs, all)).toBe(14)
    expect(placeNear(4, runs, { effect: undefined, code: "M03" })).toBe(0)
    expect(placeNear(9, runs, { effect: "INFO", code: undefined })).toBe(0)
    expect(placeNear(12, runs, { effect: "BLOCK", code: undefined })).toBe(4)
    expect(placeNear(0, [], all)).toBeUndefined()
  })

  it("knows the code of each index", () =>
    expect([runOf(2, runs)?.code, runOf(9, runs)?.code, runOf(99, runs)]).toEqual(["M01", "M03", undefined]))

  it("offers each code once with how many it has, of one effect or of all", () => {
    expect(codeChoices(runs, undefined).map(({ code, count }) => `${code} ${count}`)).toEqual([
      "M01 2",
      "M03 4",
      "M07 8",
      "M23 1",
    ])
    expect(codeChoices(runs, "INFO")).toEqual([{ code: "M07", title: "A row is repeated", count: 5 }])
  })
})
