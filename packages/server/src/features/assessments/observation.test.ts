import { fail } from "node:assert"
import { describe, expect, it } from "vitest"
import { newId } from "../../platform/db/id.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { deleteMembership, insertMembership } from "../access/membership.store.ts"
import {
  type Company,
  codes,
  fillIn,
  formAbout,
  newCompany,
  openedCycle,
  read,
  save,
} from "./cycle.test-kit.ts"

const server = await testServer()
const BODY = `id seenOn competency text version person { name } attachedTo { competency cycleName }`
const LOG = `query ($personId: ID) { observations(personId: $personId) { mayKeep observations { ${BODY} } } }`
const PAYLOAD = `{ observation { ${BODY} } problems { code path } }`
const KEEP = `mutation ($input: KeepObservationInput!) { keepObservation(input: $input) ${PAYLOAD} }`
const CHANGE = `mutation ($input: ChangeObservationInput!) { changeObservation(input: $input) ${PAYLOAD} }`
const DROP = `mutation ($id: ID!) { dropObservation(id: $id) { observation { text } problems { code path } } }`
const ATTACH = `mutation ($input: AttachObservationInput!) { attachObservation(input: $input) {
  assessment { id version state } problems { code path } } }`

/** A person who is a member of the company, as notes need an account to belong to. */
async function member(company: Company, name: string): Promise<Actor> {
  const [accountId, id] = [newId(), newId()]
  const personId = fromGlobalId(company.id(name), "Person") ?? fail()
  await company.tenant.db.write((tx) =>
    insertMembership(tx, {
      id,
      accountId,
      personId,
      email: `${accountId}@northgate.example`,
      name,
      roles: ["MEMBER"],
      version: 1,
      createdAt: new Date("2026-01-01"),
    }),
  )
  return company.tenant.as({ roles: ["MEMBER"], personId, accountId })
}

async function keep(actor: Actor, input: Answer): Promise<Answer> {
  const whole = { seenOn: "2026-11-12", competency: "A1", text: "Let Cy run the review.", ...input }
  return (await actor.run(KEEP, { input: whole })).keepObservation
}

async function log(actor: Actor, personId?: string): Promise<Answer> {
  return (await actor.run(LOG, { personId })).observations
}

const company = await newCompany(server)
await openedCycle(company)
const [tomasz, bilal] = [await member(company, "Tomasz"), await member(company, "Bilal")]

describe("an observation", () => {
  it("is kept about somebody below, and read newest day first", async () => {
    const personId = company.id("Bilal")
    const first = await keep(tomasz, { personId })
    expect(first.problems).toEqual([])
    await keep(tomasz, { personId, seenOn: "2026-11-20", competency: null, text: " Asked before he told. " })
    const { mayKeep, observations } = await log(tomasz, personId)
    expect(mayKeep).toBe(true)
    expect(observations).toMatchObject([
      { seenOn: "2026-11-20", competency: null, text: "Asked before he told.", person: { name: "Bilal" } },
      { seenOn: "2026-11-12", competency: "A1", text: "Let Cy run the review.", attachedTo: null },
    ])
  })

  it("is kept about oneself and about anybody further down, not about others", async () => {
    expect(codes(await keep(tomasz, { personId: company.id("Tomasz") }))).toEqual([])
    expect(codes(await keep(tomasz, { personId: company.id("Cy") }))).toEqual([])
    const input = { personId: company.id("Ingrid"), seenOn: "2026-11-12", text: "Upwards." }
    expect(await tomasz.fault(KEEP, { input })).toBe("FORBIDDEN")
    expect(codes(await keep(tomasz, { personId: company.id("Bilal").slice(0, -4) }))).toEqual([
      "NOT_FOUND personId",
    ])
    expect((await log(tomasz, company.id("Ingrid"))).mayKeep).toBe(false)
  })

  it("is refused with everything that stands against it", async () => {
    const refused = await keep(tomasz, {
      personId: company.id("Bilal"),
      seenOn: "2026-11-23",
      competency: "ZZ",
      text: " ",
    })
    expect(codes(refused)).toEqual([
      "OBSERVATION_LENGTH text",
      "OBSERVATION_AHEAD seenOn",
      "COMPETENCY_UNKNOWN competency",
    ])
  })

  it("is changed once by whoever read it last, and dropped for good", async () => {
    const { observation } = await keep(bilal, { personId: company.id("Cy") })
    const change = {
      observationId: observation.id,
      version: 1,
      seenOn: "2026-11-11",
      competency: null,
      text: "Calm.",
    }
    const changed = (await bilal.run(CHANGE, { input: change })).changeObservation
    expect(changed.observation).toMatchObject({ text: "Calm.", seenOn: "2026-11-11", version: 2 })
    const again = (await bilal.run(CHANGE, { input: change })).changeObservation
    expect(codes(again)).toEqual(["VERSION_CONFLICT version"])
    await bilal.run(DROP, { id: observation.id })
    expect((await log(bilal, company.id("Cy"))).observations).toEqual([])
    expect(codes((await bilal.run(DROP, { id: observation.id })).dropObservation)).toEqual(["NOT_FOUND id"])
  })

  it("is nobody's but its author's: not its subject's, not an administrator's, not of who takes the person's place", async () => {
    const { observation } = await keep(tomasz, { personId: company.id("Sofie"), text: "canary-of-tomasz" })
    const asTomasz = company.tenant.as({
      roles: ["ADMIN"],
      personId: fromGlobalId(company.id("Tomasz"), "Person") ?? fail(),
    })
    const { admin } = await newCompany(server)
    for (const other of [await member(company, "Sofie"), company.admin, asTomasz, bilal, admin]) {
      const personId = other === admin ? undefined : company.id("Sofie")
      expect((await log(other, personId)).observations).toEqual([])
      const input = { observationId: observation.id, version: 1, seenOn: "2026-11-11", text: "Mine now." }
      expect(codes((await other.run(CHANGE, { input })).changeObservation)).toEqual([
        "NOT_FOUND observationId",
      ])
      expect(codes((await other.run(DROP, { id: observation.id })).dropObservation)).toEqual(["NOT_FOUND id"])
      expect(
        (await other.run("query ($id: ID!) { node(id: $id) { id } }", { id: observation.id })).node,
      ).toBeNull()
    }
    const token = company.tenant.withToken(["RESULTS_READ", "PEOPLE_MANAGE", "CYCLES_MANAGE"])
    expect(await token.fault(LOG)).toBe("FORBIDDEN")
    expect((await log(tomasz, company.id("Sofie"))).observations).toHaveLength(1)
  })
})

