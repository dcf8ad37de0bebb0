import { describe, expect, it } from "vitest"
import type { ImportAnswer } from "./answers.ts"
import { apply, day, linesOn, orgOf, planOf, SECOND_DAY, THIRD_DAY } from "./import.test-kit.ts"
import type { ImportOrg } from "./import-org.ts"

const NOW = orgOf("employee_id,name,manager_id\n1,Ann,\n2,Bob,1")
/** Cid is to come in October under Ann, and goes under Bob in December. */
const HIRED = apply(
  NOW,
  planOf("employee_id,name,manager_id,effective_from\n3,Cid,1,2026-10-01\n3,Cid,2,2026-12-01", {
    org: NOW,
    effectiveDay: THIRD_DAY,
  }),
)
/** The same, and leaves at the end of March. */
const LEAVING = apply(
  NOW,
  planOf(
    "employee_id,name,manager_id,effective_from,end_date\n3,Cid,1,2026-10-01,\n3,Cid,2,2026-12-01,2027-03-31",
    { org: NOW, effectiveDay: THIRD_DAY },
  ),
)

/** Who somebody reports to from each day on, `gone` on days on which they are not in the org. */
function storyOf(org: ImportOrg, key: string): readonly string[] {
  const mine = org.lines.filter(({ nodeId, kind }) => kind === "SOLID" && nodeId === `e:${key}`)
  const days = mine.flatMap(({ validFrom, validTo }) => (validTo ? [validFrom, validTo] : [validFrom]))
  return [...new Set(days)].toSorted().map((on) => {
    const line = linesOn(org, on).find((each) => each.startsWith(`${key}>`))
    return `${on} ${line ?? "gone"}`
  })
}

/** Imports a file twice: the second time nothing may change. */
function twice(file: string, org: ImportOrg, answers: readonly ImportAnswer[] = []): ImportOrg {
  const options = { effectiveDay: SECOND_DAY, answers }
  const after = apply(org, planOf(file, { org, ...options }))
  expect(Object.values(planOf(file, { org: after, ...options }).changes).flat()).toEqual([])
  return after
}

describe("somebody to come whose start moves", () => {
  it.each([
    { name: "earlier", from: "2026-08-01", story: ["2026-08-01 3>1", "2026-12-01 3>2"] },
    { name: "later", from: "2026-11-01", story: ["2026-11-01 3>1", "2026-12-01 3>2"] },
    { name: "past the planned change", from: "2027-01-01", story: ["2027-01-01 3>2"] },
    { name: "nowhere", from: "2026-10-01", story: ["2026-10-01 3>1", "2026-12-01 3>2"] },
  ])("keeps what is planned from then on: $name", ({ from, story }) => {
    expect(storyOf(twice(`employee_id,effective_from\n3,${from}`, HIRED), "3")).toEqual(story)
  })

  it.each([
    {
      name: "before the last day",
      from: "2026-11-01",
      story: ["2026-11-01 3>1", "2026-12-01 3>2", "2027-04-01 gone"],
    },
    { name: "after the last day, which is over then", from: "2030-01-31", story: ["2030-01-31 3>2"] },
  ])("keeps the last day planned: $name", ({ from, story }) => {
    expect(storyOf(twice(`employee_id,effective_from\n3,${from}`, LEAVING), "3")).toEqual(story)
  })

  it("goes as planned until another row says what comes later", () => {
    const file = "employee_id,manager_id,effective_from\n3,,2026-08-01\n3,2,2026-11-01"
    expect(storyOf(twice(file, HIRED), "3")).toEqual(["2026-08-01 3>1", "2026-11-01 3>2"])
  })

  it("has the managers the row names, the first by a solid line", () => {
    const org = twice("employee_id,manager_id,effective_from\n3,2; 1,2026-11-01", HIRED)
    expect(storyOf(org, "3")).toEqual(["2026-11-01 3>2"])
    const dotted = org.lines.filter(({ kind }) => kind === "DOTTED")
    expect(dotted).toMatchObject([{ nodeId: "e:3", managerId: "e:1", validFrom: "2026-11-01" }])
  })

  it.each([
    { action: "hire", on: "2026-08-01", story: ["2026-08-01 3>1", "2026-12-01 3>2"] },
    { action: "transfer", on: "2026-11-01", story: ["2026-11-01 3>1", "2026-12-01 3>2"] },
  ])("moves by an action that is planned: $action", ({ action, on, story }) => {
    const file = `employee_id,future_action,future_date\n3,${action},${on}`
    expect(storyOf(twice(file, HIRED), "3")).toEqual(story)
  })

  it("is withdrawn by an end that lies before it", () => {
    const file = "operation,employee_id,effective_from\nend,3,2026-07-31"
    const options = { org: HIRED, effectiveDay: SECOND_DAY, mode: "DELTA" } as const
    const plan = planOf(file, options)
    expect(plan.outcomes).toEqual(["UPDATE"])
    const after = apply(HIRED, plan)
    expect(storyOf(after, "3")).toEqual([])
    expect(Object.values(planOf(file, { ...options, org: after }).changes).flat()).toEqual([])
  })
})

