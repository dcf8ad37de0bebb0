import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { orgOf, planOf, SECOND_DAY } from "./import.test-kit.ts"
import { titleRank } from "./title-rank.ts"

const PATHS = (plan: ReturnType<typeof planOf>) =>
  plan.issues.flatMap(({ loop }) => (loop ? [loop.map(({ label, row }) => `${label}@${row}`).join(" ")] : []))

describe("a loop as data (M01)", () => {
  it("names everybody in it in order, also those who are not in the file", () => {
    const org = orgOf("employee_id,name,manager_id\n1,Ann,\n2,Bob,1\n3,Cid,2")
    const plan = planOf("employee_id,name,manager_id\n2,Bob,3", { org, effectiveDay: SECOND_DAY })
    expect(plan.issues.find(({ code }) => code === "M01")?.loop).toEqual([
      { label: "2", row: 2, managerLabel: "3" },
      { label: "3", row: 0, managerLabel: "2" },
    ])
  })

  it("closes in itself, each reporting to the next, whatever its size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), (size) => {
        const rows = Array.from({ length: size }, (_, k) => [`${k + 1}`, `P ${k}`, `${((k + 1) % size) + 1}`])
        const plan = planOf({ headers: ["employee_id", "name", "manager_id"], rows })
        const loops = plan.issues.filter(({ code }) => code === "M01")
        const steps = loops[0]?.loop ?? []
        expect(loops).toHaveLength(1)
        expect(steps).toHaveLength(size)
        steps.forEach(({ managerLabel }, at) => {
          expect(managerLabel).toBe(steps[(at + 1) % size]?.label)
        })
      }),
      { numRuns: 20 },
    )
  })

  it("is one issue for each loop, and none of anything else", () => {
    const file = `employee_id,name,manager_id
      1,Ann,1
      2,Bob,3
      3,Cid,2
      4,Dot,5
      5,Eve,4
      6,Fay,99`
    expect(PATHS(planOf(file))).toEqual(["2@3 3@4", "4@5 5@6"])
  })
})

describe("the likeliest mistake of a loop", () => {
  it.each([
    ["the most senior title, of people nobody knows", "Clerk", "Director Sales", "3"],
    [
      "an assistant is never taken for the chief they assist",
      "Manager",
      "Assistant to the Chief Executive",
      "2",
    ],
  ])("%s", (_, second, third, label) => {
    const file = `employee_id,name,title,manager_id
      1,Ann,Chief,
      2,Bob,${second},3
      3,Cid,${third},2`
    const issue = planOf(file).issues.find(({ code }) => code === "M01")
    expect(issue?.message).toContain(`Likeliest mistake: the manager of ${label}; give the right one.`)
    expect(issue?.fixes.map(({ kind }) => kind)).toEqual(["DROP_ROWS"])
  })

  const FIXES = (plan: ReturnType<typeof planOf>) => plan.issues.find(({ code }) => code === "M01")?.fixes
  const TEAM = `1,Ann,Chief,Board,
      2,Bob,Team Lead,Sales,1
      3,Cid,Team Lead,sales,1
      4,Dot,Team Lead,Sales,5
      5,Eve,Clerk,Sales,4
      6,Fay,Clerk,Sales,2`

  it("is mended by whoever manages others of the unit and rank, or by leaving the row out; nobody is put on top", () => {
    expect(FIXES(planOf(`employee_id,name,title,unit,manager_id\n${TEAM}`))).toEqual([
      {
        kind: "SET_CELLS",
        label: "4 reports to 1, as others of Sales do (row 5)",
        cells: [{ row: 5, field: "managerRef", value: "1" }],
      },
      { kind: "DROP_ROWS", label: "Leave row 5 out until its manager is known", rows: [5] },
    ])
  })

  it.each([
    ["one other is too few", "3,Cid,Team Lead,sales,1", "3,Cid,Clerk,sales,1"],
    ["others report to different people", "3,Cid,Team Lead,sales,1", "3,Cid,Team Lead,sales,2"],
    ["the manager of the others stands below the loop", "1,Ann,Chief,Board,", "1,Ann,Chief,Board,4"],
    ["the others are of another unit", "4,Dot,Team Lead,Sales,5", "4,Dot,Team Lead,Works,5"],
  ])("suggests no manager where %s", (_, line, instead) => {
    const plan = planOf(`employee_id,name,title,unit,manager_id\n${TEAM.replace(line, instead)}`)
    expect(FIXES(plan)?.map(({ kind }) => kind)).toEqual(["DROP_ROWS"])
  })

  it("goes by the title where no unit is given", () => {
    const file = `employee_id,name,title,manager_id
      1,Ann,Chief,
      2,Bob,Clerk,3
      3,Cid,Clerk,2
      4,Dot,Clerk,1
      5,Eve,Clerk,1
      6,Fay,Clerk,1`
    expect(FIXES(planOf(file))?.map(({ label }) => label)).toEqual([
      "2 reports to 1, as others called Clerk do (row 3)",
      "Leave row 3 out until its manager is known",
    ])
  })

  it("leaves somebody known under the stored manager", () => {
    const org = orgOf("employee_id,name,manager_id\n1,Ann,\n2,Bob,1\n3,Cid,2")
    const plan = planOf("employee_id,name,manager_id\n2,Bob,3", { org, effectiveDay: SECOND_DAY })
    expect(FIXES(plan)).toEqual([
      {
        kind: "SET_CELLS",
        label: "2 keeps the stored manager (row 2)",
        cells: [{ row: 2, field: "managerRef", value: "" }],
      },
    ])
  })

  it("takes a name out too where the manager is given by name", () => {
    const file = `employee_id,name,unit,manager_name
      1,Ann Lee,Sales,
      2,Bob Low,Sales,Cid Poe
      3,Cid Poe,Sales,Bob Low
      4,Dot Ray,Sales,Ann Lee
      5,Eve Sol,Sales,Ann Lee
      6,Fay Tan,Sales,Ann Lee`
    expect(FIXES(planOf(file))?.[0]).toMatchObject({
      cells: [
        { field: "managerRef", value: "1" },
        { field: "managerName", value: "" },
      ],
    })
  })

  it.each([
    ["Chief Executive Officer", 1],
    ["Geschäftsführerin", 1],
    ["Senior Vice President", 2],
    ["Director of Sales", 3],
    ["Head of Legal", 3],
    ["Team Lead", 4],
    ["Assistant Director", 5],
    ["Clerk", 5],
  ])("%s sounds like rank %i", (title, rank) => expect(titleRank(title)).toBe(rank))
})