describe("attaching an observation", () => {
  const attach = async (actor: Actor, form: Answer, observationId: string, competency: string) => {
    const input = { observationId, assessmentId: form.id, version: form.version, competency }
    return (await actor.run(ATTACH, { input })).attachObservation
  }

  it("copies its text under the note, and says in the log where it went", async () => {
    const form = await formAbout(tomasz, "Bilal")
    const { items } = await read(tomasz, form.id)
    const code: string = items[0].competency.code
    const { observation } = await keep(tomasz, {
      personId: company.id("Bilal"),
      competency: null,
      text: "Stayed calm.",
    })
    const saved = await save(tomasz, form, [{ competency: code, value: 4, note: "As ever." }])
    const attached = await attach(tomasz, saved.assessment, observation.id, code)
    expect(attached.problems).toEqual([])
    expect(attached.assessment).toMatchObject({ state: "IN_PROGRESS", version: saved.assessment.version + 1 })
    expect((await read(tomasz, form.id)).items[0].answer).toMatchObject({
      value: 4,
      note: "As ever.\n\nStayed calm.",
    })
    const { observations } = await log(tomasz, company.id("Bilal"))
    expect(observations.find(({ id }: Answer) => id === observation.id).attachedTo).toEqual({
      competency: code,
      cycleName: "Autumn 2026",
    })
    await tomasz.run(DROP, { id: observation.id })
    expect((await read(tomasz, form.id)).items[0].answer.note).toContain("Stayed calm.")
  })

  it("is refused for another's form, another person, an old version and a sent form, and then changes nothing", async () => {
    const { observation } = await keep(tomasz, { personId: company.id("Sofie"), text: "Never lands." })
    const [bilals, sofies] = [await formAbout(tomasz, "Bilal"), await formAbout(tomasz, "Sofie")]
    const { items } = await read(tomasz, sofies.id)
    const code: string = items[0].competency.code
    expect(codes(await attach(tomasz, bilals, observation.id, code))).toContain(
      "OBSERVATION_OTHER_PERSON observationId",
    )
    expect(codes(await attach(tomasz, { ...sofies, version: 9 }, observation.id, code))).toEqual([
      "VERSION_CONFLICT version",
    ])
    const mine = await keep(bilal, { personId: company.id("Cy") })
    expect(codes(await attach(bilal, sofies, mine.observation.id, code))).toEqual(["NOT_FOUND assessmentId"])
    expect(codes(await attach(bilal, sofies, observation.id, code))).toEqual(["NOT_FOUND observationId"])
    const sent = await fillIn(tomasz, sofies)
    expect(codes(await attach(tomasz, sent, observation.id, code))).toEqual(["ASSESSMENT_SUBMITTED"])
    expect(JSON.stringify(await read(tomasz, sofies.id))).not.toContain("Never lands.")
  })
})

describe("what was written", () => {
  it("lies in its table and, once attached, in the form; in no log, job, record or audit entry", async () => {
    const text = "canary-9f27 at the harbour"
    const lines: string[] = []
    const logged = await testServer({ logTo: { write: (line) => void lines.push(line) } })
    const theirs = await newCompany(logged)
    await openedCycle(theirs)
    const author = await member(theirs, "Tomasz")
    const { observation } = await keep(author, { personId: theirs.id("Bilal"), text })
    const refused = { personId: theirs.id("Ingrid"), seenOn: "2026-11-12", text }
    expect(await author.fault(KEEP, { input: refused })).toBe("FORBIDDEN")
    await author.run(DROP, { id: observation.id })
    expect(lines.join("")).not.toContain(text)
    const found = await theirs.tenant.db.read((tx) =>
      tx.query(
        "SELECT count(*)::integer AS count FROM audit_entry e WHERE tenant_id = $1 AND e::text LIKE '%canary-9f27%'",
        [tx.tenantId],
      ),
    )
    expect(found).toEqual([{ count: 0 }])
  })

  it("goes with its author's membership", async () => {
    const ben = await member(company, "Ben")
    await keep(ben, { personId: company.id("Ben"), text: "To be forgotten." })
    const left = await company.tenant.db.write(async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        "SELECT m.id FROM membership m JOIN observation o USING (tenant_id, account_id) WHERE m.tenant_id = $1 AND o.text = 'To be forgotten.'",
        [tx.tenantId],
      )
      await deleteMembership(tx, row?.id ?? fail())
      return tx.query("SELECT FROM observation WHERE tenant_id = $1 AND text = 'To be forgotten.'", [
        tx.tenantId,
      ])
    })
    expect(left).toEqual([])
  })
})
