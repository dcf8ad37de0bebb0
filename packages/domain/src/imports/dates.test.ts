import { describe, expect, it } from "vitest"
import { inferDateColumn, isDoubtfulDate, readDate } from "./dates.ts"
import { day } from "./import.test-kit.ts"

const TODAY = day("2026-11-22")

describe("a date", () => {
  it.each([
    ["2020-02-29", "DMY", "2020-02-29"],
    ["2020/3/4", "DMY", "2020-03-04"],
    ["2020.03.04", "MDY", "2020-03-04"],
    ["2020-03-04T00:00:00Z", "DMY", "2020-03-04"],
    ["20200304", "MDY", "2020-03-04"],
    ["17-06-2013", "DMY", "2013-06-17"],
    ["04.03.2020", "DMY", "2020-03-04"],
    ["03/04/2020", "MDY", "2020-03-04"],
    ["3/4/2020 00:00", "MDY", "2020-03-04"],
    ["31/12/20", "DMY", "2020-12-31"],
    ["1/2/46", "DMY", "2046-02-01"],
    ["1/2/47", "DMY", "1947-02-01"],
    ["4 Mar 2020", "MDY", "2020-03-04"],
    ["4th March 2020", "MDY", "2020-03-04"],
    ["04-MAR-20", "MDY", "2020-03-04"],
    ["March 4, 2020", "DMY", "2020-03-04"],
    ["43831", "DMY", "2020-01-01"],
    ["43831.0", "DMY", "2020-01-01"],
    ["36526", "DMY", "2000-01-01"],
    ["2021-02-29", "DMY", undefined],
    ["31/04/2020", "DMY", undefined],
    ["12/31/2020", "DMY", undefined],
    ["never", "DMY", undefined],
    ["4 Mai 2020", "MDY", "2020-05-04"],
    ["4. M\u00e4rz 2020", "MDY", "2020-03-04"],
    ["15 juillet 2021", "DMY", "2021-07-15"],
    ["15 juin 2021", "DMY", "2021-06-15"],
    ["1 ao\u00fbt 2021", "DMY", "2021-08-01"],
    ["Wednesday, March 4, 2020", "DMY", "2020-03-04"],
    ["43831.75", "DMY", "2020-01-01"],
    ["2020", "DMY", undefined],
    ["4 Xyz 2020", "DMY", undefined],
  ] as const)("%s read as %s is %s", (text, format, expected) => {
    expect(readDate(text, format, TODAY)).toBe(expected)
  })

  it.each([
    ["01/02/2020", true],
    ["02/02/2020", false],
    ["2020-01-02", false],
    ["2 Jan 2020", false],
    ["43831", false],
  ])("%s needs the column's format: %s", (text, doubtful) => {
    expect(isDoubtfulDate(text)).toBe(doubtful)
  })
})

describe("a column of dates (M26)", () => {
  it.each([
    { name: "ISO needs no format", values: ["2020-01-02", ""], column: { kind: "KNOWN", format: "DMY" } },
    {
      name: "a day after the 12th in front tells day first for all",
      values: ["01-02-2020", "17-06-2013", ""],
      column: { kind: "KNOWN", format: "DMY" },
    },
    {
      name: "a day after the 12th in second place tells month first",
      values: ["01/02/2020", "06/17/2013"],
      column: { kind: "KNOWN", format: "MDY" },
    },
    { name: "points", values: ["31.12.2020"], column: { kind: "KNOWN", format: "DMY" } },
    { name: "two-digit years", values: ["12/31/20"], column: { kind: "KNOWN", format: "MDY" } },
    { name: "serials", values: ["43831"], column: { kind: "KNOWN", format: "DMY" } },
    { name: "all days up to 12", values: ["01/02/2020", "12/11/2020"], column: { kind: "AMBIGUOUS" } },
    { name: "the same number twice", values: ["05/05/2020"], column: { kind: "KNOWN", format: "DMY" } },
    { name: "both ways", values: ["31/12/2020", "12/31/2020"], column: { kind: "CONTRADICTORY" } },
    { name: "nothing", values: [], column: { kind: "KNOWN", format: "DMY" } },
  ])("$name", ({ values, column }) => {
    expect(inferDateColumn(values)).toEqual(column)
  })
})
