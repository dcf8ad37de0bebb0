import { beforeAll, describe, expect, test } from "vitest"
import { newId } from "../../platform/db/id.ts"
import type { Actor, Answer } from "../../testing/actor.ts"
import { rowIdOf } from "../../testing/company.ts"
import { testServer } from "../../testing/test-server.ts"
import { loadAuditChain } from "../access/audit.store.ts"
import {
  answersOfAll,
  numbers,
  plantSealedWorld,
  releaseAnswers,
  type SealedWorld,
} from "./confidential-world.test-kit.ts"

const RESPONSE = `response { acknowledgedAt isOpen reply { text version }
  correction { text version answer { text answers } } }`
const RESULT = `query ($personId: ID!, $cycleId: ID) { personResult(personId: $personId, cycleId: $cycleId) { band ${RESPONSE} } }`
const VIEWS = `query ($personId: ID!) { personResult(personId: $personId) {
  determinants { parts { perspective mean interval { low high } }
    confidential { perspective competency hidden raters mean low high interval { low high } why } }
  development { views { hidden why interval { low high } } } } }`
const ACKNOWLEDGE = `mutation ($cycleId: ID!) { acknowledgeResult(input: { cycleId: $cycleId }) {
  acknowledgedAt problems { code path } } }`
const REPLY = `mutation ($input: ReplyToResultInput!) { replyToResult(input: $input) {
  written { text version } problems { code path } } }`
const ANSWER = `mutation ($input: AnswerCorrectionInput!) { answerCorrection(input: $input) {
  answer { text answers } problems { code path } } }`
const AFTER = `query ($cycleId: ID) { afterRelease(cycleId: $cycleId) {
  own { release { cycleName } acknowledgedAt } release { cycleName }
  people { person { name } acknowledgedAt repliedAt } corrections { person { name } cycleName } } }`

const server = await testServer({ worker: false })
let sealed: SealedWorld
let cycleId: string

beforeAll(async () => {
  sealed = await plantSealedWorld(server)
  for (const name of ["Ruth", "Max", "Abe", "Abe 0"]) await addMember(sealed, name)
  await addMember(sealed, undefined)
  cycleId = await releaseAnswers(server, sealed, { name: "H1", forms: answersOfAll(numbers(7)) })
})

const as = (name: string, role: "MEMBER" | "AUDITOR" = "MEMBER") =>
  sealed.tenant.as({ roles: [role], personId: sealed.world.idOf(name) })
const admin = () => sealed.tenant.as({ roles: ["ADMIN"] })
const codes = (payload: Answer) => payload.problems.map(({ code }: Answer) => code)

async function addMember({ tenant, world }: SealedWorld, name: string | undefined): Promise<void> {
  const address = `${(name ?? "nobody").replace(" ", "").toLowerCase()}@northgate.test`
  await tenant.db.write((tx) =>
    tx.execute(
      `INSERT INTO membership (tenant_id, id, account_id, email, name, person_id, roles, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, '{MEMBER}', now())`,
      [tenant.id, newId(), newId(), address, name ?? "Nobody", name === undefined ? null : world.idOf(name)],
    ),
  )
}

async function responseOf(name: string, viewer: Actor): Promise<Answer> {
  const { personResult } = await viewer.run(RESULT, { personId: sealed.world.globalId(name), cycleId })
  return personResult.response
}

async function write(viewer: Actor, kind: string, text: string, version = 0): Promise<Answer> {
  return (await viewer.run(REPLY, { input: { cycleId, kind, text, version } })).replyToResult
}

