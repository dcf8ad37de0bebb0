import { describe, expect, it } from "vitest"
import { issueLines, planOf } from "./import.test-kit.ts"

describe("units", () => {
  it("that differ in case alone are one when answered so", () => {
    const file = `employee_id,name,department,parent_unit
      1,Ann,Sales,Company
      2,Bob,SALES,Company
      3,Cid,sales ,Company`
    const plan = planOf(file)
    expect(issueLines(plan)).toEqual(["M37 3,4"])
    const fix = plan.issues[0]?.fixes[0]
    if (fix?.kind !== "ANSWER") throw new Error("no answer")
    const fixed = planOf(file, { answers: [fix.answer] })
    expect(fixed.issues).toEqual([])
    expect(fixed.changes.insertPersons.map(({ fields }) => fields.unit)).toEqual(["Sales", "Sales", "Sales"])
  })

  it("that stand above themselves are listed, and the fewest rows are to change", () => {
    const plan = planOf(`employee_id,name,department,parent_unit
      1,Ann,Sales,Commercial
      2,Bob,Sales,Commercial
      3,Cid,Commercial,sales
      4,Dan,Company,Company
      5,Eve,Legal,Company`)
    expect(issueLines(plan)).toEqual(["M37 2,3,4"])
    expect(plan.issues[0]?.message).toContain("Sales → Commercial → Sales")
    expect(plan.issues[0]?.fixes).toEqual([
      {
        kind: "SET_CELLS",
        label: "Put nothing above Commercial",
        cells: [{ row: 4, field: "parentUnit", value: "" }],
      },
    ])
  })

  it("follows what most rows put above a unit", () => {
    const plan = planOf(`employee_id,name,department,parent_unit
      1,Ann,Sales,Company
      2,Bob,Sales,Company
      3,Cid,Sales,Sales EMEA
      4,Dan,Sales EMEA,Sales`)
    expect(issueLines(plan)).toEqual([])
  })
})
