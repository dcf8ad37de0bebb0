import { describe, expect, it } from "vitest"
import messes from "../../../../tests/fixtures/org/messes.csv?raw"
import base from "../../../../tests/fixtures/org/messes-base.csv?raw"
import dates from "../../../../tests/fixtures/org/messes-dates.csv?raw"
import full from "../../../../tests/fixtures/org/messes-full.csv?raw"
import fullFew from "../../../../tests/fixtures/org/messes-full-few.csv?raw"
import spans from "../../../../tests/fixtures/org/messes-spans.csv?raw"
import { apply, csv, issueLines, linesOn, orgOf, planOf, SECOND_DAY } from "./import.test-kit.ts"

const org = orgOf(csv(base))
const onBase = (text: string, mode: "FULL" | "PARTIAL" = "PARTIAL") =>
  planOf(csv(text), { org, effectiveDay: SECOND_DAY, mode })

describe("the files of every mess (tests/fixtures/org/README.md says which row carries which)", () => {
  it("starts from a clean org", () => {
    expect(issueLines(planOf(csv(base)))).toEqual(["M18 17"])
    expect(org.nodes).toHaveLength(16)
  })

  it("lists exactly the rows that are messy", () => {
    const plan = onBase(messes)
    expect(issueLines(plan)).toEqual([
      "M01 5,6",
      "M01 7",
      "M07 21,22",
      "M08 23,24",
      "M08 25",
      "M02 8,9",
      "M03 10",
      "M03 11",
      "M05 0,12,13",
      "M06 18",
      "M06 36",
      "M25 32,33",
      "M33 0",
      "M05 12",
      "M05 13",
      "M07 19,20",
      "M09 26,27",
      "M18 28,29",
      "M18 30",
      "M19 31",
      "M29 34,35",
      "M32 30",
    ])
    expect(plan.openStops).toEqual([])
    expect(plan.counts).toMatchObject({ rows: 37, blocked: 2, collapsed: 1, end: 2, ignored: 0 })
  })

  it("takes in everybody it does not block, and leaves out only the lines that loop", () => {
    const lines = linesOn(apply(org, onBase(messes)), SECOND_DAY)
    expect(lines).toEqual(
      expect.arrayContaining(["51>40", "52>40", "40>10", "41>?42", "42>?41", "10>1", "43>", "44>"]),
    )
    expect(lines).toEqual(
      expect.arrayContaining(["45>?901", "46>?902", "47>", "48>", "34>?22", "36>?23", "53>20", "P1>10"]),
    )
    expect(lines.filter((line) => /^(54|22|23)>/.test(line))).toEqual([])
    expect(lines.filter((line) => /^(59|60)>/.test(line))).toEqual(["59>20", "60>20"])
  })

  it("lists both columns of doubtful dates, each with the rows that need the answer", () => {
    expect(issueLines(onBase(dates))).toEqual(["M26 2,3", "M26 3,4"])
  })

  it("stops for people missing from a full file, and lists a few", () => {
    const plan = onBase(full, "FULL")
    const missing = ({ issues }: typeof plan) =>
      issues.flatMap(({ code, rows }) => (code === "M23" ? [rows.map(({ value }) => value)] : []))
    expect(missing(plan)).toEqual([["34", "35", "36", "37"]])
    expect(issueLines(plan)).toEqual(["M23 0", "M33 4", "M32 4", "M32 7,8"])
    expect(plan.openStops).toEqual([{ code: "M23", number: 4 }])
    const few = onBase(fullFew, "FULL")
    expect(missing(few)).toEqual([["36", "37"]])
    expect(issueLines(few)).toEqual(["M23 0", "M32 8"])
    expect(few.openStops).toEqual([])
  })

  it("stops for each span that explodes", () => {
    const plan = onBase(spans)
    expect(plan.issues.map(({ code, rows }) => [code, rows[0]?.value])).toEqual([
      ["M34", "10"],
      ["M34", "11"],
    ])
    expect(plan.openStops).toEqual([
      { code: "M34", number: 44 },
      { code: "M34", number: 43 },
    ])
  })

  it("changes nothing when planned again", () => {
    const after = apply(org, onBase(messes))
    const again = planOf(csv(messes), { org: after, effectiveDay: SECOND_DAY })
    expect(Object.values(again.changes).flat()).toEqual([])
  })
})
