import { describe, expect, it } from "vitest"
import { apply, issueLines, linesOn, orgOf, planOf, SECOND_DAY } from "./import.test-kit.ts"
import { readLeave, readStatus } from "./status-words.ts"

describe("the words of statuses", () => {
  it.each([
    ["Active", "ACTIVE"],
    ["Employed", "ACTIVE"],
    ["Hired", "ACTIVE"],
    ["Full-Time", "ACTIVE"],
    ["TRUE", "ACTIVE"],
    ["aktiv", "ACTIVE"],
    ["Terminated", "ENDED"],
    ["Terminated - Voluntary", "ENDED"],
    ["Left", "ENDED"],
    ["ausgeschieden", "ENDED"],
    ["Inactive", "INACTIVE"],
    ["On Leave", "LEAVE"],
    ["On leave (parental)", "LEAVE"],
    ["Leave of Absence", "LEAVE"],
    ["Elternzeit", "LEAVE"],
    ["Garden leave", "GARDEN_LEAVE"],
    ["freigestellt", "GARDEN_LEAVE"],
    ["Vacant", "VACANT"],
    ["Purple", undefined],
  ])("%s is %s", (word, status) => expect(readStatus(word)).toBe(status))

  it.each([
    ["Y", "LEAVE"],
    ["1", "LEAVE"],
    ["Parental leave", "LEAVE"],
    ["Garden Leave", "GARDEN_LEAVE"],
    ["No", "AT_WORK"],
    ["0", "AT_WORK"],
    ["banana", undefined],
  ])("%s in a leave column is %s", (word, leave) => expect(readLeave(word)).toBe(leave))
})

const BASE = `employee_id,name,manager_id
  1,Ann,
  2,Bob,1
  3,Cid,1
  4,Dot,2`
const org = orgOf(BASE)
const plan = (file: string, before = org) => planOf(file, { org: before, effectiveDay: SECOND_DAY })
const nodeOf = (id: string) => org.nodes.find(({ fields }) => fields.employeeId === id)?.id
const fieldsOf = (after: typeof org, id: string) =>
  after.nodes.find(({ fields }) => fields.employeeId === id)?.fields

describe("statuses, dates and reports (M35)", () => {
  it("ends whoever has left without a last day, and leaves the reports to be placed", () => {
    const made = plan("employee_id,name,status\n2,Bob,Terminated")
    expect(issueLines(made)).toEqual(["M06 0", "M35 2"])
    expect(linesOn(apply(org, made), SECOND_DAY)).toEqual(["1>", "3>1", "4>?2"])
    expect(fieldsOf(apply(org, made), "2")?.endDate).toBe("2026-05-31")
  })

  it("says nothing of somebody who had left before, and of nobody known", () => {
    const after = apply(org, plan("employee_id,name,status\n3,Cid,Terminated"))
    const again = plan("employee_id,name,status\n3,Cid,Terminated\n9,Zed,Left", after)
    expect(issueLines(again)).toEqual(["ALREADY_LEFT 3"])
    expect(Object.values(again.changes).flat()).toEqual([])
  })

  it("keeps whoever is active though a last day has passed, and ends them when that was answered", () => {
    const file = "employee_id,name,status,end_date\n3,Cid,Active,2026-04-30"
    expect(issueLines(plan(file))).toEqual(["M35 2"])
    expect(linesOn(apply(org, plan(file)), SECOND_DAY)).toContain("3>1")
    expect(plan(file).issues[0]?.fixes).toMatchObject([
      { cells: [{ row: 2, field: "status", value: "terminated" }] },
    ])
    const left = plan(file.replace("Active", "terminated"))
    expect(issueLines(left)).toEqual([])
    expect(linesOn(apply(org, left), SECOND_DAY)).not.toContain("3>1")
  })

  it("keeps whoever is on leave where they are, and takes the leave off again", () => {
    const away = plan("employee_id,name,status\n2,Bob,On Leave\n3,Cid,Garden leave")
    expect(issueLines(away)).toEqual(["M35 2,3"])
    const after = apply(org, away)
    expect(linesOn(after, SECOND_DAY)).toEqual(linesOn(org, SECOND_DAY))
    expect(["2", "3"].map((id) => fieldsOf(after, id)?.leave)).toEqual(["LEAVE", "GARDEN_LEAVE"])
    expect(Object.values(plan("employee_id,name,status\n2,Bob,On Leave", after).changes).flat()).toEqual([])
    const back = plan("employee_id,name,status\n2,Bob,Active\n3,Cid,Active", after)
    expect(issueLines(back)).toEqual(["M35 2,3"])
    expect(fieldsOf(apply(after, back), "2")).not.toHaveProperty("leave")
  })

  it("reads a column about leave beside the status", () => {
    const file = "employee_id,name,status,on_leave\n2,Bob,Active,Y\n3,Cid,Active,N\n4,Dot,,maybe"
    const made = plan(file)
    expect(issueLines(made)).toEqual(["VALUE_NOT_UNDERSTOOD 4", "M35 2"])
    expect(fieldsOf(apply(org, made), "2")?.leave).toBe("LEAVE")
    expect(fieldsOf(apply(org, made), "3")).not.toHaveProperty("leave")
  })

  it("reads inactive as left, and as away where the column also says who has left", () => {
    const left = apply(org, plan("employee_id,name,status\n3,Cid,Inactive\n4,Dot,Active"))
    expect(linesOn(left, SECOND_DAY)).not.toContain("3>1")
    const away = apply(org, plan("employee_id,name,status\n3,Cid,Inactive\n4,Dot,Terminated"))
    expect(fieldsOf(away, "3")?.leave).toBe("LEAVE")
  })

  it("reads a row that says from which day somebody has left as an end, in a history of rows too", () => {
    const later = plan("employee_id,name,effective_from,status\n3,Cid,2026-12-01,Terminated")
    expect(issueLines(later)).toEqual(["M20 2"])
    expect(apply(org, later).lines.find(({ nodeId }) => nodeId === nodeOf("3"))?.validTo).toBe("2026-12-01")
    const file = `employee_id,name,manager_id,effective_from,status
      9,Zed,1,2020-01-01,Active
      9,Zed,,2022-01-01,Terminated
      9,Zed,1,2024-01-01,Active`
    const made = planOf(file, { org, effectiveDay: SECOND_DAY })
    expect(made.counts).toMatchObject({ create: 1, collapsed: 2, blocked: 0 })
    const after = apply(org, made)
    const zed = after.nodes.find(({ fields }) => fields.employeeId === "9")?.id
    const days = after.lines.flatMap(({ nodeId, validFrom, validTo }) =>
      nodeId === zed && validTo !== undefined ? [`${validFrom} ${validTo}`] : [],
    )
    expect(days).toContain("2020-01-01 2022-01-01")
  })

  it("asks about words it does not know, and takes the rest of the row", () => {
    const made = plan("employee_id,name,title,status\n2,Bob,Clerk,Purple\n3,Cid,Cook,Green")
    expect(issueLines(made)).toEqual(["VALUE_NOT_UNDERSTOOD 2,3"])
    expect(made.issues[0]?.message).toContain('"Purple" and "Green" in status are no statuses')
    expect(fieldsOf(apply(org, made), "2")?.title).toBe("Clerk")
  })

  it("reads a status that tells a contractor, or a vacant position", () => {
    const made = plan("employee_id,name,status,manager_id\n8,Kit,Contractor,1\nP1,,Open,1")
    expect(fieldsOf(apply(org, made), "8")?.workerType).toBe("CONTRACTOR")
    expect(made.changes.insertPositions).toHaveLength(1)
  })
})
