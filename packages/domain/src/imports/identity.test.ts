import { describe, expect, it } from "vitest"
import { apply, EMPTY, issueLines, linesOn, orgOf, planOf, SECOND_DAY, THIRD_DAY } from "./import.test-kit.ts"
import type { ImportMode } from "./import-mode.ts"

interface Case {
  readonly name: string
  readonly org?: string
  readonly file: string
  readonly mode?: ImportMode
  readonly outcomes: readonly string[]
  readonly issues: readonly string[]
  /** Of those a full file would otherwise end. */
  readonly ends?: readonly string[]
}

const CASES: readonly Case[] = [
  {
    name: "rows linked by an employee id and an external id are one person",
    file: `employee_id,external_id,name,title
      1,x1,Ann,
      ,x1,Ann,Chief
      1,,,Chief`,
    outcomes: ["CREATE", "COLLAPSED", "COLLAPSED"],
    issues: ["M07 2,3,4"],
  },
  {
    name: "an external id with two employee ids leaves out every row linked to it",
    file: `employee_id,external_id,name
      1,x1,Ann
      2,x1,Bob
      2,,Bob
      3,x3,Cid`,
    outcomes: ["BLOCKED", "BLOCKED", "BLOCKED", "CREATE"],
    issues: ["KEYS_DISAGREE 2,3,4"],
  },
  {
    name: "an external id that one row gives up and another claims leaves out both",
    org: `employee_id,external_id,name
      1,x1,Ann
      2,x2,Bob`,
    file: `employee_id,external_id,name
      1,x3,Ann
      3,x1,Cid
      2,x2,Bob`,
    outcomes: ["BLOCKED", "BLOCKED", "UNCHANGED"],
    issues: ["KEYS_DISAGREE 2,3"],
  },
  {
    name: "a known person gets ids by an e-mail address the file gives to nobody else",
    org: `employee_id,email,name
      ,a@a.test,Ann`,
    file: `employee_id,email,name
      1,a@a.test,Ann`,
    outcomes: ["UPDATE"],
    issues: [],
  },
  {
    name: "an address of two people of the file finds nobody of the org, and whoever had it keeps it",
    org: `employee_id,email,name
      ,a@a.test,Ann`,
    file: `employee_id,email,name
      1,a@a.test,Ann
      2,a@a.test,Bob
      ,a@a.test,Ann`,
    outcomes: ["CREATE", "CREATE", "BLOCKED"],
    issues: ["M08 2,3", "M08 4", "M10 2"],
  },
  {
    name: "an address finds nobody who is in the file by an id already",
    org: `employee_id,external_id,email,name
      1,,a@a.test,Ann`,
    file: `employee_id,external_id,email,name
      1,,,Ann
      ,x9,a@a.test,Ann`,
    outcomes: ["UNCHANGED", "CREATE"],
    issues: ["M08 2,3"],
  },
  {
    name: "a name with start date of two people of the file finds nobody of the org",
    org: `employee_id,name,start_date,email
      ,Ann,2020-01-01,a@a.test`,
    file: `employee_id,name,start_date,email
      1,Ann,2020-01-01,
      2,Ann,2020-01-01,
      ,Ann,2020-01-01,`,
    outcomes: ["CREATE", "CREATE", "BLOCKED"],
    issues: ["ROW_WITHOUT_KEY 4", "M10 2", "M10 3"],
  },
  {
    name: "a name with start date of two people of the org, one renamed by the file, means the other",
    org: `employee_id,name,start_date
      1,Ann,2020-01-01
      2,Ann,2020-01-01`,
    file: `employee_id,name,start_date,title
      1,Zoe,,
      ,Ann,2020-01-01,Chief`,
    outcomes: ["UPDATE", "UPDATE"],
    issues: [],
  },
  {
    name: "a name with start date that a row gives up contradicts that row",
    org: `employee_id,name,start_date
      1,Ann,2020-01-01`,
    file: `employee_id,name,start_date
      1,Zoe,
      ,Ann,2020-01-01`,
    outcomes: ["BLOCKED", "BLOCKED"],
    issues: ["M07 2,3"],
  },
  {
    name: "an e-mail address that differs contradicts a name with start date",
    org: `email,name,start_date
      a@a.test,Ann,2020-01-01`,
    file: `email,name,start_date
      b@a.test,Ann,2020-01-01`,
    outcomes: ["CREATE"],
    issues: ["M10 2"],
  },
  {
    name: "a seat with the id of a person of the file contradicts that person",
    file: `employee_id,name
      1,Ann
      1,TBH`,
    outcomes: ["BLOCKED", "BLOCKED"],
    issues: ["M07 2,3"],
  },
  {
    name: "rows without a name are about a known person, else a seat",
    org: `employee_id,name,title
      1,Ann,`,
    file: `employee_id,name,title
      1,,Chief
      9,,Clerk`,
    outcomes: ["UPDATE", "CREATE"],
    issues: ["M18 3"],
  },
  {
    name: "a full file keeps whoever its blocked rows name by any key, and nobody else",
    org: `employee_id,external_id,email,name,start_date
      1,x1,,Ann,
      2,x2,,Bob,
      3,,c@a.test,Cid,
      4,,,Dot,2020-01-01
      5,,,Dot,2020-01-01
      6,,,Eve,
      7,,,Fay,`,
    file: `employee_id,external_id,email,name,start_date
      7,,,Fay,
      1,x2,c@a.test,Ann,
      ,,,Dot,2020-01-01`,
    mode: "FULL",
    outcomes: ["UNCHANGED", "BLOCKED", "BLOCKED"],
    issues: ["KEYS_DISAGREE 3", "ROW_WITHOUT_KEY 4", "M23 0"],
    ends: ["new:e:6"],
  },
]

describe("whom rows are about", () => {
  it.each(CASES)("$name", ({ org: before, file, mode = "PARTIAL", outcomes, issues, ends = [] }) => {
    const org = before === undefined ? EMPTY : orgOf(before)
    const options = { org, mode, effectiveDay: SECOND_DAY }
    const plan = planOf(file, options)
    expect(plan.outcomes).toEqual(outcomes)
    expect(issueLines(plan)).toEqual(issues)
    expect(plan.changes.ends.map(({ nodeId }) => nodeId)).toEqual(ends)
    const again = planOf(file, { ...options, org: apply(org, plan) })
    expect(Object.values(again.changes).flat()).toEqual([])
  })

  it("leaves the address of somebody planned to come to them (M08)", () => {
    const file = "employee_id,email,name\n2,a@a.test,Bob"
    const hired = planOf("employee_id,email,name\n1,a@a.test,Ann", { effectiveDay: THIRD_DAY })
    const plan = planOf(file, { org: apply(EMPTY, hired), effectiveDay: SECOND_DAY })
    expect(issueLines(plan)).toEqual(["M08 2"])
    expect(plan.changes.insertPersons[0]?.fields.email).toBeUndefined()
  })

  it("draws a kept reference to whoever bears it when the manager leaves (M06)", () => {
    const org = orgOf(`employee_id,email,name,manager_id
      4,,TBH,
      ,b@a.test,Bob,
      5,,Eve,b@a.test`)
    const file = "employee_id,email,name,end_date\n4,b@a.test,,2025-12-31"
    const options = { org, effectiveDay: SECOND_DAY }
    const after = apply(org, planOf(file, options))
    expect(linesOn(after, SECOND_DAY)).toEqual(["4>", "5>4"])
    expect(Object.values(planOf(file, { ...options, org: after }).changes).flat()).toEqual([])
  })
})