describe("once a cycle is released", () => {
  test("every member with a result, or with people who have one, is mailed once, and nothing of it", async () => {
    await server.runJobs()
    const told = () => server.mails.filter(({ subject }) => /results of H1/i.test(subject))
    expect(
      told()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(["abe0@northgate.test", "abe@northgate.test", "max@northgate.test", "ruth@northgate.test"])
    const of = (name: string) => told().find(({ to }) => to.startsWith(`${name}@`))
    expect(of("abe0")?.subject).toBe("Your results of H1 are there")
    expect(of("abe0")?.text).toContain(`/me?cycle=${cycleId}`)
    expect(of("abe0")?.text).not.toContain("/conversations")
    expect(of("max")?.text).toContain(`/conversations?cycle=${cycleId}`)
    for (const { subject, text } of told())
      expect(`${subject} ${text}`).not.toMatch(/solid|gap|building|strong|\d\.\d/i)
  })

  test("nobody is mailed again, however often the job runs", async () => {
    const before = server.mails.length
    await sealed.tenant.db.write(async (tx) => {
      await tx.execute("SELECT jobs.enqueue('tell-of-release', $1)", [
        JSON.stringify({ cycleId: rowIdOf(cycleId) }),
      ])
      const [one] = await tx.query<{ id: string }>(
        "SELECT membership_id AS id FROM release_notice WHERE tenant_id = $1 LIMIT 1",
        [tx.tenantId],
      )
      const again = { cycleId: rowIdOf(cycleId), membershipId: one?.id }
      await tx.execute("SELECT jobs.enqueue('mail-release-notice', $1)", [JSON.stringify(again)])
    })
    await server.runJobs()
    expect(server.mails.length).toBe(before)
  })

  test("a company that does not want these mails sends none", async () => {
    const other = await plantSealedWorld(server)
    await addMember(other, "Abe")
    const change = `mutation { changeSettings(input: { tellsOfReleases: false, version: 1 }) { problems { code } } }`
    expect(codes((await other.tenant.as({ roles: ["ADMIN"] }).run(change)).changeSettings)).toEqual([])
    const before = server.mails.length
    await releaseAnswers(server, other, { name: "H1", forms: [] })
    await server.runJobs()
    expect(server.mails.length).toBe(before)
  })

  test("what waits is told to whom it waits for", async () => {
    const [max, clerk] = [await as("Max").run(AFTER), await as("Abe 0").run(AFTER)]
    expect(max.afterRelease.own).toEqual({ release: { cycleName: "H1" }, acknowledgedAt: null })
    expect(max.afterRelease.people.map(({ person }: Answer) => person.name)).toEqual(["Abe", "Bea", "Cal"])
    expect(max.afterRelease.corrections).toEqual([])
    expect(clerk.afterRelease.people).toEqual([])
    expect(await sealed.tenant.withToken(["RESULTS_READ"]).fault(AFTER)).toBe("FORBIDDEN")
  })
})

describe("a view", () => {
  test("says why it is shown or by which rule it is hidden, and how far it can be off", async () => {
    const { personResult } = await as("Eli").run(VIEWS, { personId: sealed.world.globalId("Eli") })
    const views: Answer[] = personResult.determinants.flatMap(({ confidential }: Answer) => confidential)
    const hidden = views.filter((view) => view.hidden)
    expect(hidden.length).toBeGreaterThan(0)
    expect(new Set(hidden.map(({ why }) => why)).size).toBe(1)
    expect(hidden[0]).toMatchObject({ interval: null, raters: null })
    expect(hidden[0]?.why).toContain("groups of five or more")
    for (const view of personResult.development.views) expect(view.why).toContain("groups of four or more")
    const shown = personResult.development.views.filter((view: Answer) => !view.hidden)
    expect(shown.length).toBeGreaterThan(0)
    for (const { interval } of shown) expect(interval.high).toBeGreaterThan(interval.low)
    const [above] = personResult.determinants.flatMap(({ parts }: Answer) => parts)
    expect(above).toMatchObject({ perspective: "MANAGER", mean: 3 })
    expect(above.interval.low).toBeLessThan(3)
    expect(above.interval.high).toBeGreaterThan(3)
  })
})

describe("why", () => {
  const WHY = "query ($input: WhyInput!) { why(input: $input) { text value words lines { label value } } }"
  const ask = (subject: string) => ({
    input: { cycleId, person: { personId: sealed.world.globalId("Abe"), subject, competency: "B1" } },
  })

  test("is told of a determinant's own band and of its self–other gap", async () => {
    const band = (await as("Max").run(WHY, ask("BAND"))).why
    expect(band.words).toMatch(/^A mean of \d\.\d alone is /)
    const gap = (await as("Max").run(WHY, ask("GAP"))).why
    expect(gap.lines[0]).toEqual({ label: "Own rating", value: 4 })
  })

  test("is told of the gap to readers of forms alone", async () => {
    const script = sealed.tenant.withToken(["RESULTS_READ"])
    expect(await script.fault(WHY, ask("GAP"))).toBe("FORBIDDEN")
    expect(await script.fault(WHY, ask("BAND"))).toBeUndefined()
  })
})

describe("acknowledging", () => {
  test("is done once, by the subject, and is dated", async () => {
    const { acknowledgeResult: done } = await as("Abe").run(ACKNOWLEDGE, { cycleId })
    expect(done).toEqual({ acknowledgedAt: "2026-11-22T12:00:00.000Z", problems: [] })
    expect(codes((await as("Abe").run(ACKNOWLEDGE, { cycleId })).acknowledgeResult)).toEqual([
      "RESULT_ACKNOWLEDGED",
    ])
    expect((await responseOf("Abe", as("Max"))).acknowledgedAt).toBe("2026-11-22T12:00:00.000Z")
    const { afterRelease } = await as("Max").run(AFTER)
    expect(afterRelease.people[0]).toMatchObject({
      person: { name: "Abe" },
      acknowledgedAt: "2026-11-22T12:00:00.000Z",
    })
  })

  test("is refused to whoever has no result, and reads like an unknown cycle", async () => {
    expect(await admin().fault(ACKNOWLEDGE, { cycleId })).toBe("FORBIDDEN")
    expect(await sealed.tenant.withToken(["RESULTS_READ"]).fault(ACKNOWLEDGE, { cycleId })).toBe("FORBIDDEN")
    const stranger = sealed.tenant.as({ roles: ["MEMBER"], personId: newId() })
    expect(codes((await stranger.run(ACKNOWLEDGE, { cycleId })).acknowledgeResult)).toEqual(["NOT_FOUND"])
    expect(codes((await as("Abe").run(ACKNOWLEDGE, { cycleId: "nothing" })).acknowledgeResult)).toEqual([
      "NOT_FOUND",
    ])
  })
})

describe("a reply", () => {
  test("is read by its writer, those above and administrators, in its latest version", async () => {
    expect(codes(await write(as("Abe"), "REPLY", "Thank you for C3."))).toEqual([])
    const second = await write(as("Abe"), "REPLY", " I see B3 now. ", 1)
    expect(second.written).toEqual({ text: "I see B3 now.", version: 2 })
    for (const viewer of [as("Abe"), as("Max"), as("Ruth"), as("Ingrid", "AUDITOR"), admin()]) {
      expect((await responseOf("Abe", viewer)).reply).toEqual({ text: "I see B3 now.", version: 2 })
    }
    const kept = await sealed.tenant.db.read((tx) =>
      tx.query("SELECT text FROM result_response WHERE tenant_id = $1 AND kind = 'REPLY' ORDER BY version", [
        tx.tenantId,
      ]),
    )
    expect(kept).toEqual([{ text: "Thank you for C3." }, { text: "I see B3 now." }])
  })

  test("is not for peers, reports, auditors or scripts", async () => {
    const asked = { personId: sealed.world.globalId("Abe"), cycleId }
    for (const viewer of [
      as("Bea"),
      as("Abe 0"),
      as("Dee", "AUDITOR"),
      sealed.tenant.as({ roles: ["AUDITOR"] }),
    ]) {
      expect(await viewer.fault(RESULT, asked)).toBe("FORBIDDEN")
    }
    expect(await responseOf("Abe", sealed.tenant.withToken(["RESULTS_READ"]))).toBeNull()
  })

  test("is refused with every reason at once, and over a version that was not seen", async () => {
    expect(codes(await write(as("Abe"), "REPLY", "  ", 0))).toEqual(["RESPONSE_EMPTY", "VERSION_CONFLICT"])
    expect(codes(await write(as("Abe"), "REPLY", "x".repeat(4001), 2))).toEqual(["RESPONSE_TOO_LONG"])
    const both = await Promise.all([write(as("Bea"), "REPLY", "One"), write(as("Bea"), "REPLY", "Other")])
    expect(both.flatMap(codes)).toEqual(["VERSION_CONFLICT"])
  })

  test("changes nothing of the result", async () => {
    const asked = { personId: sealed.world.globalId("Bea"), cycleId }
    const before = (await admin().run(RESULT, asked)).personResult.band
    await write(as("Bea"), "CORRECTION", "I had five reports, not four.")
    expect((await admin().run(RESULT, asked)).personResult.band).toBe(before)
  })
})

describe("a correction", () => {
  const answer = async (version: number, text = "We looked: the count was right on the day.") => {
    const input = { cycleId, personId: sealed.world.globalId("Bea"), text, version }
    return (await admin().run(ANSWER, { input })).answerCorrection
  }

  test("waits for administrators and is read by nobody above", async () => {
    expect((await admin().run(AFTER)).afterRelease.corrections).toEqual([
      { person: { name: "Bea" }, cycleName: "H1" },
    ])
    expect((await responseOf("Bea", admin())).correction).toMatchObject({ version: 1, answer: null })
    expect((await responseOf("Bea", as("Max"))).correction).toBeNull()
  })

  test("is answered by the version that was read, and waits again once it is changed", async () => {
    const input = { cycleId, personId: sealed.world.globalId("Bea"), text: "No.", version: 1 }
    expect(await as("Ruth").fault(ANSWER, { input })).toBe("FORBIDDEN")
    expect((await answer(1)).answer).toEqual({
      text: "We looked: the count was right on the day.",
      answers: 1,
    })
    expect((await admin().run(AFTER)).afterRelease.corrections).toEqual([])
    await write(as("Bea"), "CORRECTION", "It was five on the day, too.", 1)
    expect((await admin().run(AFTER)).afterRelease.corrections).toHaveLength(1)
    expect(codes(await answer(1))).toEqual(["VERSION_CONFLICT"])
    expect((await responseOf("Bea", as("Bea"))).correction).toMatchObject({
      version: 2,
      answer: { answers: 1 },
    })
  })

  test("that nobody filed has no answer", async () => {
    const input = { cycleId, personId: sealed.world.globalId("Cal"), text: "What?", version: 1 }
    expect(codes((await admin().run(ANSWER, { input })).answerCorrection)).toEqual(["CORRECTION_MISSING"])
  })
})

test("the audit log tells who did it, and no word of what was written", async () => {
  const chain = await sealed.tenant.db.read(loadAuditChain)
  const entries = chain.filter(({ action }) => action.startsWith("result:"))
  expect(new Set(entries.map(({ action }) => action))).toEqual(
    new Set(["result:acknowledge", "result:reply", "result:file-correction", "result:answer-correction"]),
  )
  expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toMatch(/B3|count|five/)
})

test("an archived cycle takes no more words and keeps those it has", async () => {
  const archive = `mutation ($input: CycleStepInput!) { archiveCycle(input: $input) { problems { code } } }`
  const { cycle } = await admin().run("query ($id: ID!) { cycle(id: $id) { version } }", { id: cycleId })
  const input = { cycleId, version: cycle.version }
  expect(codes((await admin().run(archive, { input })).archiveCycle)).toEqual([])
  expect(codes(await write(as("Abe"), "REPLY", "Late.", 2))).toEqual(["RESULT_ARCHIVED"])
  expect(await responseOf("Abe", as("Abe"))).toMatchObject({ isOpen: false, reply: { version: 2 } })
})
