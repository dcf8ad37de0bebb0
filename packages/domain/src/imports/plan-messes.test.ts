import { describe, expect, it } from "vitest"
import {
  apply,
  csv,
  day,
  EMPTY,
  FIRST_DAY,
  issueLines,
  linesOn,
  type Options,
  orgOf,
  planOf,
  SECOND_DAY,
} from "./import.test-kit.ts"

interface Case {
  readonly name: string
  /** An org imported on the first day; the file under test then comes on the second. */
  readonly org?: string
  readonly file: string
  readonly options?: Options
  readonly issues: readonly string[]
  /** Who reports to whom on the effective day, once applied. */
  readonly lines: readonly string[]
}

const SMALL = `employee_id,name,manager_id
  1,Ann,
  2,Bob,1
  3,Cid,2`

const CASES: readonly Case[] = [
  {
    name: "M01 a loop of two people: both lines out, both people in",
    file: `employee_id,name,manager_id
      1,Ann,
      2,Bob,3
      3,Cid,2
      4,Dot,3`,
    issues: ["M01 3,4"],
    lines: ["1>", "2>?3", "3>?2", "4>3"],
  },
  {
    name: "M01 two loops are two issues, whatever hangs below them",
    file: `employee_id,name,manager_id
      1,Ann,
      2,Bob,4
      3,Cid,2
      4,Dot,3
      5,Eve,6
      6,Fay,5
      7,Gus,6`,
    issues: ["M01 3,4,5", "M01 6,7"],
    lines: ["1>", "2>?4", "3>?2", "4>?3", "5>?6", "6>?5", "7>6"],
  },
  {
    name: "M01 a loop that only forms with stored lines: the stored line stays",
    org: SMALL,
    file: `employee_id,name,manager_id
      1,Ann,3`,
    issues: ["M01 2"],
    lines: ["1>", "2>1", "3>2"],
  },
  {
    name: "M01 a loop through a vacancy",
    file: `employee_id,name,manager_id
      1,Ann,
      P9,Vacant,2
      2,Bob,P9`,
    issues: ["M01 3,4", "M18 3"],
    lines: ["1>", "2>?P9", "P9>?2"],
  },
  {
    name: "M02 self-managers are cleared and listed",
    file: `employee_id,name,manager_id
      1,Ann,
      2,Bob,2
      3,Cid,1
      4,Dot,4
      5,Eve,2`,
    issues: ["M02 3,5", "M05 2,3"],
    lines: ["1>", "2>", "3>1", "4>", "5>2"],
  },
  {
    name: "M03 unknown managers: parked with the reference, one issue per reference",
    file: `employee_id,name,manager_id
      1,Ann,
      2,Bob,77
      3,Cid,1
      4,Dot,77
      5,Eve,88`,
    issues: ["M03 3,5", "M03 6"],
    lines: ["1>", "2>?77", "3>1", "4>?77", "5>?88"],
  },
  {
    name: "M03 a kept reference is resolved by a later import",
    org: `employee_id,name,manager_id
      1,Ann,
      5,Eve,1
      2,Bob,77`,
    file: `employee_id,name,manager_id
      77,Sue,1`,
    issues: ["M03 0"],
    lines: ["1>", "2>77", "5>1", "77>1"],
  },
  {
    name: "M11 a manager given by name, in either order, is found where only one has it",
    file: `employee_id,name,manager
      1,Ann Lee,
      2,Bob Low,Ann Lee
      3,Cid Poe,"Lee, Ann"
      4,Dan Roe,Eve Fox`,
    issues: ["M03 5", "M11 3,4"],
    lines: ["1>", "2>1", "3>1", "4>?Eve Fox"],
  },
  {
    name: "M04 a manager later in the file, by id, external id and e-mail",
    file: `employee_id,external_id,email,name,manager_id
      3,x3,c@a.test,Cid,B@A.test
      4,x4,d@a.test,Dot,x2
      2,x2,b@a.test,Bob,1
      1,x1,a@a.test,Ann,`,
    issues: [],
    lines: ["1>", "2>1", "3>2", "4>2"],
  },
  {
    name: "M05 several tops ask for the head; a value for no manager is offered once",
    file: `employee_id,name,manager_id
      1,Ann,XX
      2,Bob,1
      3,Cid,XX
      4,Dot,3
      5,Eve,4`,
    issues: ["M05 2,4", "M05 2,4"],
    lines: ["1>", "2>1", "3>", "4>3", "5>4"],
  },
  {
    name: "M05 remembered values for no manager are silent, one's own id too, and a named head asks nothing",
    file: `employee_id,name,manager_id
      1,Ann,1
      2,Bob,1
      3,Cid,N/A
      4,Dot,3`,
    options: {
      answers: [
        { question: "NO_MANAGER", value: "n/a" },
        { question: "OWN_ID_IS_NO_MANAGER" },
        { question: "HEAD", reference: "1" },
      ],
    },
    issues: [],
    lines: ["1>", "2>1", "3>", "4>3"],
  },
  {
    name: "M05 the only top naming itself is the head, not a mistake",
    file: `employee_id,name,manager_id
      1,Ann,1
      2,Bob,1`,
    issues: ["M05 2"],
    lines: ["1>", "2>1"],
  },
  {
    name: "M05 nobody at the top",
    file: `employee_id,name,manager_id
      1,Ann,2
      2,Bob,1`,
    issues: ["M01 2,3", "M05"],
    lines: ["1>?2", "2>?1"],
  },
  {
    name: "M06 a manager who leaves: reports in the file and outside it are unplaced",
    org: `employee_id,name,manager_id
      1,Ann,
      2,Bob,1
      3,Cid,2
      4,Dot,2
      5,Eve,1`,
    file: `employee_id,name,manager_id,end_date
      2,Bob,1,2026-05-31
      3,Cid,2,`,
    issues: ["M06 0,3"],
    lines: ["1>", "3>?2", "4>?2", "5>1"],
  },
  {
    name: "M06 with the answer that the next above acts",
    org: `employee_id,name,manager_id
      1,Ann,
      2,Bob,1
      3,Cid,2
      4,Dot,3`,
    file: `employee_id,name,manager_id,end_date
      2,Bob,1,2026-04-30
      3,Cid,2,2026-04-30`,
    options: {
      answers: [
        { question: "SKIP_LEVEL", manager: "3" },
        { question: "SKIP_LEVEL", manager: "2" },
      ],
    },
    issues: [],
    lines: ["1>", "4>1"],
  },
  {
    name: "M07 rows that repeat collapse, rows that disagree are all left out",
    file: `employee_id,name,manager_id
      1,Ann,
      2,Bob,1
      2,Bob,1
      3,Cid,1
      3,Cyd,2
      4,Dot,1
      4,Dora,1`,
    issues: ["M07 5,6", "M07 7,8", "M07 3,4"],
    lines: ["1>", "2>1"],
  },
  {
    name: "M08 one address for two people: nobody gets it, both are taken in",
    file: `employee_id,name,email,manager_id
      1,Ann,a@a.test,
      2,Bob,team@a.test,1
      3,Cid,TEAM@a.test,1`,
    issues: ["M08 3,4", "M29 4"],
    lines: ["1>", "2>1", "3>1"],
  },
  {
    name: "M08 whoever had the address keeps it",
    org: `employee_id,name,email,manager_id
      1,Ann,a@a.test,
      2,Bob,b@a.test,1`,
    file: `employee_id,name,email,manager_id
      3,Cid,b@a.test,1`,
    issues: ["M08 2"],
    lines: ["1>", "2>1", "3>1"],
  },
  {
    name: "M09 same id, new address: the address changes, nobody is created",
    org: `employee_id,name,email,manager_id
      1,Ann,a@a.test,
      2,Bob,b@a.test,1
      3,Cid,c@a.test,1`,
    file: `employee_id,name,email,manager_id
      2,Bob,bob@new.test,1
      3,Cid,cid@new.test,bob@new.test`,
    issues: ["M09 2,3"],
    lines: ["1>", "2>1", "3>2"],
  },
  {
    name: "M18 vacancies by name and by blank name, with people under them",
    file: `employee_id,name,manager_id
      1,Ann,
      P1,TBH,1
      P2,,P1
      2,Bob,P2`,
    issues: ["M18 3,4", "M19 4,5"],
    lines: ["1>", "2>P2", "P1>1", "P2>P1"],
  },
  {
    name: "M18 somebody fills the seat: reports follow",
    org: `employee_id,name,manager_id
      1,Ann,
      P1,Open,1
      2,Bob,P1`,
    file: `employee_id,name,manager_id
      P1,Sue,1`,
    issues: ["M18 2"],
    lines: ["1>", "2>P1", "P1>1"],
  },
  {
    name: "M18 a seat somebody holds is not vacant in a partial file",
    org: SMALL,
    file: `employee_id,name,manager_id
      2,Vacant,1`,
    issues: ["M18 2"],
    lines: ["1>", "2>1", "3>2"],
  },
  {
    name: "M18 two seats without reference are two seats",
    file: `employee_id,name,title,manager_id
      1,Ann,Head,
      ,TBD,Clerk,1
      ,TBD,Clerk,1`,
    issues: ["M18 3,4"],
    lines: ["1>", "vacancy: Clerk / - / 1 #1>1", "vacancy: Clerk / - / 1 #2>1"],
  },
  {
    name: "M25 blanks keep, __CLEAR__ clears, names stay",
    org: `employee_id,name,title,manager_id
      1,Ann,Chief,
      2,Bob,Clerk,1
      3,Cid,Cook,2`,
    file: `employee_id,name,title,manager_id
      2,,,
      3,__CLEAR__,__CLEAR__,__CLEAR__`,
    issues: ["M25 3", "VALUE_NOT_UNDERSTOOD 3"],
    lines: ["1>", "2>1", "3>"],
  },
  {
    name: "M26 a column of doubtful dates is asked about once; rows apply",
    file: `employee_id,name,start_date,end_date,manager_id
      1,Ann,01/02/2020,,
      2,Bob,03/04/2021,31/12/2030,1`,
    issues: ["M26 2,3", "M20 3"],
    lines: ["1>", "2>1"],
  },
  {
    name: "M29 invisible characters and case in keys do not part people",
    file: `employee_id,name,email,manager_id
      1,Ann,ANN@a.test,
      2\u00a0,Bob\u200b,b@a.test,ann@A.test
      3,Cid,c@a.test,\uff12`,
    issues: ["M29 2,3,4"],
    lines: ["1>", "2>1", "3>2"],
  },
  {
    name: "rows without a key, or new without a name, are left out",
    org: SMALL,
    file: `employee_id,name,email,manager_id
      ,Zoe,,1
      9,,z@a.test,1`,
    issues: ["ROW_WITHOUT_KEY 2", "ROW_WITHOUT_NAME 3"],
    lines: ["1>", "2>1", "3>2"],
  },
  {
    name: "keys of two different people leave the row out",
    org: `employee_id,external_id,name,manager_id
      1,x1,Ann,
      2,x2,Bob,1`,
    file: `employee_id,external_id,name,manager_id
      1,x2,Ann,`,
    issues: ["KEYS_DISAGREE 2"],
    lines: ["1>", "2>1"],
  },
  {
    name: "delta: create, update, end, and what cannot be done",
    org: SMALL,
    file: `operation,employee_id,name,manager_id
      create,4,Dot,1
      update,3,Cid,4
      end,2,,
      update,9,Zed,1
      frobnicate,1,Ann,`,
    options: { mode: "DELTA" },
    issues: ["OPERATION_NOT_POSSIBLE 5,6"],
    lines: ["1>", "3>4", "4>1"],
  },
]

