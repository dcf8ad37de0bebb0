import { describe, expect, it } from "vitest"
import { apply, issueLines, orgOf, planOf, SECOND_DAY } from "./import.test-kit.ts"
import type { ImportPlan } from "./plan.ts"

const base = orgOf(`employee_id,name,title,manager_id
  1,Ann,Chief,
  2,Bob,Head of Ops,1
  3,Cid,Painter,2
  4,Dan,Painter,2
  5,Eve,Head of Sales,1
  6,Fay,Seller,5
  7,Gus,Seller,6`)
const onBase = (file: string, mode: "FULL" | "PARTIAL" = "PARTIAL") =>
  planOf(file, { org: base, effectiveDay: SECOND_DAY, mode })
const said = ({ issues }: ImportPlan, code: string) => issues.filter((issue) => issue.code === code)

describe("a title that contradicts the structure (M32)", () => {
  it("is told of people in the file, where the import makes it so", () => {
    const plan = onBase("employee_id,title,manager_id\n3,Team Lead,\n6,,2")
    expect(issueLines(plan)).toContain("M32 2")
    expect(said(plan, "M32")[0]?.message).toContain("nobody counted reports to them")
  })

  it("is not told again when the same file comes again, nor of people who are not in the file", () => {
    const file = "employee_id,title\n3,Team Lead"
    const after = apply(base, onBase(file))
    expect(issueLines(planOf(file, { org: after, effectiveDay: SECOND_DAY }))).toEqual([])
    expect(said(onBase("employee_id,manager_id\n3,5\n4,5"), "M32")).toEqual([])
  })

  it("offers the titles known people had, and a title new people have is theirs to correct", () => {
    const plan = onBase("employee_id,name,title,manager_id\n3,,Team Lead,\n9,Ida,Supervisor,1")
    expect(said(plan, "M32")).toMatchObject([
      {
        rows: [{ row: 2 }, { row: 3 }],
        fixes: [{ kind: "SET_CELLS", cells: [{ row: 2, field: "title", value: "" }] }],
      },
    ])
  })
})

describe("more than one rung in one import (M33)", () => {
  it("says from where, to where and why, one issue for each", () => {
    const plan = onBase("employee_id,manager_id\n6,4\n2,5")
    const jumps = said(plan, "M33").map(({ rows }) => rows.map(({ value }) => value))
    expect(jumps).toEqual([["4: IC → M2, 1 counted report, 1 manages others: share 1.00 → M2"]])
  })

  it("offers the managers known people had, of the rows around whoever jumps", () => {
    const plan = onBase("employee_id,manager_id\n6,4\n3,5")
    const ofDan = said(plan, "M33").find(({ rows }) => rows[0]?.value.startsWith("4: IC"))
    expect(ofDan?.fixes).toEqual([
      {
        kind: "SET_CELLS",
        label: "Keep the manager of row 2 as they are known",
        cells: [{ row: 2, field: "managerRef", value: "" }],
      },
    ])
  })

  it("does not ask about a head who stays the head", () => {
    const two = orgOf("employee_id,name,manager_id\n1,Ann,\n2,Bob,1")
    const plan = planOf("employee_id,name,manager_id\n3,Cid,2", { org: two, effectiveDay: SECOND_DAY })
    expect(plan.layerImpact.moves.find(({ label }) => label === "1")?.isJump).toBe(true)
    expect(said(plan, "M33")).toEqual([])
  })
})

describe("people without a layer before", () => {
  it("of a first import are everybody, by layer, the first of EXEC and M2 named", () => {
    const { placed, moves } = planOf(`employee_id,name,manager_id
      1,Ann,
      2,Bob,1
      3,Cid,2
      4,Dan,3
      5,Eve,3`).layerImpact
    expect(moves).toEqual([])
    expect(placed.counts).toEqual({ IC: 2, M1: 1, M2: 0, EXEC: 2 })
    expect(placed.first.map(({ label, layer }) => `${label} ${layer}`)).toEqual(["1 EXEC", "2 EXEC"])
    expect(placed.first[0]?.why).not.toBe("")
  })

  it("of a later import are the joiners alone", () => {
    const { placed } = onBase("employee_id,name,manager_id\n8,Hal,3\n2,,").layerImpact
    expect(placed.counts).toEqual({ IC: 1, M1: 0, M2: 0, EXEC: 0 })
  })
})

