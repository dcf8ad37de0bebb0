import { describe, expect, it } from "vitest"
import { parseDay } from "../kit/day.ts"
import { orgOn } from "./org-node.ts"
import { checkLines, linesOn, type ReportingLine } from "./reporting-line.ts"

const day = (text: string) => parseDay(text)!
let count = 0
const line = (nodeId: string, managerId: string | undefined, from: string, to?: string): ReportingLine => ({
  id: `l${count++}`,
  nodeId,
  managerId,
  kind: "SOLID",
  validFrom: day(from),
  validTo: to ? day(to) : undefined,
})
const dotted = (each: ReportingLine): ReportingLine => ({ ...each, kind: "DOTTED" })

describe("reporting lines", () => {
  it("hold from the first day up to, not including, the last", () => {
    const lines = [line("a", "x", "2026-01-01", "2026-02-01"), line("a", "y", "2026-02-01")]
    expect(linesOn(lines, day("2025-12-31"))).toEqual([])
    expect(linesOn(lines, day("2026-01-01"))).toEqual([lines[0]])
    expect(linesOn(lines, day("2026-01-31"))).toEqual([lines[0]])
    expect(linesOn(lines, day("2026-02-01"))).toEqual([lines[1]])
  })

  it("make the org of a day from solid ones, of those who have one", () => {
    const members = [
      { id: "x", kind: "PERSON" },
      { id: "a", kind: "PERSON", title: "Clerk", workerType: "INTERN" },
      { id: "p", kind: "POSITION" },
    ] as const
    const lines = [
      line("x", undefined, "2026-01-01"),
      line("a", "x", "2026-02-01", "2026-03-01"),
      dotted(line("p", "x", "2026-01-01")),
    ]
    expect(orgOn(members, lines, day("2026-02-28")).map(({ id, managerId }) => [id, managerId])).toEqual([
      ["x", undefined],
      ["a", "x"],
    ])
    expect(orgOn(members, lines, day("2026-02-01"))[1]).toEqual({ ...members[1], managerId: "x" })
    expect(orgOn(members, lines, day("2026-03-01")).map(({ id }) => id)).toEqual(["x"])
  })

  it.each([
    [
      "one after the other, and a gap",
      [line("a", "x", "2026-03-01"), line("a", "y", "2026-01-01", "2026-02-01")],
      [],
    ],
    ["two solid at once", [line("a", "x", "2026-01-01"), line("a", "y", "2026-02-01")], ["LINES_OVERLAP"]],
    [
      "one inside a long one, hidden by a short one between",
      [
        line("a", "x", "2026-01-01", "2027-01-01"),
        line("a", "y", "2026-02-01", "2026-02-02"),
        line("a", "z", "2026-05-01"),
      ],
      ["LINES_OVERLAP", "LINES_OVERLAP"],
    ],
    ["a dotted beside a solid", [line("a", "x", "2026-01-01"), dotted(line("a", "x", "2026-01-01"))], []],
    ["dotted to two", [dotted(line("a", "x", "2026-01-01")), dotted(line("a", "y", "2026-01-01"))], []],
    [
      "dotted to one twice",
      [dotted(line("a", "x", "2026-01-01")), dotted(line("a", "x", "2026-04-01"))],
      ["LINES_OVERLAP"],
    ],
    ["an end on the first day", [line("a", "x", "2026-01-01", "2026-01-01")], ["LINE_WITHOUT_DAYS"]],
    ["a node above itself", [line("a", "a", "2026-01-01")], ["REPORTING_LOOP"]],
    ["dotted to nobody", [dotted(line("a", undefined, "2026-01-01"))], ["DOTTED_LINE_TO_NOBODY"]],
  ])("checked: %s", (_, lines, codes) => {
    expect(checkLines(lines).map(({ code }) => code)).toEqual(codes)
  })
})