describe("what a plan makes of each mess", () => {
  it.each(CASES)("$name", ({ org, file, options, issues, lines }) => {
    const before = org === undefined ? EMPTY : orgOf(org)
    const effectiveDay = org === undefined ? FIRST_DAY : SECOND_DAY
    const plan = planOf(file, { org: before, effectiveDay, ...options })
    expect(issueLines(plan)).toEqual(issues)
    const after = apply(before, plan)
    expect(linesOn(after, effectiveDay)).toEqual(lines)
    expect(linesOn(after, day("2025-01-01"))).toEqual([])
    if (org !== undefined) expect(linesOn(after, FIRST_DAY)).toEqual(linesOn(before, FIRST_DAY))
  })
})

describe("a full file that misses people (M23)", () => {
  const all = (count: number) => ({
    headers: ["employee_id", "name", "manager_id"],
    rows: Array.from({ length: count }, (_, k) => [`${k + 1}`, `P${k + 1}`, k === 0 ? "" : "1"]),
  })
  it.each([
    { people: 10, missing: 2, codes: ["M23"], stops: [] },
    { people: 10, missing: 3, codes: ["M23"], stops: [{ code: "M23", number: 3 }] },
    { people: 60, missing: 3, codes: ["M23"], stops: [] },
    { people: 60, missing: 4, codes: ["M23"], stops: [{ code: "M23", number: 4 }] },
    { people: 500, missing: 20, codes: ["M23"], stops: [] },
    { people: 500, missing: 21, codes: ["M23"], stops: [{ code: "M23", number: 21 }] },
  ])("$missing of $people missing", ({ people, missing, codes, stops }) => {
    const confirmations = [{ code: "M34", number: people - 1 }]
    const org = apply(EMPTY, planOf(all(people), { mode: "FULL", confirmations }))
    const options: Options = { mode: "FULL", org, effectiveDay: SECOND_DAY }
    const plan = planOf(all(people - missing), options)
    expect(plan.issues.map(({ code }) => code)).toEqual(codes)
    expect(plan.openStops).toEqual(stops)
    expect(plan.ready).toBe(stops.length === 0)
    expect(plan.counts.endOutside).toBe(missing)
    expect(planOf(all(people - missing), { ...options, confirmations: stops }).ready).toBe(true)
    expect(planOf(all(people - missing), { ...options, mode: "PARTIAL" }).counts.endOutside).toBe(0)
    const after = apply(org, plan)
    expect(linesOn(after, SECOND_DAY)).toHaveLength(people - missing)
    expect(linesOn(after, FIRST_DAY)).toHaveLength(people)
  })

  it("does not miss somebody whose row is left out", () => {
    const org = orgOf(SMALL)
    const file = `employee_id,name,manager_id
      1,Ann,
      2,Bob,1
      3,Cid,2
      3,Cyd,2`
    expect(planOf(file, { mode: "FULL", org, effectiveDay: SECOND_DAY }).counts).toMatchObject({
      blocked: 2,
      unchanged: 2,
      endOutside: 0,
    })
  })
})

