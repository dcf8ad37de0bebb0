import { fail } from "node:assert"
import type { Role } from "@rung/domain/access/roles"
import { beforeAll, describe, expect, it } from "vitest"
import { newId } from "../../platform/db/id.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { Actor, type Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { callerInTenant } from "../access/caller.queries.ts"
import { deleteMembership, insertMembership, updateMembership } from "../access/membership.store.ts"
import {
  type Company,
  codes,
  fillIn,
  formAbout,
  newCompany,
  openedCycle,
  read,
  SAVE,
  SUBMIT,
  save,
} from "./cycle.test-kit.ts"

// Ingrid is an executive, Ana her assistant. Tomasz stands below Ingrid, Bilal below Tomasz.

const server = await testServer()
const NAME = `mutation ($input: NameDelegateInput!) { nameDelegate(input: $input) {
  delegation { id name personId from until } problems { code path } } }`
const END = "mutation ($id: ID!) { endDelegation(id: $id) { delegation { id } problems { code path } } }"
const LIST = "{ delegations { id name from until } }"
const PREPARING = `{ preparing { name forms { assessmentId name cycleName items { competency name text } } } }`
const PREPARE = `mutation ($input: PrepareNoteInput!) { prepareNote(input: $input) {
  item { competency text } problems { code path } } }`
const NOTES = "query ($id: ID!) { preparedNotes(assessmentId: $id) { competency text writtenBy } }"

interface Member {
  readonly membershipId: string
  /** Signed in as of now: roles and delegations as a request finds them. */
  signedIn(): Promise<Actor>
}

async function join({ tenant, id }: Company, name: string, ...roles: readonly Role[]): Promise<Member> {
  const [membershipId, accountId] = [newId(), newId()]
  await tenant.db.write((tx) =>
    insertMembership(tx, {
      id: membershipId,
      accountId,
      personId: fromGlobalId(id(name), "Person") ?? fail(),
      email: `${accountId}@northgate.example`,
      name,
      roles: [...roles],
      version: 1,
      createdAt: new Date("2026-01-01"),
    }),
  )
  return {
    membershipId,
    signedIn: async () => {
      const { apollo, parts } = server.app
      const caller = await callerInTenant(parts, accountId, tenant.id)
      return new Actor({ apollo, parts, principal: caller?.principal, tenantId: tenant.id })
    },
  }
}

const company = await newCompany(server)
await openedCycle(company)
const ingrid = await join(company, "Ingrid", "EXEC")
const ana = await join(company, "Ana", "MEMBER")
const ruth = await join(company, "Ruth", "EXEC")
const tomasz = await join(company, "Tomasz", "MEMBER")
const PERIOD = { from: "2026-11-22", until: "2026-12-22" }

async function name(executive: Member, person: string, change: Answer = {}): Promise<Answer> {
  const input = { personId: company.id(person), ...PERIOD, ...change }
  return (await (await executive.signedIn()).run(NAME, { input })).nameDelegate
}

async function prepare(member: Member, input: Answer): Promise<Answer> {
  return (await (await member.signedIn()).run(PREPARE, { input })).prepareNote
}

