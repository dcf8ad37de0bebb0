import { describe, expect, it } from "vitest"
import { addDays } from "../kit/day.ts"
import { apply, day, FIRST_DAY, linesOn, orgOf, planOf, SECOND_DAY, THIRD_DAY } from "./import.test-kit.ts"
import type { ImportOrg } from "./import-org.ts"
import { reverted, revertOf, texts, undoOf } from "./revert.test-kit.ts"

const BASE = `employee_id,email,name,title,manager_id
  1,ann@a.test,Ann,Chief,
  2,bob@a.test,Bob,Manager,1
  3,cid@a.test,Cid,Clerk,2
  4,dan@a.test,Dan,Clerk,2
  5,eve@a.test,Eve,Manager,1`
const base = orgOf(BASE)

/** Imports a file over the org, then others over that, as people's own edits would; answers the first one's undo. */
function imported(file: string, later: readonly string[] = []) {
  const plan = planOf(file, { org: base, effectiveDay: SECOND_DAY })
  let now = apply(base, plan)
  for (const [k, each] of later.entries())
    now = apply(now, planOf(each, { org: now, effectiveDay: addDays(THIRD_DAY, k) }))
  return { now, revert: revertOf(undoOf(base, plan), now) }
}

const idOf = (org: ImportOrg, employeeId: string) =>
  org.nodes.find(({ fields }) => fields.employeeId === employeeId)?.id
const said = ({ now, revert }: ReturnType<typeof imported>) =>
  revert.conflicts
    .map(({ nodeId, kind }) => {
      const node = now.nodes.find(({ id }) => id === nodeId)
      return `${node?.fields.employeeId ?? nodeId} ${kind}`
    })
    .toSorted()