describe("a span that explodes (M34)", () => {
  const star = (people: number, under: number) => ({
    headers: ["employee_id", "name", "manager_id"],
    rows: Array.from({ length: people }, (_, k) => [
      `${k + 1}`,
      `P${k + 1}`,
      k === 0 ? "" : k <= under ? "1" : "2",
    ]),
  })
  it.each([
    { people: 100, under: 90, stops: [] },
    { people: 102, under: 51, stops: [] },
    { people: 102, under: 52, stops: [{ code: "M34", number: 52 }] },
  ])("first import of $people, $under under one", ({ people, under, stops }) => {
    expect(planOf(star(people, under)).openStops).toEqual(stops)
  })
  it.each([
    { before: 13, after: 40, stops: [] },
    { before: 13, after: 41, stops: [{ code: "M34", number: 41 }] },
    { before: 14, after: 42, stops: [] },
    { before: 14, after: 43, stops: [{ code: "M34", number: 43 }] },
  ])("a known manager's span from $before to $after", ({ before, after, stops }) => {
    const org = apply(EMPTY, planOf(star(100, before), { confirmations: [] }))
    const plan = planOf(star(100, after), { org, effectiveDay: SECOND_DAY })
    expect(plan.openStops).toEqual(stops)
  })
})

describe("the head", () => {
  it("stops when an import would change it, and passes once confirmed or once it is named", () => {
    const org = orgOf(SMALL)
    const file = `employee_id,name,manager_id
      9,Top,
      1,Ann,9`
    const options = { org, effectiveDay: SECOND_DAY }
    const plan = planOf(file, options)
    expect(plan.openStops).toEqual([{ code: "HEAD_CHANGES", number: 4 }])
    expect(planOf(file, { ...options, confirmations: plan.openStops }).ready).toBe(true)
  })
})