describe("a delegate", () => {
  let form: Answer
  let code: string

  beforeAll(async () => {
    expect((await name(ingrid, "Ana")).problems).toEqual([])
    const executive = await ingrid.signedIn()
    form = await formAbout(executive, "Tomasz")
    code = (await read(executive, form.id)).items[0].competency.code
    await save(executive, form, [{ competency: code, value: 2, note: "My own canary." }])
  })

  it("is listed by the executive alone, and told whom they prepare for", async () => {
    const executive = await ingrid.signedIn()
    expect((await executive.run(LIST)).delegations).toMatchObject([{ name: "Ana", ...PERIOD }])
    expect((await (await ruth.signedIn()).run(LIST)).delegations).toEqual([])
    const delegate = await ana.signedIn()
    expect((await delegate.run(LIST)).delegations).toEqual([])
    const { preparing } = await delegate.run(PREPARING)
    expect(preparing).toMatchObject({ name: "Ingrid", forms: [{ name: "Tomasz", cycleName: "Autumn 2026" }] })
    expect(JSON.stringify(preparing)).not.toContain("My own canary.")
    expect((await executive.run(PREPARING)).preparing).toBeNull()
  })

  it("prepares a note that the executive finds beside the item, in no form", async () => {
    const kept = await prepare(ana, {
      assessmentId: form.id,
      competency: code,
      text: " Led the move to Oslo. ",
    })
    expect(kept).toEqual({ item: { competency: code, text: "Led the move to Oslo." }, problems: [] })
    const executive = await ingrid.signedIn()
    expect((await executive.run(NOTES, { id: form.id })).preparedNotes).toEqual([
      { competency: code, text: "Led the move to Oslo.", writtenBy: "Ana" },
    ])
    const item = (await read(executive, form.id)).items[0]
    expect(item.answer).toMatchObject({ value: 2, note: "My own canary." })
    await prepare(ana, { assessmentId: form.id, competency: code, text: "Again." })
    expect((await (await ana.signedIn()).run(PREPARING)).preparing.forms[0].items[0].text).toBe("Again.")
    await prepare(ana, { assessmentId: form.id, competency: code, text: "" })
    expect((await executive.run(NOTES, { id: form.id })).preparedNotes).toEqual([])
  })

  it("cannot read the form, rate it, send it or read what others prepared", async () => {
    const delegate = await ana.signedIn()
    expect((await delegate.run("query ($id: ID!) { node(id: $id) { id } }", { id: form.id })).node).toBeNull()
    expect(await delegate.fault("query ($id: ID!) { assessment(id: $id) { isMine } }", { id: form.id })).toBe(
      "NOT_FOUND",
    )
    const rate = { assessmentId: form.id, version: 2, answers: [{ competency: code, value: 5 }] }
    expect(codes((await delegate.run(SAVE, { input: rate })).saveDraft)).toEqual(["NOT_FOUND assessmentId"])
    const send = { assessmentId: form.id, version: 2 }
    expect(codes((await delegate.run(SUBMIT, { input: send })).submitAssessment)).toEqual([
      "NOT_FOUND assessmentId",
    ])
    expect((await delegate.run(NOTES, { id: form.id })).preparedNotes).toEqual([])
    const personId = company.id("Tomasz")
    expect(
      await delegate.fault("query ($id: ID!) { personResult(personId: $id) { band } }", { id: personId }),
    ).toBe("FORBIDDEN")
  })

  it("prepares nothing on forms that are another's, their own subject's, or of another company", async () => {
    const bilals = await formAbout(company.as("Bilal"), "Ben")
    const self = await formAbout(await ingrid.signedIn(), "Ingrid")
    const other = await newCompany(server)
    await openedCycle(other)
    const foreign = await formAbout(other.as("Ingrid"), "Tomasz")
    for (const { id } of [bilals, self, foreign])
      expect(codes(await prepare(ana, { assessmentId: id, competency: code, text: "Mine." }))).toEqual([
        "NOT_FOUND assessmentId",
      ])
    const stranger = await join(other, "Ingrid", "EXEC")
    const input = { personId: company.id("Bilal"), ...PERIOD }
    expect(codes((await (await stranger.signedIn()).run(NAME, { input })).nameDelegate)).toEqual([
      "DELEGATE_NO_MEMBER personId",
    ])
    expect(
      codes(await prepare(ana, { assessmentId: form.id, competency: "ZZ", text: "x".repeat(2001) })),
    ).toEqual(["ITEM_NOT_ON_FORM competency", "PREPARED_NOTE_LENGTH text"])
  })

  it("who stands below the executive prepares nothing about themselves", async () => {
    await name(ingrid, "Tomasz")
    const delegate = await tomasz.signedIn()
    expect((await delegate.run(PREPARING)).preparing.forms).toEqual([])
    const note = { assessmentId: form.id, competency: code, text: "I was great." }
    expect(codes(await prepare(tomasz, note))).toEqual(["NOT_FOUND assessmentId"])
  })

  it("is named once, by executives, and ended only by who named them", async () => {
    expect(codes(await name(ruth, "Ana"))).toEqual(["DELEGATE_TAKEN personId"])
    expect(codes(await name(ruth, "Ingrid"))).toEqual(["DELEGATE_READS_BOARDS personId"])
    expect(codes(await name(ruth, "Cy", { from: "2026-11-21", until: "2026-11-20" }))).toEqual([
      "DELEGATE_NO_MEMBER personId",
      "DELEGATION_PAST from",
      "DELEGATION_PERIOD until",
    ])
    const [{ id }] = (await (await ingrid.signedIn()).run(LIST)).delegations
    expect(codes((await (await ruth.signedIn()).run(END, { id })).endDelegation)).toEqual(["NOT_FOUND id"])
    expect(await company.admin.fault(END, { id })).toBe("FORBIDDEN")
  })

  it("prepares while the executive is one", async () => {
    const roles = (held: Role[], version: number) =>
      company.tenant.db.write((tx) => updateMembership(tx, ingrid.membershipId, { roles: held, version }))
    await roles(["MEMBER"], 2)
    expect((await (await ana.signedIn()).run(PREPARING)).preparing).toBeNull()
    await roles(["EXEC"], 3)
    expect((await (await ana.signedIn()).run(PREPARING)).preparing).not.toBeNull()
  })

  it("is none from the moment it is ended; what was prepared stays the executive's", async () => {
    const note = { assessmentId: form.id, competency: code, text: "Before the end." }
    await prepare(ana, note)
    const executive = await ingrid.signedIn()
    const { delegations } = await executive.run(LIST)
    const { id } = delegations.find((each: Answer) => each.name === "Ana")
    expect((await executive.run(END, { id })).endDelegation.problems).toEqual([])
    const delegate = await ana.signedIn()
    expect(await delegate.fault(PREPARE, { input: note })).toBe("FORBIDDEN")
    expect((await delegate.run(PREPARING)).preparing).toBeNull()
    expect((await executive.run(NOTES, { id: form.id })).preparedNotes).toMatchObject([
      { text: "Before the end." },
    ])
    expect(codes((await executive.run(END, { id })).endDelegation)).toEqual(["NOT_FOUND id"])
    expect((await name(ruth, "Ana")).problems).toEqual([])
  })

  it("prepares nothing once the form is sent", async () => {
    await name(ingrid, "Sofie")
    const sofie = await join(company, "Sofie", "MEMBER")
    expect((await name(ingrid, "Sofie")).problems).toEqual([])
    await fillIn(await ingrid.signedIn(), { ...form, version: 2 }, { value: 3, note: "Seen." })
    const note = { assessmentId: form.id, competency: code, text: "Too late." }
    expect(codes(await prepare(sofie, note))).toEqual(["ASSESSMENT_SUBMITTED"])
    expect((await (await sofie.signedIn()).run(PREPARING)).preparing.forms).toEqual([])
  })

  it("leaves in the audit log who was named and ended, and no word of a note", async () => {
    const rows = await company.tenant.db.read((tx) =>
      tx.query<{ action: string; text: string }>(
        "SELECT action, e::text AS text FROM audit_entry e WHERE tenant_id = $1",
        [tx.tenantId],
      ),
    )
    const actions = rows.map(({ action }) => action)
    expect(actions).toContain("delegation:name")
    expect(actions.filter((action) => action === "delegation:end")).toHaveLength(1)
    expect(rows.some(({ text }) => text.includes("Before the end."))).toBe(false)
  })

  it("goes with either membership", async () => {
    await company.tenant.db.write((tx) => deleteMembership(tx, ingrid.membershipId))
    const left = await company.tenant.db.read((tx) =>
      tx.query("SELECT FROM delegation d WHERE tenant_id = $1 AND until_day > '2026-11-22'", [tx.tenantId]),
    )
    expect(left).toHaveLength(1)
  })
})