describe("somebody to come of whom a row says an end alone, or no manager", () => {
  it.each([
    { name: "a last day after the start", file: "employee_id,end_date\n3,2027-03-31" },
    {
      name: "a last day, and who they are",
      file: "employee_id,name,title,manager_id,end_date\n3,Cid,Clerk,,2027-03-31",
    },
    {
      name: "an end that is planned",
      file: "employee_id,future_action,future_date\n3,terminate,2027-03-31",
    },
  ])("comes and leaves as planned: $name", ({ file }) => {
    const story = ["2026-10-01 3>1", "2026-12-01 3>2", "2027-04-01 gone"]
    expect(storyOf(twice(file, HIRED), "3")).toEqual(story)
  })

  it("comes as planned where another value alone is new", () => {
    const after = twice("employee_id,title\n3,Lead", HIRED)
    expect(storyOf(after, "3")).toEqual(["2026-10-01 3>1", "2026-12-01 3>2"])
  })

  it.each([
    { name: "a last day", file: "employee_id,end_date\n3,2026-08-31" },
    { name: "an end that is planned", file: "employee_id,future_action,future_date\n3,terminate,2026-08-31" },
  ])("does not come at all where the end lies before the start: $name", ({ file }) => {
    expect(storyOf(twice(file, HIRED), "3")).toEqual([])
  })

  it("is in the org from today where a row places them and says no days", () => {
    const after = twice("employee_id,name,manager_id\n3,Cid,1", HIRED)
    expect(storyOf(after, "3")[0]).toBe("2026-06-01 3>1")
  })

  it("has the last day of the time they had before, which goes on then", () => {
    const left = apply(
      NOW,
      planOf("employee_id,end_date\n2,2026-03-31", { org: NOW, effectiveDay: SECOND_DAY }),
    )
    const back = planOf("employee_id,manager_id,effective_from\n2,1,2026-10-01", {
      org: left,
      effectiveDay: SECOND_DAY,
    })
    const after = twice("employee_id,end_date\n2,2026-08-31", apply(left, back))
    const story = ["2026-01-01 2>1", "2026-04-01 gone", "2026-06-01 2>", "2026-09-01 gone"]
    expect(storyOf(after, "2")).toEqual(story)
  })
})

describe("rows with days between which somebody is away", () => {
  it("keep the days between free, also where nobody but the plan tells the manager", () => {
    const file = "employee_id,effective_from,end_date\n3,2026-08-01,2026-08-31\n3,2026-11-01,"
    const story = ["2026-08-01 3>1", "2026-09-01 gone", "2026-11-01 3>1", "2026-12-01 3>2"]
    expect(storyOf(twice(file, HIRED), "3")).toEqual(story)
  })
})

describe("reports of somebody who leaves", () => {
  const org = orgOf("employee_id,name,manager_id\n1,Ann,\n2,Bob,1\n4,Dot,2\n5,Eve,1")
  const acting: readonly ImportAnswer[] = [{ question: "SKIP_LEVEL", manager: "2" }]

  it("go under whoever acts for them, and stay there", () => {
    const after = twice("employee_id,end_date\n2,2026-05-31", org, acting)
    expect(linesOn(after, SECOND_DAY)).toEqual(["1>", "4>1", "5>1"])
  })

  it("go under whoever acts from the day on", () => {
    const after = twice("employee_id,end_date\n2,2026-08-31", org, acting)
    expect(storyOf(after, "4")).toEqual(["2026-01-01 4>2", "2026-09-01 4>1"])
  })

  it("go under whoever was to be above on the last day, as rows of days say", () => {
    const file = "employee_id,manager_id,effective_from,end_date\n2,5,2026-07-01,2026-08-31"
    expect(storyOf(twice(file, org, acting), "4")).toEqual(["2026-01-01 4>2", "2026-09-01 4>5"])
  })

  it("go under whoever acts for the seat of that name, where its holder does not come", () => {
    const seat = orgOf("employee_id,name,manager_id\n1,Ann,\n3,Vacant,1\n4,Dot,3")
    const hire = planOf("employee_id,name,manager_id\n3,Cid,1", { org: seat, effectiveDay: THIRD_DAY })
    const file = "employee_id,end_date\n3,2026-07-31"
    const after = twice(file, apply(seat, hire), [{ question: "SKIP_LEVEL", manager: "3" }])
    expect(storyOf(after, "4")).toEqual(["2026-01-01 4>3", "2026-10-01 4>1"])
  })

  it("stay under whoever acts when they leave too, until somebody else is said", () => {
    const file = "employee_id,end_date\n2,2026-05-31\n1,2026-08-31"
    const after = twice(file, org, acting)
    expect(storyOf(after, "4")).toEqual(["2026-01-01 4>2", "2026-06-01 4>1"])
    expect(linesOn(after, day("2026-09-01"))).toContain("4>1")
  })
})
