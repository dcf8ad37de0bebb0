import { describe, expect, it } from "vitest"
import { apply, day, issueLines, linesOn, orgOf, planOf, SECOND_DAY, THIRD_DAY } from "./import.test-kit.ts"

const BASE = `employee_id,name,manager_id
  1,Ann,
  2,Bob,1
  3,Cid,1
  4,Dot,3`
/** Bob goes under Cid in October, as planned before. */
const PLANNED = apply(
  orgOf(BASE),
  planOf("employee_id,manager_id\n2,3", { org: orgOf(BASE), effectiveDay: THIRD_DAY }),
)
const fromJune = (file: string, org = PLANNED) => planOf(file, { org, effectiveDay: SECOND_DAY })

describe("changes planned for later", () => {
  it("stay planned: a new line lasts until they start", () => {
    const after = apply(PLANNED, fromJune("employee_id,manager_id\n2,4"))
    expect(linesOn(after, SECOND_DAY)).toEqual(["1>", "2>4", "3>1", "4>3"])
    expect(linesOn(after, THIRD_DAY)).toEqual(["1>", "2>3", "3>1", "4>3"])
  })

  it.each([
    { name: "directly", file: "employee_id,manager_id\n3,2", row: "2" },
    { name: "over somebody between", file: "employee_id,manager_id\n3,4\n4,2", row: "2,3" },
  ])("close no loop when they start: $name (M01)", ({ file, row }) => {
    const plan = fromJune(file)
    expect(issueLines(plan)).toEqual([`M01 ${row}`])
    expect(plan.issues[0]?.message).toContain("from 2026-10-01 on")
    const after = apply(PLANNED, plan)
    expect(linesOn(after, SECOND_DAY)).toEqual(linesOn(PLANNED, SECOND_DAY))
    expect(linesOn(after, THIRD_DAY)).toEqual(linesOn(PLANNED, THIRD_DAY))
  })

  it("are no loop where a line of the file ends before they start", () => {
    const plan = fromJune("employee_id,manager_id,end_date\n3,2,2026-09-30")
    expect(issueLines(plan)).toEqual(["M06 0", "M33 0", "M20 2"])
    expect(plan.issues[0]?.message).toMatch(/^2 and 4 \(not in the file\): manager 3 /)
    expect(linesOn(apply(PLANNED, plan), SECOND_DAY)).toContain("3>2")
  })

  it("go when the file says an earlier last day, and end with a later one", () => {
    const gone = apply(PLANNED, fromJune("employee_id,end_date\n2,2026-08-31"))
    expect(linesOn(gone, day("2026-08-31"))).toContain("2>1")
    expect(linesOn(gone, day("2026-09-01")).filter((line) => line.startsWith("2>"))).toEqual([])
    expect(linesOn(gone, THIRD_DAY).filter((line) => line.startsWith("2>"))).toEqual([])
    const later = apply(PLANNED, fromJune("employee_id,end_date\n2,2026-12-31"))
    expect(linesOn(later, day("2026-12-31"))).toContain("2>3")
    expect(linesOn(later, day("2027-01-01")).filter((line) => line.startsWith("2>"))).toEqual([])
    const open = apply(later, fromJune("employee_id,end_date\n2,__CLEAR__", later))
    expect(linesOn(open, day("2027-01-01"))).toContain("2>3")
  })
})

describe("somebody whose last day is still to come (M06)", () => {
  const file = `employee_id,name,manager_id,end_date
    3,Cid,1,2026-08-31
    5,Eve,3,
    6,Fay,3,2026-08-31`

  it("stays until then; whoever still reports to them is listed and stands alone from then on", () => {
    const org = orgOf(BASE)
    const plan = fromJune(file, org)
    expect(issueLines(plan)).toEqual(["M06 0,3", "M20 2,4"])
    expect(plan.issues[0]?.message).toContain("manager 3 is not in the org on 2026-09-01")
    const after = apply(org, plan)
    expect(linesOn(after, day("2026-08-31"))).toEqual(["1>", "2>1", "3>1", "4>3", "5>3", "6>3"])
    expect(linesOn(after, day("2026-09-01"))).toEqual(["1>", "2>1", "4>3", "5>3"])
    expect(fromJune(file, after).changes).toMatchObject({ openLines: [], lineEnds: [], updatePersons: [] })
  })

  it("is not listed once everybody has another manager by then", () => {
    const plan = fromJune(`${file}\n4,Dot,1,`.replace("5,Eve,3", "5,Eve,2"), orgOf(BASE))
    expect(issueLines(plan)).toEqual(["M20 2,4"])
  })
})
