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
    expect(issue?.message).toContain(`Likeliest mistake: the manager of ${label}.`)
    expect(issue?.fixes).toMatchObject([
      { kind: "SET_CELLS", cells: [{ field: "managerRef", value: "__CLEAR__" }] },
    ])
  })

  it("takes a name out too where the manager is given by name", () => {
    const file = `employee_id,name,manager_name
      1,Ann Lee,
      2,Bob Low,Cid Poe
      3,Cid Poe,Bob Low`
    const fixes = planOf(file).issues.find(({ code }) => code === "M01")?.fixes
    expect(fixes).toMatchObject([
      {
        cells: [
          { field: "managerRef", value: "__CLEAR__" },
          { field: "managerName", value: "" },
        ],
      },
    ])
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
