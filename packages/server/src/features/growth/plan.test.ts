import { fail } from "node:assert"
import { describe, expect, it } from "vitest"
import { newId } from "../../platform/db/id.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { insertMembership } from "../access/membership.store.ts"
import { type Company, codes, newCompany } from "../assessments/cycle.test-kit.ts"

const server = await testServer()
const PLAN = `plan { id version skills { competency why } actions { id what by state stateOn }
  checkIns { author text } sharedWith { name since } archivedOn } problems { code path }`
const MINE = `{ myPlan { current { id version sharedWith { name } checkIns { author text } } archived { id archivedOn } } }`
const SHARED = `{ sharedPlans { id personName skills { why } checkIns { author text } } }`
const SAVE = `mutation ($input: SavePlanInput!) { savePlan(input: $input) { ${PLAN} } }`
const CHECK_IN = `mutation ($input: AddPlanCheckInInput!) { addPlanCheckIn(input: $input) { ${PLAN} } }`
const SHARE = `mutation ($personId: ID!) { sharePlan(personId: $personId) { ${PLAN} } }`
const NEWS = "{ notifications { edges { node { kind isRead personName } } } }"
const STOP = `mutation { unsharePlan { ${PLAN} } }`
const ARCHIVE = `mutation { archivePlan { ${PLAN} } }`
const MARKER = "marker-of-a-plan"

/** A person who is a member of the company: a plan needs an account to belong to. */
async function member(
  company: Company,
  name: string,
  roles: readonly ("MEMBER" | "ADMIN" | "EXEC")[] = ["MEMBER"],
): Promise<Actor> {
  const [accountId, id] = [newId(), newId()]
  const personId = fromGlobalId(company.id(name), "Person") ?? fail()
  await company.tenant.db.write((tx) =>
    insertMembership(tx, {
      id,
      accountId,
      personId,
      email: `${accountId}@northgate.example`,
      name,
      roles: [...roles],
      version: 1,
      createdAt: new Date("2026-01-01"),
    }),
  )
  return company.tenant.as({ roles: [...roles], personId, accountId })
}

const body = {
  version: 0,
  skills: [{ competency: "B1", why: MARKER }],
  actions: [{ id: null, competency: "B1", what: "Ask before telling", by: "2090-01-01", state: "PLANNED" }],
}

async function planned(): Promise<{ company: Company; owner: Actor; reader: Actor; plan: Answer }> {
  const company = await newCompany(server)
  const [owner, reader] = [await member(company, "Tomasz"), await member(company, "Bilal", ["EXEC", "ADMIN"])]
  const { plan } = (await owner.run(SAVE, { input: body })).savePlan
  return { company, owner, reader, plan }
}

describe("a development plan", () => {
  it("is saved as a whole, at the version its owner has", async () => {
    const { owner, plan } = await planned()
    expect(plan).toMatchObject({ version: 1, skills: body.skills, sharedWith: null })
    const [action] = plan.actions
    const { stateOn, ...kept } = action
    const done = { ...body, version: 1, actions: [{ ...kept, competency: "B1", state: "DONE" }] }
    const saved = (await owner.run(SAVE, { input: done })).savePlan
    expect(saved.plan).toMatchObject({ version: 2, actions: [{ id: action.id, state: "DONE" }] })
    expect(codes((await owner.run(SAVE, { input: done })).savePlan)).toEqual(["VERSION_CONFLICT version"])
  })

  it("is read by nobody until it is shared, then by that person alone, and no longer once that is stopped", async () => {
    const { company, owner, reader, plan } = await planned()
    const other = await member(company, "Sofie")
    const checkIn = { input: { planId: plan.id, text: "Went well" } }
    for (const actor of [reader, other]) {
      expect((await actor.run(SHARED)).sharedPlans).toEqual([])
      expect(codes((await actor.run(CHECK_IN, checkIn)).addPlanCheckIn)).toEqual(["NOT_FOUND planId"])
    }
    const shared = (await owner.run(SHARE, { personId: company.id("Bilal") })).sharePlan
    expect(shared.plan.sharedWith).toMatchObject({ name: "Bilal" })
    expect((await reader.run(SHARED)).sharedPlans).toMatchObject([
      { personName: "Tomasz", skills: [{ why: MARKER }] },
    ])
    expect((await other.run(SHARED)).sharedPlans).toEqual([])
    const told = [{ node: { kind: "PLAN_SHARED", isRead: false, personName: "Tomasz" } }]
    expect((await reader.run(NEWS)).notifications.edges).toEqual(told)
    expect((await other.run(NEWS)).notifications.edges).toEqual([])
    const noted = (await reader.run(CHECK_IN, checkIn)).addPlanCheckIn
    expect(noted.plan.checkIns).toEqual([{ author: "Bilal", text: "Went well" }])
    const second = (await owner.run(SHARE, { personId: company.id("Sofie") })).sharePlan
    expect(codes(second)).toEqual(["PLAN_SHARED_ALREADY personId"])
    await owner.run(STOP)
    expect((await reader.run(SHARED)).sharedPlans).toEqual([])
    expect((await reader.run(NEWS)).notifications.edges).toEqual([])
    expect(codes((await reader.run(CHECK_IN, checkIn)).addPlanCheckIn)).toEqual(["NOT_FOUND planId"])
  })

  it("is shared with no one but another member", async () => {
    const { company, owner } = await planned()
    expect(codes((await owner.run(SHARE, { personId: company.id("Tomasz") })).sharePlan)).toEqual([
      "PLAN_READER_SELF personId",
    ])
    expect(codes((await owner.run(SHARE, { personId: company.id("Sofie") })).sharePlan)).toEqual([
      "PLAN_READER_NO_MEMBER personId",
    ])
  })

  it("is reached from no other company", async () => {
    const { plan } = await planned()
    const stranger = await member(await newCompany(server), "Bilal", ["ADMIN"])
    const input = { planId: plan.id, text: "From elsewhere" }
    expect(codes((await stranger.run(CHECK_IN, { input })).addPlanCheckIn)).toEqual(["NOT_FOUND planId"])
    expect((await stranger.run(MINE)).myPlan).toEqual({ current: null, archived: [] })
  })

  it("is put away as history of its owner, and out of its reader's sight", async () => {
    const { company, owner, reader, plan } = await planned()
    await owner.run(SHARE, { personId: company.id("Bilal") })
    expect((await owner.run(ARCHIVE)).archivePlan.plan).toMatchObject({ sharedWith: null })
    expect((await owner.run(MINE)).myPlan).toMatchObject({ current: null, archived: [{ id: plan.id }] })
    expect((await reader.run(SHARED)).sharedPlans).toEqual([])
    expect((await owner.run(SAVE, { input: body })).savePlan.plan.version).toBe(1)
  })

  it("leaves in the audit log that it was shared, and not a word of it", async () => {
    const { company, owner } = await planned()
    await owner.run(SHARE, { personId: company.id("Bilal") })
    await owner.run(STOP)
    const entries = await company.tenant.db.read((tx) =>
      tx.query<{ action: string; detail: unknown }>(
        "SELECT action, detail FROM audit_entry WHERE tenant_id = $1 ORDER BY seq",
        [tx.tenantId],
      ),
    )
    expect(entries.map(({ action }) => action).slice(-2)).toEqual(["plan:share", "plan:unshare"])
    expect(JSON.stringify(entries)).not.toContain(MARKER)
  })
})
