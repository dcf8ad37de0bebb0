import { describe, expect, it } from "vitest"
import { day, planOf } from "./import.test-kit.ts"
import type { ImportLine, ImportOrg } from "./import-org.ts"
import { laterLoops } from "./later-loops.ts"

const JANUARY = day("2026-01-01")
const JULY = day("2026-07-01")

function line(nodeId: string, managerId: string | undefined, from = JANUARY, to?: typeof JULY): ImportLine {
  return { id: `${nodeId} ${from}`, nodeId, managerId, kind: "SOLID", validFrom: from, validTo: to }
}

/** 1 manages 2 manages 3; from July on 2 reports to 3's manager-to-be, as `later` says. */
function org(...later: readonly ImportLine[]): ImportOrg {
  const ends = (id: string) => later.find(({ nodeId }) => nodeId === id)?.validFrom
  return {
    nodes: ["1", "2", "3"].map((id) => ({ id, kind: "PERSON", fields: { employeeId: id, name: `P ${id}` } })),
    lines: [
      line("1", undefined, JANUARY, ends("1")),
      line("2", "1", JANUARY, ends("2")),
      line("3", "1", JANUARY, ends("3")),
      ...later,
    ],
  }
}

function codesOf(state: ImportOrg, rows: string): readonly string[] {
  const plan = planOf(`Employee ID,Manager ID\n${rows}`, { org: state, effectiveDay: day("2026-03-01") })
  return laterLoops(state, plan).map(({ code }) => code)
}

describe("loops that close after the effective day", () => {
  it("are none where no line starts later", () => {
    expect(codesOf(org(), "2,3")).toEqual([])
  })

  it("are found with lines that start later: 3 goes under 2, and in July 2 goes under 3", () => {
    expect(codesOf(org(line("2", "3", JULY)), "3,2")).toEqual(["REPORTING_LOOP"])
  })

  it("are none when the plan takes another way", () => {
    expect(codesOf(org(line("2", "3", JULY)), "3,1")).toEqual([])
  })
})
