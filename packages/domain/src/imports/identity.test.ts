import { describe, expect, it } from "vitest"
import type { ImportAnswer } from "./answers.ts"
import type { ImportTable } from "./fields.ts"
import { apply, EMPTY, issueLines, linesOn, orgOf, planOf, SECOND_DAY, THIRD_DAY } from "./import.test-kit.ts"
import type { ImportMode } from "./import-mode.ts"

interface Case {
  readonly name: string
  readonly org?: string
  readonly file: string
  readonly mode?: ImportMode
  readonly answers?: readonly ImportAnswer[]
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
    ends: ["e:6"],
  },
  {
    name: "somebody goes on under the id that was answered, and the old row is an earlier record",
    org: `employee_id,name,start_date,end_date
      7,Ann,2020-01-01,2026-03-31`,
    file: `employee_id,name,start_date,end_date
      7,Ann,2020-01-01,2026-03-31
      93,Ann,2026-05-01,`,
    answers: [{ question: "SAME_PERSON", value: "93", means: "7" }],
    outcomes: ["COLLAPSED", "UPDATE"],
    issues: ["M10 2"],
  },
  {
    name: "two rows that both go on are left out, though they were answered to be one person",
    org: `employee_id,name
      7,Ann`,
    file: `employee_id,name
      7,Ann
      93,Ann`,
    answers: [{ question: "SAME_PERSON", value: "93", means: "7" }],
    outcomes: ["BLOCKED", "BLOCKED"],
    issues: ["M07 2,3"],
  },
  {
    name: "an answer about somebody who is known by both ids joins nobody",
    org: `employee_id,name
      7,Ann
      93,Ann`,
    file: `employee_id,name,title
      93,Ann,Chief`,
    answers: [{ question: "SAME_PERSON", value: "93", means: "7" }],
    outcomes: ["UPDATE"],
    issues: [],
  },
  {
    name: "an address stands for the person it was answered to be",
    org: `employee_id,email,name
      7,ann@a.test,Ann`,
    file: `employee_id,email,name,title
      ,ann@b.test,Ann,Chief`,
    answers: [{ question: "SAME_PERSON", value: "ann@b.test", means: "7" }],
    outcomes: ["UPDATE"],
    issues: ["M09 2"],
  },
  {
    name: "a row that ends may be the earlier record of somebody who goes on in the file under a new id",
    org: `employee_id,email,name,start_date
      93,ann@a.test,Ann,2026-03-01`,
    file: `employee_id,email,name,start_date,end_date
      93,,Ann,2026-03-01,
      7,ann@a.test,Ann,2020-01-01,2026-12-31`,
    outcomes: ["UNCHANGED", "CREATE"],
    issues: ["M10 3", "M20 3"],
  },
  {
    name: "an earlier record counts no more once that was answered",
    org: `employee_id,email,name,start_date
      93,ann@a.test,Ann,2026-03-01`,
    file: `employee_id,email,name,start_date,end_date
      93,,Ann,2026-03-01,
      7,ann@a.test,Ann,2020-01-01,2026-12-31`,
    answers: [{ question: "SAME_PERSON", value: "93", means: "7" }],
    outcomes: ["UNCHANGED", "COLLAPSED"],
    issues: ["M10 3"],
  },
  {
    name: "ids are as they are where that was answered, though known ones have leading zeros",
    org: `employee_id,name
      001,Ann
      002,Bob
      003,Cid`,
    file: `employee_id,name
      4,Dot`,
    answers: [{ question: "PAD_IDS", column: "employeeid", length: 0 }],
    outcomes: ["CREATE"],
    issues: [],
  },
  {
    name: "ids that lost leading zeros name nobody, and in a full file nobody is missed",
    org: `employee_id,name
      001,Ann
      002,Bob
      003,Cid`,
    file: `employee_id,name
      4,Dot`,
    mode: "FULL",
    outcomes: ["BLOCKED"],
    issues: ["M27 2"],
  },
  {
    name: "somebody new who has left already is asked about no more",
    org: `employee_id,name,start_date
      7,Ann,2020-01-01`,
    file: `employee_id,name,start_date,end_date
      93,Ann,2020-01-01,2026-02-28`,
    outcomes: ["IGNORED"],
    issues: ["ALREADY_LEFT 2"],
  },
  {
    name: "an unknown person whom a delta ends is nobody, not somebody known",
    org: `employee_id,name,start_date
      7,Ann,2020-01-01`,
    file: `operation,employee_id,name,start_date
      end,93,Ann,2020-01-01`,
    mode: "DELTA",
    outcomes: ["BLOCKED"],
    issues: ["OPERATION_NOT_POSSIBLE 2"],
  },
  {
    name: "an id before that two rows claim joins neither",
    org: `employee_id,name
      7,Ann`,
    file: `employee_id,previous_id,name
      93,7,Ann
      94,7,Ann`,
    outcomes: ["CREATE", "CREATE"],
    issues: ["M10 2", "M10 3"],
  },
  {
    name: "an id before of somebody who has a row of their own joins nobody",
    org: `employee_id,name
      7,Ann`,
    file: `employee_id,previous_id,name
      93,7,Ann
      7,,Ann`,
    outcomes: ["CREATE", "UNCHANGED"],
    issues: [],
  },
  {
    name: "a name alone, or somebody of the same name who stays, is nobody's second record",
    org: `employee_id,email,name,start_date,end_date
      7,ann@a.test,Ann,2020-01-01,
      8,bob@a.test,Bob,2020-01-01,2026-02-28`,
    file: `employee_id,email,name,start_date
      93,ann@b.test,Ann,2026-05-01
      94,bob@b.test,Bob,2026-05-01`,
    outcomes: ["CREATE", "CREATE"],
    issues: [],
  },
]