describe("whose results fall below k", () => {
  const team = (size: number, more = "") =>
    [
      "employee_id,name,manager_id,worker_type,status",
      "1,Ann,,,",
      "2,Bob,1,,",
      ...Array.from({ length: size }, (_, k) => `${k + 10},P${k},2,,`),
      ...(more === "" ? [] : [more]),
    ].join("\n")
  const five = orgOf(team(5))
  const impact = (file: string, kDecision = 5, mode: "FULL" | "PARTIAL" = "PARTIAL") => {
    const { privacyImpact } = planOf(file, { org: five, effectiveDay: SECOND_DAY, kDecision, mode })
    const words = (moves: typeof privacyImpact.lost) =>
      moves.map(({ label, before, after }) => `${label} ${before}→${after}`)
    return [words(privacyImpact.lost), words(privacyImpact.gained)]
  }
  const HEAD = "employee_id,name,manager_id,worker_type,status"

  it.each([
    ["somebody moves away", `${HEAD}\n10,,1,,`, [["2 5→4"], []]],
    ["somebody leaves", "employee_id,end_date\n10,2026-05-31", [["2 5→4"], []]],
    ["somebody goes on leave, and is asked no more", `${HEAD}\n10,,,,on leave`, [["2 5→4"], []]],
    ["somebody becomes a contractor, who counts in no span", `${HEAD}\n10,,,contractor,`, [["2 5→4"], []]],
    ["somebody joins, which changes nothing above k", `${HEAD}\n20,New,2,,`, [[], []]],
    ["four come under another", `${HEAD}\n10,,1,,\n11,,1,,\n12,,1,,\n13,,1,,`, [["2 5→1"], ["1 1→5"]]],
  ])("where %s", (_, file, expected) => {
    expect(impact(file)).toEqual(expected)
  })

  it("goes by the tenant's k, 5 unless told", () => {
    expect(impact(`${HEAD}\n10,,1,,`, 6)).toEqual([[], []])
    const plan = planOf(`${HEAD}\n10,,1,,`, { org: five, effectiveDay: SECOND_DAY })
    expect(plan.privacyImpact.k).toBe(5)
  })

  it("counts people of a vacant seat beneath, who are asked about the next one above", () => {
    const seat = `${HEAD}\nV1,TBH,2,,\n10,,V1,,\n11,,V1,,`
    expect(impact(seat)).toEqual([[], []])
  })

  it("says nothing of people who come or go themselves", () => {
    expect(planOf(team(9)).privacyImpact).toEqual({ k: 5, lost: [], gained: [] })
    expect(impact(`${HEAD}\n1,Ann,,,\n10,P0,1,,`, 5, "FULL")).toEqual([[], []])
  })
})

describe("a full file with a part of the people (M24)", () => {
  const twelve = orgOf(
    ["employee_id,name", ...Array.from({ length: 12 }, (_, k) => `${k + 1},P${k}`)].join("\n"),
  )
  const codes = (rows: number, mode: "FULL" | "PARTIAL") => {
    const file = ["employee_id,name", ...Array.from({ length: rows }, (_, k) => `${k + 1},P${k}`)].join("\n")
    return planOf(file, { org: twelve, effectiveDay: SECOND_DAY, mode }).issues.map(({ code }) => code)
  }

  it.each([
    [5, ["M23", "M24"]],
    [6, ["M23"]],
    [11, ["M23"]],
    [12, []],
  ])("is asked about beside the stop: %i of 12", (rows, expected) => {
    expect(codes(rows, "FULL")).toEqual(expected)
    expect(codes(rows, "PARTIAL")).toEqual([])
  })
})
