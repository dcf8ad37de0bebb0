import { beforeEach, describe, expect, it } from "vitest"
import { enqueueTenantless } from "../../platform/jobs/enqueue.ts"
import { testServer } from "../../testing/test-server.ts"
import { type Company, draftCycle, newCompany, take } from "./cycle.test-kit.ts"

const server = await testServer()
const CLOSES = "2026-12-20"
let northgate: Company
let cycleId: string
let read: number
let round = 0

beforeEach(async () => {
  round += 1
  server.setNow(new Date("2026-11-22T12:00:00Z"))
  northgate = await newCompany(server)
  const draft = await draftCycle(northgate.admin, {
    name: `Autumn ${round}`,
    closesOn: CLOSES,
    perspectives: ["MANAGER", "SELF"],
  })
  cycleId = draft.id
  await take(northgate.admin, "openCycle", draft)
  read = server.mails.length
})

/** What was mailed since the last look, by the local part of the address. */
function freshMails(): ReadonlyMap<string, string> {
  const fresh = server.mails.slice(read).filter(({ text }) => text.includes(`"Autumn ${round}"`))
  read = server.mails.length
  const mails = new Map(fresh.map(({ to, subject, text }) => [to.split("@")[0] ?? "", `${subject}\n${text}`]))
  expect(mails.size).toBe(fresh.length)
  return mails
}

async function at(instant: string): Promise<ReadonlyMap<string, string>> {
  server.setNow(new Date(instant))
  await enqueueTenantless(server.app.parts.database, "remind-raters-daily", {})
  await server.runJobs()
  return freshMails()
}

const REMIND = `mutation ($id: ID!) { remindRaters(cycleId: $id) {
  mailed alreadyToday withoutAddress problems { code path } } }`
const PLAN = `mutation ($input: PlanRemindersInput!) { planReminders(input: $input) {
  reminders { isOn onOpening daysBefore } problems { code path } } }`

async function plan(daysBefore: readonly number[], more = {}) {
  const input = { cycleId, isOn: true, onOpening: true, daysBefore, ...more }
  return (await northgate.admin.run(PLAN, { input })).planReminders
}

describe("raters are reminded", () => {
  it("on the day of opening, from eight in the morning, once", async () => {
    expect([...(await at("2026-11-22T07:59:00Z")).keys()]).toEqual([])
    const first = await at("2026-11-22T12:27:00Z")
    expect([...first.keys()].sort()).toEqual(["ana", "ben", "bilal", "ingrid", "ruth", "sofie", "tomasz"])
    expect([...(await at("2026-11-22T13:27:00Z")).keys()]).toEqual([])
    expect([...(await at("2026-11-23T13:27:00Z")).keys()]).toEqual([])
  })

  it("7, 3 and 1 days before the end unless told otherwise, and by another plan when there is one", async () => {
    expect((await at("2026-12-12T12:00:00Z")).size).toBe(0)
    expect((await at("2026-12-13T12:00:00Z")).size).toBe(7)
    expect(await plan([2, 5])).toEqual({
      reminders: { isOn: true, onOpening: true, daysBefore: [5, 2] },
      problems: [],
    })
    expect((await at("2026-12-15T12:00:00Z")).size).toBe(7)
    expect((await at("2026-12-17T12:00:00Z")).size).toBe(0)
    await plan([2], { isOn: false })
    expect((await at("2026-12-18T12:00:00Z")).size).toBe(0)
  })

  it("of all that waits in one digest, with a link each that opens its form without signing in", async () => {
    const second = await draftCycle(northgate.admin, {
      name: "Early",
      closesOn: "2026-12-01",
      perspectives: ["SELF"],
    })
    await take(northgate.admin, "openCycle", second)
    const mail = (await at("2026-11-22T12:27:00Z")).get("tomasz") ?? ""
    expect(mail).toContain("4 forms wait for you")
    expect(mail).toMatch(
      /: 1 form waits for you, to be handed in by November 30, 2026[\s\S]+: 3 forms wait for you/,
    )
    expect(mail).not.toMatch(/Sofie|Bilal/)
    const codes = [...mail.matchAll(/\/form#([\w-]+)/g)].map(([, code]) => code)
    expect(new Set(codes).size).toBe(4)
    const opened = await northgate.tenant.as({ roles: ["MEMBER"] }).run(
      `mutation ($token: String!) { openFormLink(token: $token) {
         assessment { rater { name } subject { name } } problems { code } } }`,
      { token: codes[0] },
    )
    expect(opened.openFormLink).toEqual({
      assessment: { rater: { name: "Tomasz" }, subject: { name: "Tomasz" } },
      problems: [],
    })
  })

  it("no more once everything is handed in or back", async () => {
    const { assessment } = await northgate.as("Ana").run(`{ assessment: myForms { id version } }`)
    for (const { id, version } of assessment) {
      const input = { assessmentId: id, version, reason: "I leave it this time." }
      await northgate
        .as("Ana")
        .run(
          `mutation ($input: DeclineAssessmentInput!) { declineAssessment(input: $input) { problems { code } } }`,
          { input },
        )
    }
    const mailed = await at("2026-11-22T12:27:00Z")
    expect(mailed.has("ana")).toBe(false)
    expect(mailed.has("ben")).toBe(true)
  })

  it("by an administrator at once, but nobody twice a day", async () => {
    const remind = async () => (await northgate.admin.run(REMIND, { id: cycleId })).remindRaters
    expect(await remind()).toEqual({ mailed: 7, alreadyToday: 0, withoutAddress: 1, problems: [] })
    await server.runJobs()
    expect(freshMails().size).toBe(7)
    expect(await remind()).toEqual({ mailed: 0, alreadyToday: 7, withoutAddress: 1, problems: [] })
    expect((await at("2026-11-22T12:27:00Z")).size).toBe(0)
  })

  it("in the tenant's time zone", async () => {
    await northgate.admin.run(
      `mutation { changeSettings(input: { timeZone: "Pacific/Auckland", version: 1 }) { problems { code } } }`,
    )
    expect((await at("2026-12-12T18:59:00Z")).size).toBe(0)
    expect((await at("2026-12-12T19:01:00Z")).size).toBe(7)
  })
})

describe("nobody is reminded", () => {
  it("of a draft, by a plan that cannot be, or by somebody who may not", async () => {
    const draft = await draftCycle(northgate.admin, { name: "Later", closesOn: CLOSES })
    const codesOf = ({ problems }: { problems: readonly { code: string }[] }) =>
      problems.map(({ code }) => code)
    expect(codesOf((await northgate.admin.run(REMIND, { id: draft.id })).remindRaters)).toEqual([
      "CYCLE_NOT_OPEN",
    ])
    expect(codesOf(await plan([0, 99]))).toEqual(["REMINDER_DAY_OUT_OF_RANGE"])
    expect(codesOf(await plan([0, 1, 2, 3, 4, 5, 6, 7, 8]))).toEqual([
      "REMINDER_DAY_OUT_OF_RANGE",
      "REMINDER_DAYS_TOO_MANY",
    ])
    expect(await northgate.as("Ruth", "EXEC").fault(REMIND, { id: cycleId })).toBe("FORBIDDEN")
  })
})