describe("whom rows are about", () => {
  it.each(CASES)(
    "$name",
    ({ org: before, file, mode = "PARTIAL", answers = [], outcomes, issues, ends = [] }) => {
      const org = before === undefined ? EMPTY : orgOf(before)
      const options = { org, mode, answers, effectiveDay: SECOND_DAY }
      const plan = planOf(file, options)
      expect(plan.outcomes).toEqual(outcomes)
      expect(issueLines(plan)).toEqual(issues)
      expect(plan.changes.ends.map(({ nodeId }) => nodeId)).toEqual(ends)
      const again = planOf(file, { ...options, org: apply(org, plan) })
      expect(Object.values(again.changes).flat()).toEqual([])
    },
  )

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

  it("takes no row for an earlier record that has both references of an answer", () => {
    const file = `employee_id,external_id,name,start_date,title
      7,x1,Ann,2025-03-01,
      7,,Ann,,Chief`
    const answers = [{ question: "SAME_PERSON", value: "x1", means: "7" }] as const
    const plan = planOf(file, { answers })
    expect(plan.outcomes).toEqual(["CREATE", "COLLAPSED"])
    expect(plan.changes.insertPersons[0]?.fields).toMatchObject({
      employeeId: "7",
      externalId: "x1",
      title: "Chief",
    })
  })

  describe("new ids of another system (M10)", () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, k) => [`P${k}`, `2020-01-${10 + (k % 20)}`, `p${k}@a.test`])
    const headers = ["employee_id", "name", "start_date", "email", "manager_id"]
    const table = (prefix: string, count: number) => ({
      headers,
      rows: people(count).map((cells, k) => [`${prefix}${k}`, ...cells, k === 0 ? "" : `${prefix}0`]),
    })
    const CHANGED = { question: "IDS_CHANGED" } as const

    it.each(["FULL", "PARTIAL"] as const)(
      "are asked about once, and one answer is taken for all: %s",
      (mode) => {
        const options = { org: orgOf(table("old", 30)), effectiveDay: SECOND_DAY, mode }
        const plan = planOf(table("new", 30), options)
        const asked = plan.issues.filter(({ code }) => code === "M10")
        expect(asked.map(({ rows }) => rows.length)).toEqual([30])
        expect(asked[0]?.message).toContain("30 people seem to be known under other ids")
        expect(asked[0]?.fixes).toEqual([
          { kind: "ANSWER", label: "All 30 are the same people under new ids", answer: CHANGED },
        ])
        expect(plan.counts).toMatchObject({ create: 30, update: 0 })
        const fixed = planOf(table("new", 30), { ...options, answers: [CHANGED] })
        expect(issueLines(fixed)).toEqual([])
        expect(fixed.counts).toMatchObject({ create: 0, update: 30, move: 0, endOutside: 0 })
        expect(fixed.changes.updatePersons[0]).toEqual({
          nodeId: "e:old0",
          changes: [{ field: "employeeId", before: "old0", after: "new0" }],
        })
        const after = apply(options.org, fixed)
        expect(planOf(table("new", 30), { ...options, org: after }).counts).toMatchObject({ unchanged: 30 })
      },
    )

    it("count as such from three on where the file gives nobody's known id, else from twenty-one on", () => {
      const org = orgOf(table("old", 30))
      const asked = (source: ImportTable) =>
        planOf(source, { org, effectiveDay: SECOND_DAY })
          .issues.filter(({ code }) => code === "M10")
          .map(({ rows }) => rows.length)
      const some = (count: number) => ({ headers, rows: table("new", 30).rows.slice(30 - count) })
      const known = (count: number) => ({
        headers,
        rows: [...table("old", 1).rows, ...some(count).rows],
      })
      expect(asked(some(2))).toEqual([1, 1])
      expect(asked(some(3))).toEqual([3])
      expect(asked(known(3))).toEqual([1, 1, 1])
      expect(asked(known(20))).toHaveLength(20)
      expect(asked(known(21))).toEqual([21])
    })

    it("leave out whom two rows claim, whose name alone agrees, and whom somebody said to be another", () => {
      const org = orgOf(table("old", 6))
      const rows = table("new", 6).rows.map((cells) => [...cells])
      rows[1]?.splice(1, 3, "P1", "2021-02-02", "other@a.test")
      rows.push(["twin", "P2", rows[2]?.[2] ?? "", "", "new0"])
      const answers = [CHANGED, { question: "SAME_PERSON", value: "new3", means: "new3" } as const]
      const plan = planOf({ headers, rows }, { org, effectiveDay: SECOND_DAY, answers })
      expect(plan.outcomes).toEqual(["UPDATE", "CREATE", "CREATE", "CREATE", "UPDATE", "UPDATE", "CREATE"])
    })

    it("are found by the old ones too, where a manager is still given so", () => {
      const org = orgOf(table("old", 4))
      const rows = table("new", 4).rows.map((cells, k) => (k === 3 ? [...cells.slice(0, 4), "old1"] : cells))
      const plan = planOf({ headers, rows }, { org, effectiveDay: SECOND_DAY, answers: [CHANGED] })
      expect(issueLines(plan)).toEqual([])
      expect(plan.changes.openLines).toMatchObject([{ nodeRef: "e:old3", managerNodeRef: "e:old1" }])
    })
  })

  it("lists many repeated rows, and many people with several assignments, as one cause (M07, M14)", () => {
    const rows = Array.from({ length: 30 }, (_, k) => [`${k}`, `P${k}`, "Clerk"])
    const headers = ["employee_id", "name", "title"]
    const twice = planOf({ headers, rows: [...rows, ...rows] })
    expect(twice.issues.map(({ code, rows: each }) => [code, each.length])).toEqual([["M07", 60]])
    const assigned = [...rows, ...rows.map(([id = "", name = ""]) => [id, name, "Buyer"])]
    const several = planOf({ headers, rows: assigned })
    expect(several.issues.map(({ code, rows: each }) => [code, each.length])).toEqual([["M14", 60]])
  })
})