describe("taking an import back", () => {
  const everything = `employee_id,email,name,title,manager_id,end_date
    3,cid@b.test,Cid,Lead,5,
    4,,Dan,,,2026-05-15
    5,__CLEAR__,Eve,,1,2026-12-31
    6,fay@a.test,Fay,Clerk,3,`

  it("gives back fields, lines with their ids and ends, and takes out whom it created", () => {
    const { now, revert } = imported(everything)
    expect(texts(now)).not.toEqual(texts(base))
    expect(revert.conflicts).toEqual([])
    expect(texts(reverted(now, revert))).toEqual(texts(base))
  })

  it("is not kept from it by what happened to people it did not touch", () => {
    const { now, revert } = imported(everything, ["employee_id,title\n2,Director"])
    expect(revert.conflicts).toEqual([])
    const after = reverted(now, revert)
    expect(linesOn(after, THIRD_DAY)).toEqual(linesOn(base, THIRD_DAY))
    expect(after.nodes.find(({ id }) => id === idOf(after, "2"))?.fields.title).toBe("Director")
  })

  it.each([
    [
      "somebody it touched has another title since",
      ["employee_id,title\n3,Chief of staff"],
      ["3 CHANGED_SINCE"],
    ],
    ["somebody it touched has another manager since", ["employee_id,manager_id\n3,2"], ["3 CHANGED_SINCE"]],
    ["somebody it created has another manager since", ["employee_id,manager_id\n6,2"], ["6 CHANGED_SINCE"]],
    ["somebody reports to whom it created", ["employee_id,manager_id\n2,6"], ["6 NEW_REPORTS"]],
    [
      "somebody reported to whom it created for a while",
      ["employee_id,name,manager_id\n9,Ida,6", "employee_id,manager_id\n9,1"],
      ["6 NEW_REPORTS"],
    ],
    [
      "the old manager has left since",
      ["employee_id,end_date\n2,2026-09-01"],
      ["3 MANAGER_LEFT", "4 MANAGER_LEFT"],
    ],
    [
      "somebody else has the old address by now",
      ["employee_id,email,name,manager_id\n8,cid@a.test,Hal,1"],
      ["3 KEY_TAKEN"],
    ],
  ])("says so where %s", (_, later, conflicts) => {
    expect(said(imported(everything, later))).toEqual(conflicts)
  })

  it("finds the loop it would make with a manager who moved under whom it had moved away", () => {
    const made = imported("employee_id,manager_id\n3,5", ["employee_id,manager_id\n2,3"])
    expect(said(made)).toEqual(["2 LOOP", "3 LOOP"])
  })

  it("lists all conflicts at once", () => {
    const later = ["employee_id,title,manager_id\n3,Chief of staff,1\n2,,6"]
    expect(said(imported(everything, later))).toEqual(["3 CHANGED_SINCE", "6 NEW_REPORTS"])
  })

  it("gives an address back to whoever had left and gave it up", () => {
    const left = apply(
      base,
      planOf("employee_id,end_date\n4,2026-03-31", { org: base, effectiveDay: FIRST_DAY }),
    )
    const file = "employee_id,email,name,manager_id\n9,dan@a.test,Ida,1"
    const plan = planOf(file, { org: left, effectiveDay: SECOND_DAY })
    const dan = idOf(left, "4")
    expect(plan.changes.updatePersons).toEqual([
      { nodeId: dan, changes: [{ field: "email", before: "dan@a.test", after: null }] },
    ])
    const now = apply(left, plan)
    const revert = revertOf(undoOf(left, plan), now)
    expect(revert.conflicts).toEqual([])
    expect(texts(reverted(now, revert))).toEqual(texts(left))
  })

  it("knows of an address that goes from somebody who has left to another who has", () => {
    const leavers = "employee_id,end_date\n4,2026-03-31\n3,2026-03-31"
    const left = apply(base, planOf(leavers, { org: base, effectiveDay: FIRST_DAY }))
    const plan = planOf("employee_id,email,end_date\n3,dan@a.test,2026-03-31", {
      org: left,
      effectiveDay: SECOND_DAY,
    })
    const addresses = apply(left, plan).nodes.flatMap(({ fields }) => fields.email ?? [])
    expect(addresses.filter((email) => email === "dan@a.test")).toHaveLength(1)
    const revert = revertOf(undoOf(left, plan), apply(left, plan))
    expect(revert.conflicts).toEqual([])
    expect(texts(reverted(apply(left, plan), revert))).toEqual(texts(left))
  })

  it("leaves alone lines that led nowhere before, too", () => {
    const leaving = apply(
      base,
      planOf("employee_id,end_date\n2,2026-12-31", { org: base, effectiveDay: FIRST_DAY }),
    )
    const plan = planOf("employee_id,end_date\n2,2027-12-31", { org: leaving, effectiveDay: SECOND_DAY })
    const now = apply(leaving, plan)
    const revert = revertOf(undoOf(leaving, plan), now)
    expect(revert.conflicts).toEqual([])
    expect(texts(reverted(now, revert))).toEqual(texts(leaving))
  })

  it("asks on which days a line led nowhere before: on others its manager has left since", () => {
    const leaving = apply(
      base,
      planOf("employee_id,end_date\n2,2030-01-31", { org: base, effectiveDay: FIRST_DAY }),
    )
    const plan = planOf("employee_id,manager_id\n3,5", { org: leaving, effectiveDay: SECOND_DAY })
    const moved = apply(leaving, plan)
    const later = planOf("employee_id,end_date\n2,2026-09-30", { org: moved, effectiveDay: THIRD_DAY })
    const now = apply(moved, later)
    const revert = revertOf(undoOf(leaving, plan), now)
    expect(said({ now, revert })).toEqual(["3 MANAGER_LEFT"])
    expect(revertOf(undoOf(leaving, plan), moved).conflicts).toEqual([])
  })

  it("counts the days of a person in the org: whoever was back by the import alone", () => {
    const left = apply(
      base,
      planOf("employee_id,end_date\n5,2026-02-01", { org: base, effectiveDay: day("2026-03-01") }),
    )
    const plan = planOf("employee_id,name,manager_id\n5,Eve,1", { org: left, effectiveDay: SECOND_DAY })
    const back = apply(left, plan)
    const undo = undoOf(left, plan)
    expect(revertOf(undo, back).conflicts).toEqual([])
    const later = apply(back, planOf("employee_id,manager_id\n4,5", { org: back, effectiveDay: THIRD_DAY }))
    expect(revertOf(undo, later).conflicts.map(({ kind }) => kind)).toEqual(["NEW_REPORTS"])
  })
})
