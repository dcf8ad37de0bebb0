import pg from "pg"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { enqueueTenantless } from "../../platform/jobs/enqueue.ts"
import type { Actor, Answer } from "../../testing/actor.ts"
import { Browser } from "../../testing/browser.ts"
import { assignConfidential } from "../../testing/confidential-forms.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  type Company,
  codes,
  DECLINE,
  formAbout,
  newCompany,
  openedCycle,
  READ_FORM,
  take,
} from "./cycle.test-kit.ts"

const server = await testServer()
let company: Company
let cycle: Answer
let formId: string

beforeEach(async () => {
  server.setNow(new Date("2026-11-22T12:00:00Z"))
  company = await newCompany(server)
  cycle = await openedCycle(company)
  const asked = { cycleId: cycle.id, raterId: company.id("Ben"), subjectId: company.id("Bilal") }
  const form = { ...asked, perspective: "UPWARD", items: ["B1", "B2"] } as const
  const [id] = await assignConfidential(server.urlOf("owner"), company.tenant.id, [form])
  formId = id ?? ""
})

const SEND = "mutation ($id: ID!) { sendFormLink(assessmentId: $id) { problems { code path } } }"
const OPEN = `mutation ($token: String!) { openFormLink(token: $token) {
  assessment { id state subject { name } } problems { code path } } }`