it("says who changes layer, from where, to where and why", () => {
  const file = `employee_id,name,manager_id
    4,Dot,3`
  const plan = planOf(file, { org: orgOf(SMALL), effectiveDay: SECOND_DAY })
  expect(
    plan.layerImpact.moves.map(({ label, row, from, to }) => [label, row, from.layer, to.layer]),
  ).toEqual([
    ["2", 0, "M1", "EXEC"],
    ["3", 0, "IC", "M1"],
  ])
  expect(plan.layerImpact.moves[1]?.why).toContain("1 counted report")
  expect(plan.layerImpact.before).toEqual({ IC: 1, M1: 1, M2: 0, EXEC: 1 })
  expect(plan.layerImpact.after).toEqual({ IC: 1, M1: 1, M2: 0, EXEC: 2 })
})

it("names the rows in every message", () => {
  for (const { file, org } of CASES) {
    const plan = planOf(file, org === undefined ? {} : { org: orgOf(org), effectiveDay: SECOND_DAY })
    for (const issue of plan.issues) {
      const [first] = issue.rows.filter(({ row }) => row > 0)
      if (first && issue.effect !== "STOP" && issue.title !== "More than one top, or none")
        expect(issue.message).toMatch(/Rows? \d|dates of this column/)
    }
  }
})

it("reads the CSV of these tests as RFC 4180 has it", () => {
  expect(csv('a,b\n"x, ""y""","1\n2"').rows).toEqual([['x, "y"', "1\n2"]])
})
