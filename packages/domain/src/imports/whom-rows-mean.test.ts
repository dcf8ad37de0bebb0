import { describe, expect, it } from "vitest"
import { apply, issueLines, linesOn, type Options, orgOf, planOf, SECOND_DAY } from "./import.test-kit.ts"

interface Case {
  readonly name: string
  readonly org?: string
  readonly file: string
  readonly options?: Options
  readonly issues: readonly string[]
  readonly lines: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: "M11 a name of two people leaves the report unplaced, and offers both",
    file: `employee_id,name,title,manager
      1,Ann Lee,Chief,
      2,Bob Low,Cook,Ann Lee
      3,Bob Low,Clerk,Ann Lee
      4,Dan Roe,,Bob Low`,
    issues: ["M11 3,4", "M11 5"],
    lines: ["1>", "2>1", "3>1", "4>?Bob Low"],
  },
  {
    name: "M11 the answer which of the two is meant",
    file: `employee_id,name,manager
      1,Ann Lee,
      2,Bob Low,Ann Lee
      3,Bob Low,Ann Lee
      4,Dan Roe,BOB LOW`,
    options: { answers: [{ question: "NAME_MEANS", value: "Bob Low", means: "3" }] },
    issues: ["M11 3,4"],
    lines: ["1>", "2>1", "3>1", "4>3"],
  },
  {
    name: "M11 of namesakes the one whose id, title or unit stands beside the name",
    file: `employee_id,name,title,unit,manager
      1,Ann Lee,Chief,,
      2,Bob Low,Cook,Kitchen,Ann Lee
      3,Bob Low,Clerk,Office,Ann Lee
      4,Dan Roe,,,Bob Low (Office)
      5,Eve Fox,,,"Low, Bob (2)"
      6,Fay Gee,,,Bob Low (On Leave)`,
    issues: ["M11 3,4,5,6", "M11 7"],
    lines: ["1>", "2>1", "3>1", "4>3", "5>2", "6>?Bob Low (On Leave)"],
  },
  {
    name: "M11 nobody reports to themselves by a name they share, but by one they alone have",
    file: `employee_id,name,manager
      1,Ann Lee,
      2,Ann Lee,Ann Lee
      3,Cid Poe,Cid Poe`,
    issues: ["M02 4", "M11 3"],
    lines: ["1>", "2>1", "3>"],
  },
  {
    name: "M11 the name's own column counts where the reference is blank",
    file: `employee_id,name,manager_id,manager_name
      1,Ann Lee,,
      2,Bob Low,1,Cid Poe
      3,Cid Poe,,Ann Lee
      4,Dan Roe,,Zoe Zorn`,
    issues: ["M03 5", "M11 4"],
    lines: ["1>", "2>1", "3>1", "4>?Zoe Zorn"],
  },
  {
    name: "M11 an id beside a name counts only for somebody who shares a part of it",
    file: `employee_id,name,manager
      1,Ann Lee,
      2,Bob Low,Anna Lee (1)
      3,Cid Poe,Team 2`,
    issues: ["M03 4", "M11 3"],
    lines: ["1>", "2>1", "3>?Team 2"],
  },
  {
    name: "M11 a kept name finds whoever comes later",
    org: `employee_id,name,manager
      1,Ann Lee,
      2,Bob Low,Ann Lee
      3,Cid Poe,Eve Fox`,
    file: `employee_id,name,manager
      5,Eve Fox,Ann Lee`,
    issues: ["M11 2", "M03 0"],
    lines: ["1>", "2>1", "3>5", "5>1"],
  },
  {
    name: "M12 managers as positions, held in the file and in the org",
    org: `employee_id,name,position_id,manager_id
      1,Ann,P1,
      2,Bob,P2,P1`,
    file: `employee_id,name,position_id,manager_id
      3,Cid,P3,P2
      4,Dot,P4,P3`,
    issues: ["M12 2,3"],
    lines: ["1>", "2>1", "3>2", "4>3"],
  },
  {
    name: "M12 a reference that is an id and a position is read as most of the column",
    file: `employee_id,name,position_id,manager_id
      1,Ann,10,
      2,Bob,20,10
      10,Cid,30,20
      4,Dot,40,20`,
    issues: ["M12 3", "M12 3,4,5"],
    lines: ["10>2", "1>", "2>1", "4>2"],
  },
  {
    name: "M12 and as an id where that is what most are",
    file: `employee_id,name,position_id,manager_id
      1,Ann,10,
      2,Bob,20,1
      10,Cid,1,2
      4,Dot,40,1`,
    issues: ["M12 3,5"],
    lines: ["10>2", "1>", "2>1", "4>1"],
  },
  {
    name: "M12 somebody who takes the position of a leaver is followed there",
    org: `employee_id,name,position_id,manager_id
      1,Ann,P1,
      2,Bob,P2,1
      3,Cid,P3,2
      4,Dot,P4,2`,
    file: `employee_id,name,position_id,manager_id,end_date
      2,Bob,P2,1,2026-05-31
      5,Eve,P2,1,
      4,Dot,P4,2,`,
    issues: ["M12 0,4"],
    lines: ["1>", "3>5", "4>5", "5>1"],
  },
  {
    name: "M13 two on one position: the one marked as main, else the first, and a question",
    file: `employee_id,name,position_id,primary,manager_id
      1,Ann,P1,,
      2,Bob,P2,yes,1
      3,Cid,P2,no,1
      5,Eve,P5,,1
      4,Dot,P5,,1
      6,Fay,P6,,P2
      7,Gus,P7,,P5`,
    issues: ["M13 8", "M12 7"],
    lines: ["1>", "2>1", "3>1", "4>1", "5>1", "6>2", "7>4"],
  },
  {
    name: "M18 a person who takes a vacant position by its reference fills it",
    org: `employee_id,name,position_id,manager_id
      1,Ann,P1,
      ,Vacant,P2,1
      3,Cid,P3,P2`,
    file: `employee_id,name,position_id,manager_id
      2,Bob,P2,1`,
    issues: ["M18 2"],
    lines: ["1>", "2>1", "3>2"],
  },
  {
    name: "M18 a position that becomes vacant keeps the reports of whoever left it",
    org: `employee_id,name,position_id,manager_id
      1,Ann,P1,
      2,Bob,P2,1
      3,Cid,P3,2`,
    file: `employee_id,name,position_id,manager_id,end_date
      2,Bob,P2,1,2026-05-31
      ,Vacant,P2,1,`,
    issues: ["M12 0", "M18 3"],
    lines: ["1>", "3>P2", "P2>1"],
  },
  {
    name: "M19 people under a vacant position, and a requisition nobody gave a row",
    file: `employee_id,name,position_id,manager_id
      1,Ann,,
      ,TBH,P2,1
      3,Cid,,P2
      4,Dot,,REQ-77`,
    issues: ["M03 5", "M18 3", "M19 4"],
    lines: ["1>", "3>P2", "4>?REQ-77", "P2>1"],
  },
  {
    name: "M19 the requisition is created where that was answered, where its people stood before",
    org: `employee_id,name,manager_id
      1,Ann,
      2,Bob,1
      3,Cid,2
      4,Dot,2`,
    file: `employee_id,name,manager_id,end_date
      2,Bob,1,2026-05-31
      3,Cid,R-77,
      4,Dot,R-77,`,
    options: { answers: [{ question: "OPEN_SEAT", value: "R-77" }] },
    issues: ["M19 3,4"],
    lines: ["1>", "3>R-77", "4>R-77", "R-77>1"],
  },
]

describe("whom a row points to", () => {
  it.each(CASES)("$name", ({ org, file, options, issues, lines }) => {
    const before = orgOf(org ?? "employee_id,name\n")
    const settings = { org: before, effectiveDay: SECOND_DAY, ...options }
    const plan = planOf(file, settings)
    expect(issueLines(plan).filter((line) => !line.startsWith("M3"))).toEqual(issues)
    const after = apply(before, plan)
    expect(linesOn(after, SECOND_DAY)).toEqual(lines)
    expect(Object.values(planOf(file, { ...settings, org: after }).changes).flat()).toEqual([])
    const inFull = planOf(file, {
      ...settings,
      org: apply(before, planOf(file, { ...settings, mode: "FULL" })),
      mode: "FULL",
    })
    expect(Object.values(inFull.changes).flat()).toEqual([])
  })
})