const RENEW = "mutation ($token: String!) { renewFormLink(token: $token) { problems { code } } }"
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) {
  assessment { state version } problems { code path } } }`
const SUBMIT = `mutation ($input: SubmitAssessmentInput!) { submitAssessment(input: $input) {
  assessment { state } problems { code path } } }`

async function sentLink(admin: Actor = company.admin, id = formId): Promise<string> {
  expect(codes((await admin.run(SEND, { id })).sendFormLink)).toEqual([])
  return mailedCode()
}

async function mailedCode(): Promise<string> {
  await server.runJobs()
  const code = /\/form#([\w-]{43})\n/.exec(server.mails.at(-1)?.text ?? "")?.[1]
  return code ?? ""
}

async function openedBy(token: string): Promise<{ browser: Browser; payload: Answer }> {
  const browser = new Browser(server.app.http, { address: "203.0.113.7" })
  const { openFormLink: payload } = await browser.run(OPEN, { token })
  return { browser, payload }
}

const save = async (browser: Browser, version: number, id = formId) => {
  const answers = ["B1", "B2"].map((competency) => ({ competency, value: 4 }))
  const input = { assessmentId: id, version, termsVersion: 1, answers }
  return (await browser.run(SAVE, { input })).saveDraft
}

describe("a form's link", () => {
  it("is mailed to the rater, and says neither whom the form is about nor from which view", async () => {
    const token = await sentLink()
    expect(token).toHaveLength(43)
    const mail = server.mails.at(-1)
    expect(mail?.to).toBe("ben@northgate.example")
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Bilal|UPWARD|manager/i)
    const kept = await company.tenant.db.read((tx) =>
      tx.query("SELECT f::text AS text FROM form_link f WHERE tenant_id = $1", [tx.tenantId]),
    )
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  it("opens this one form, which is then answered and handed in without signing in", async () => {
    const { browser, payload } = await openedBy(await sentLink())
    expect(payload).toMatchObject({ problems: [], assessment: { id: formId, subject: { name: "Bilal" } } })
    expect(browser.setCookie).toMatch(/HttpOnly; SameSite=Lax; Expires=Sun, 22 Nov 2026 16:00:00 GMT/)
    expect((await browser.run(READ_FORM, { id: formId })).assessment).toMatchObject({ isMine: true })
    expect(await save(browser, 1)).toMatchObject({ problems: [], assessment: { version: 2 } })
    const submitted = await browser.run(SUBMIT, { input: { assessmentId: formId, version: 2 } })
    expect(submitted.submitAssessment).toMatchObject({ problems: [], assessment: { state: "SUBMITTED" } })
    expect(await browser.fault(READ_FORM, { id: formId })).toBe("UNAUTHENTICATED")
  })

  it("opens nothing else, not even the rater's own other forms", async () => {
    const { browser } = await openedBy(await sentLink())
    const own = await formAbout(company.as("Ben"), "Ben")
    expect(await browser.fault(READ_FORM, { id: own.id })).toBe("NOT_FOUND")
    expect(codes(await save(browser, 1, own.id))).toEqual(["NOT_FOUND assessmentId"])
    const reason = { assessmentId: own.id, version: 1, reason: "Because" }
    expect(codes((await browser.run(DECLINE, { input: reason })).declineAssessment)).toEqual([
      "NOT_FOUND assessmentId",
    ])
    expect((await browser.run("{ viewer { name } }")).viewer).toBeNull()
    for (const query of [
      "{ myForms { id } }",
      "{ people(first: 1) { totalCount } }",
      "{ cycles(first: 1) { totalCount } }",
      "{ sessions { id } }",
      "{ contract { id } }",
      `{ node(id: "${formId}") { id } }`,
      `{ person(id: "${company.id("Ben")}") { name } }`,
      `{ personResult(personId: "${company.id("Ben")}") { band } }`,
    ]) {
      expect([query, await browser.fault(query)]).toEqual([query, "FORBIDDEN"])
    }
  })

  it("works once: a second browser is told to ask for a new one, which its rater gets", async () => {
    const token = await sentLink()
    const first = await openedBy(token)
    const second = await openedBy(token)
    expect(codes(second.payload)).toEqual(["LINK_INVALID token"])
    expect(second.browser.cookie).toBeUndefined()
    const before = server.mails.length
    expect((await second.browser.run(RENEW, { token })).renewFormLink.problems).toEqual([])
    const renewed = await mailedCode()
    expect(server.mails).toHaveLength(before + 1)
    expect(server.mails.at(-1)?.to).toBe("ben@northgate.example")
    expect((await openedBy(renewed)).payload.problems).toEqual([])
    expect((await first.browser.run(READ_FORM, { id: formId })).assessment.isMine).toBe(true)
  })

  it("opened in two browsers at once opens in one", async () => {
    const token = await sentLink()
    const opened = await Promise.all([openedBy(token), openedBy(token), openedBy(token)])
    expect(opened.filter(({ payload }) => payload.problems.length === 0)).toHaveLength(1)
  })

  it("opens nothing once a newer one was mailed", async () => {
    const [older, newer] = [await sentLink(), await sentLink()]
    expect(codes((await openedBy(older)).payload)).toEqual(["LINK_INVALID token"])
    expect((await openedBy(newer)).payload.problems).toEqual([])
  })

  it("ends after four hours, and when the cycle closes", async () => {
    const { browser } = await openedBy(await sentLink())
    server.setNow(new Date("2026-11-22T15:59:00Z"))
    expect(await browser.fault(READ_FORM, { id: formId })).toBeUndefined()
    server.setNow(new Date("2026-11-22T16:00:00Z"))
    expect(await browser.fault(READ_FORM, { id: formId })).toBe("UNAUTHENTICATED")
    const again = await openedBy(await sentLink())
    const unopened = await sentLink()
    await take(company.admin, "closeCycle", cycle)
    expect(await again.browser.fault(READ_FORM, { id: formId })).toBe("UNAUTHENTICATED")
    expect(codes((await openedBy(unopened)).payload)).toEqual(["CYCLE_NOT_OPEN"])
    expect(codes((await company.admin.run(SEND, { id: formId })).sendFormLink)).toEqual(["CYCLE_NOT_OPEN"])
  })

  it("is sent by administrators alone, to raters with an address, three times an hour", async () => {
    for (const actor of [
      company.as("Bilal"),
      company.as("Ruth", "EXEC"),
      company.tenant.withToken(["CYCLES_MANAGE"]),
    ]) {
      expect(await actor.fault(SEND, { id: formId })).toBe("FORBIDDEN")
    }
    const foreign = await newCompany(server)
    expect(codes((await foreign.admin.run(SEND, { id: formId })).sendFormLink)).toEqual([
      "NOT_FOUND assessmentId",
    ])
    const unreachable = await formAbout(company.as("Cy"), "Cy")
    expect(codes((await company.admin.run(SEND, { id: unreachable.id })).sendFormLink)).toEqual([
      "RATER_WITHOUT_ADDRESS assessmentId",
    ])
    for (let sent = 0; sent < 3; sent += 1) await sentLink()
    expect(await company.admin.fault(SEND, { id: formId })).toBe("RATE_LIMITED")
    const before = server.mails.length
    const visitor = new Browser(server.app.http, { address: "203.0.113.8" })
    await visitor.run(RENEW, { token: await mailedCode() })
    await server.runJobs()
    expect(server.mails).toHaveLength(before)
  })

  it("cannot be guessed at: tries are counted, and a code that never was gets no mail", async () => {
    const before = server.mails.length
    const guesser = new Browser(server.app.http, { address: "203.0.113.9" })
    const faults: (string | undefined)[] = []
    for (let attempt = 0; attempt < 6; attempt += 1)
      faults.push(await guesser.fault(OPEN, { token: "guess" }))
    expect(faults).toEqual([...Array(5).fill(undefined), "RATE_LIMITED"])
    expect((await guesser.run(RENEW, { token: "guess" })).renewFormLink.problems).toEqual([])
    await server.runJobs()
    expect(server.mails).toHaveLength(before)
  })

  it("leaves no name in the log", async () => {
    const { browser } = await openedBy(await sentLink())
    await save(browser, 1)
    await browser.run(SUBMIT, { input: { assessmentId: formId, version: 2 } })
    const entries = await company.tenant.db.read((tx) =>
      tx.query("SELECT actor, action FROM audit_entry WHERE tenant_id = $1 ORDER BY seq DESC LIMIT 3", [
        tx.tenantId,
      ]),
    )
    expect(entries).toEqual([
      { actor: "rater", action: "assessment:submit" },
      { actor: "rater", action: "assessment:open-link" },
      { actor: expect.stringMatching(/^account:/), action: "assessment:send-link" },
    ])
  })
})

describe("what opens nothing any more", () => {
  const owner = new pg.Client({ connectionString: server.urlOf("owner") })
  beforeAll(() => owner.connect())
  afterAll(() => owner.end())

  async function kept(): Promise<Answer> {
    await owner.query("SELECT set_config('rung.tenant_id', $1, false)", [company.tenant.id])
    const { rows } = await owner.query(
      `SELECT (SELECT count(*)::int FROM form_link WHERE assessment_id = $1) AS links,
         (SELECT count(*)::int FROM form_session WHERE assessment_id = $1) AS sessions,
         (SELECT count(*)::int FROM entry.secret WHERE tenant_id = $2 AND kind LIKE 'FORM_%') AS secrets`,
      [fromGlobalId(formId, "Assessment"), company.tenant.id],
    )
    return rows[0]
  }

  async function forget(at: string) {
    server.setNow(new Date(at))
    await enqueueTenantless(server.app.parts.database, "forget-form-links", {})
    await server.runJobs()
    return kept()
  }

  it("is forgotten with its codes: sessions at once, links once nobody can ask for another by them", async () => {
    const used = await openedBy(await sentLink())
    expect(codes(used.payload)).toEqual([])
    await sentLink()
    expect(await kept()).toEqual({ links: 2, sessions: 1, secrets: 3 })
    expect(await forget("2026-11-22T15:59:00Z")).toEqual({ links: 2, sessions: 1, secrets: 3 })
    expect(await forget("2026-11-22T16:01:00Z")).toEqual({ links: 2, sessions: 0, secrets: 2 })
    await take(company.admin, "closeCycle", { ...cycle, version: 2 })
    expect(await forget("2026-11-22T17:00:00Z")).toEqual({ links: 0, sessions: 0, secrets: 0 })
  })

  it("goes with a form that is taken back", async () => {
    await sentLink()
    await company.admin.run(
      "mutation ($input: EndPlaceInput!) { endPerson(input: $input) { problems { code } } }",
      { input: { id: company.id("Ben") } },
    )
    await server.runJobs()
    expect(await kept()).toEqual({ links: 0, sessions: 0, secrets: 0 })
  })
})
