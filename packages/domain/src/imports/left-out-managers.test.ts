import { describe, expect, it } from "vitest"
import { type Options, planOf } from "./import.test-kit.ts"

/** The fixes of the issue about the manager N5, by label, first first. */
function fixesFor(file: string, options: Options = {}): readonly string[] {
  const issue = planOf(file, options).issues.find(({ code }) => code === "M03")
  return issue?.fixes.map(({ label }) => label) ?? []
}

function messageFor(file: string): string {
  return planOf(file).issues.find(({ code }) => code === "M03")?.message ?? ""
}

describe("a manager whose own row is left out", () => {
  const twice = `employee_id,name,manager_id
    1,Ann,
    N5,Bob,1
    N5,Rob,1
    3,Cid,N5`

  it("comes in by the fix of that row, and nobody is put at the top", () => {
    expect(fixesFor(twice)).toEqual(["Keep row 3", "Keep row 4"])
  })

  it("is told with the row and why", () => {
    expect(messageFor(twice)).toBe(
      'Row 5: manager "N5" is not known, since rows 3 and 4 about them are left out (several rows for one person disagree). They are taken in unplaced; the reference is kept and tried again at every import. Mend rows 3 and 4, and they report there.',
    )
  })

  it.each([
    {
      name: "a row with more cells than headers",
      file: "employee_id,name,manager_id\n1,Ann,\nN5,Bob,1,1\n3,Cid,N5",
    },
    {
      name: "an address in another spelling",
      file: "employee_id,name,email,manager_id\n1,Ann,,\nN5,,N5@a.test,1\n3,Cid,,n5@A.test",
    },
    {
      name: "somebody unknown who is said to have left",
      file: "employee_id,name,manager_id,end_date\n1,Ann,,\nN5,Bob,1,2025-03-31\n3,Cid,N5,",
    },
  ])("means no manager in no fix: $name", ({ file }) => {
    expect(messageFor(file)).toContain("row 3 about them is left out")
    expect(fixesFor(file)).toEqual([])
  })

  it("is one whom nobody has a row of otherwise: then the value may mean no manager", () => {
    const file = "employee_id,name,manager_id\n1,Ann,\n3,Cid,N5\n4,,1"
    expect(fixesFor(file)).toEqual(["N5 means no manager"])
  })
})
