import { beforeEach, describe, expect, it } from "vitest"
import { newId } from "../../platform/db/id.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import type { Actor, Answer } from "../../testing/actor.ts"
import { type AskedFor, assignConfidential } from "../../testing/confidential-forms.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  type Company,
  codes,
  DECLINE,
  formAbout,
  newCompany,
  openedCycle,
  queue,
  REOPEN,
  SUBMIT,
  step,
  take,
} from "./cycle.test-kit.ts"

const server = await testServer()
const ITEMS = ["B1", "B2", "B3", "B4", "B5"]
let company: Company
let cycle: Answer
let formId: string

beforeEach(async () => {
  company = await newCompany(server)
  cycle = await openedCycle(company)
  formId = await assign("Ben", "Bilal", "UPWARD", ITEMS)
})

async function assign(
  rater: string,
  subject: string,
  perspective: AskedFor["perspective"],
  items: readonly string[],
): Promise<string> {
  const asked = { cycleId: cycle.id, raterId: company.id(rater), subjectId: company.id(subject) }
  const [id] = await assignConfidential(server.urlOf("owner"), company.tenant.id, [
    { ...asked, perspective, items },
  ])
  return id ?? ""
}

const FORM = `query ($id: ID!) { assessment(id: $id) { isMine isConfidential selfRatings
  terms { version isAccepted kDecision kDevelopment kComments kDistribution statements }
  assessment { id state version perspective progress { rated notSeen toDo } savedAt submittedAt }
  items { competency { code } wording scale choices onlyFrom needsNote answer { value notSeen note }
    last { value } selfRating { value } managerRating { value } } } }`
const SAVED = "assessment { id state version progress { rated notSeen toDo } } problems { code path }"
const SAVE = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { ${SAVED} } }`

const readForm = async (actor: Actor, id = formId) => (await actor.run(FORM, { id })).assessment
const answersOf = ({ items }: Answer) => items.map(({ answer }: Answer) => answer)

async function saveWith(actor: Actor, version: number, rest: Answer, id = formId): Promise<Answer> {
  return (await actor.run(SAVE, { input: { assessmentId: id, version, answers: [], ...rest } })).saveDraft
}

async function handIn(actor: Actor, version: number, confirmedComments?: readonly string[]): Promise<Answer> {
  const input = { assessmentId: formId, version, confirmedComments }
  return (await actor.run(SUBMIT, { input })).submitAssessment
}

const ALL_ANSWERED = ITEMS.map((competency, at) => ({
  competency,
  value: 1 + at,
  note: `Comment ${competency}`,
}))

async function handedIn(): Promise<Actor> {
  const ben = company.as("Ben")
  await saveWith(ben, 1, { termsVersion: 1, answers: ALL_ANSWERED })
  expect(codes(await handIn(ben, 2, ["B1", "B4"]))).toEqual([])
  return ben
}

/** What lies under seal, as release control sees it. */
function sealed(): Promise<Answer[]> {
  return server.app.parts.sealed.read(company.tenant.id, (tx) =>
    tx.query(
      `SELECT competency, value, comment, confirmed FROM sealed.answer
       WHERE tenant_id = $1 AND assessment_id = $2 ORDER BY competency`,
      [tx.tenantId, fromGlobalId(formId, "Assessment")],
    ),
  )
}

describe("a confidential form", () => {
  it("asks those below in sentences and by frequency, under terms with the cycle's thresholds", async () => {
    const form = await readForm(company.as("Ben"))
    expect(form).toMatchObject({ isMine: true, isConfidential: true, selfRatings: "NONE" })
    expect(form.items[0]).toMatchObject({
      competency: { code: "B1" },
      wording: expect.stringContaining("my manager can do it with me"),
      scale: "FREQUENCY",
      choices: ["never", "rarely", "sometimes", "often", "always"],
    })
    expect(form.terms).toMatchObject({ version: 1, isAccepted: false, kDecision: 5, kDevelopment: 4 })
    expect(form.terms.statements.join(" ")).toContain("confidential, shown only in groups of 4")
  })

  it("goes unread with a cancelled cycle", async () => {
    await handedIn()
    expect(await sealed()).toHaveLength(ITEMS.length)
    await take(company.admin, "cancelCycle", cycle)
    expect(await sealed()).toEqual([])
    expect(await company.as("Ben").fault(FORM, { id: formId })).toBe("NOT_FOUND")
  })

  it("asks peers by anchors, and a form from above has no terms", async () => {
    const peers = await readForm(company.as("Sofie"), await assign("Sofie", "Bilal", "PEER", ["B1", "B6"]))
    expect(peers.items[0]).toMatchObject({ scale: "ANCHORS", onlyFrom: null })
    const above = await readForm(company.as("Tomasz"), (await formAbout(company.as("Tomasz"), "Bilal")).id)
    expect(above).toMatchObject({ isConfidential: false, terms: null })
    expect(above.items[0]).toMatchObject({ scale: "ANCHORS" })
    expect(above.items[0].choices).toHaveLength(5)
  })

  it("keeps no answer before its terms are accepted, and keeps the version accepted", async () => {
    const ben = company.as("Ben")
    const first = {
      answers: [
        { competency: "B1", value: 4 },
        { competency: "A9", value: 4 },
      ],
    }
    expect(codes(await saveWith(ben, 1, first))).toEqual([
      "TERMS_NOT_ACCEPTED termsVersion",
      "ITEM_NOT_ON_FORM items A9",
    ])
    expect(codes(await saveWith(ben, 1, { termsVersion: 2 }))).toEqual(["TERMS_NOT_ACCEPTED termsVersion"])
    expect(await sealed()).toEqual([])
    expect(codes(await saveWith(ben, 1, { termsVersion: 1 }))).toEqual([])
    expect(codes(await saveWith(ben, 2, { answers: [{ competency: "B1", value: 4 }] }))).toEqual([])
    expect((await readForm(ben)).terms.isAccepted).toBe(true)
    const [row] = await company.tenant.db.read((tx) =>
      tx.query("SELECT terms_version FROM assessment WHERE tenant_id = $1 AND id = $2", [
        tx.tenantId,
        fromGlobalId(formId, "Assessment"),
      ]),
    )
    expect(row).toEqual({ terms_version: 1 })
  })

  it("keeps a draft that its rater alone reads, changes and clears", async () => {
    const ben = company.as("Ben")
    const first = await saveWith(ben, 1, {
      termsVersion: 1,
      answers: [
        { competency: "B1", value: 5, note: " Helps. " },
        { competency: "B2", notSeen: true },
        { competency: "B3", note: "Only words yet" },
      ],
    })
    expect(first).toMatchObject({
      problems: [],
      assessment: { state: "IN_PROGRESS", version: 2, progress: { rated: 1, notSeen: 1, toDo: 3 } },
    })
    await saveWith(ben, 2, {
      answers: [
        { competency: "B1", value: 2 },
        { competency: "B3", note: null },
      ],
    })
    expect(answersOf(await readForm(ben))).toEqual([
      { value: 2, notSeen: false, note: "Helps." },
      { value: null, notSeen: true, note: null },
      null,
      null,
      null,
    ])
    expect((await queue(ben)).find(({ id }) => id === formId)?.progress).toEqual({
      rated: 1,
      notSeen: 1,
      toDo: 3,
    })
    const [attributed] = await company.tenant.db.read((tx) =>
      tx.query("SELECT count(*)::int AS rows FROM rating WHERE tenant_id = $1", [tx.tenantId]),
    )
    expect(attributed).toEqual({ rows: 0 })
    expect(await sealed()).toHaveLength(2)
  })

  it("is saved once from several windows at once", async () => {
    const ben = company.as("Ben")
    const payloads = await Promise.all(
      [1, 2, 3, 4].map((value) =>
        saveWith(ben, 1, { termsVersion: 1, answers: [{ competency: "B1", value }] }),
      ),
    )
    const winner = payloads.findIndex(({ problems }) => problems.length === 0) + 1
    expect(payloads.map((payload) => codes(payload).join()).sort()).toEqual([
      "",
      ...Array(3).fill("VERSION_CONFLICT version"),
    ])
    expect((await readForm(ben)).items[0].answer.value).toBe(winner)
  })

  it("once handed in says that it is sent, and nobody reads its answers any more", async () => {
    const ben = await handedIn()
    const form = await readForm(ben)
    expect(form.assessment).toMatchObject({ state: "SUBMITTED", progress: { rated: 0, notSeen: 0, toDo: 0 } })
    expect(answersOf(form)).toEqual(Array(5).fill(null))
    expect((await queue(ben)).find(({ id }) => id === formId)?.progress).toEqual({
      rated: 0,
      notSeen: 0,
      toDo: 0,
    })
    expect(codes(await saveWith(ben, 3, { answers: [{ competency: "B1", value: 1 }] }))).toEqual([
      "ASSESSMENT_SUBMITTED",
    ])
    expect((await sealed()).map(({ value }) => value)).toEqual([1, 2, 3, 4, 5])
  })

  it("keeps per comment whether its writer has confirmed it", async () => {
    const ben = company.as("Ben")
    const uncommented = [...ALL_ANSWERED.slice(0, 4), { competency: "B5", value: 3 }]
    await saveWith(ben, 1, { termsVersion: 1, answers: uncommented })
    expect(codes(await handIn(ben, 2, ["B5", "A1"]))).toEqual([
      "COMMENT_UNKNOWN confirmedComments 0",
      "COMMENT_UNKNOWN confirmedComments 1",
    ])
    expect(codes(await handIn(ben, 2, ["B2"]))).toEqual([])
    const confirmed = (await sealed()).filter((row) => row.confirmed).map(({ competency }) => competency)
    expect(confirmed).toEqual(["B2"])
  })

  it("is refused while an answer is missing, and needs no evidence for a 1 or a 5", async () => {
    const ben = company.as("Ben")
    await saveWith(ben, 1, { termsVersion: 1, answers: [{ competency: "B1", value: 5 }] })
    expect((await readForm(ben)).items[0].needsNote).toBe(false)
    expect(codes(await handIn(ben, 2))).toEqual(
      ["B2", "B3", "B4", "B5"].map((code) => `ITEM_UNANSWERED items ${code} value`),
    )
  })

  it("declined throws the draft away, without terms", async () => {
    const ben = company.as("Ben")
    const decline = async (version: number) =>
      (await ben.run(DECLINE, { input: { assessmentId: formId, version, reason: "I have just joined" } }))
        .declineAssessment
    await saveWith(ben, 1, { termsVersion: 1, answers: ALL_ANSWERED })
    expect(codes(await decline(2))).toEqual([])
    expect(await sealed()).toEqual([])
    formId = await assign("Cy", "Bilal", "UPWARD", ITEMS)
    const other = await company.as("Cy").run(DECLINE, {
      input: { assessmentId: formId, version: 1, reason: "No time" },
    })
    expect(codes(other.declineAssessment)).toEqual([])
  })

  it("reopened by an administrator is its rater's draft again, to be confirmed anew", async () => {
    const ben = await handedIn()
    const reopen = (version: number) =>
      company.admin.run(REOPEN, { input: { assessmentId: formId, version, reason: "Asked for it" } })
    const { reopenAssessment } = await reopen(3)
    expect(reopenAssessment).toMatchObject({
      problems: [],
      assessment: { state: "IN_PROGRESS", progress: { rated: 0, notSeen: 0, toDo: 5 } },
    })
    expect(answersOf(await readForm(ben)).map(({ value }: Answer) => value)).toEqual([1, 2, 3, 4, 5])
    expect(await company.admin.fault(FORM, { id: formId })).toBe("NOT_FOUND")
    expect(codes(await handIn(ben, 4))).toEqual([])
    expect((await sealed()).filter((row) => row.confirmed)).toEqual([])
    await company.admin.run(REOPEN, { input: { assessmentId: formId, version: 5, reason: "Again" } })
    await ben.run(DECLINE, { input: { assessmentId: formId, version: 6, reason: "No more" } })
    const declined = await reopen(7)
    expect(declined.reopenAssessment.assessment.state).toBe("ASSIGNED")
  })

  it("gives nothing back after the cycle closes, draft or not", async () => {
    const ben = company.as("Ben")
    await saveWith(ben, 1, { termsVersion: 1, answers: ALL_ANSWERED })
    await take(company.admin, "closeCycle", cycle)
    expect(answersOf(await readForm(ben))).toEqual(Array(5).fill(null))
    expect(codes(await handIn(ben, 2))).toContain("CYCLE_NOT_OPEN")
  })
})

describe("to anybody but its rater", () => {
  const NODE = "query ($id: ID!) { node(id: $id) { id } }"

  it.each([
    ["its subject", () => company.as("Bilal")],
    ["somebody above", () => company.as("Tomasz", "EXEC", "MEMBER")],
    ["another report", () => company.as("Cy")],
    ["an executive", () => company.as("Ruth", "EXEC")],
    ["an administrator", () => company.as("Ingrid", "ADMIN")],
    ["an auditor", () => company.tenant.as({ roles: ["AUDITOR"] })],
    [
      "a token",
      () => company.tenant.withToken(["CYCLES_MANAGE", "RESULTS_READ", "PEOPLE_MANAGE", "ORG_READ"]),
    ],
  ] as const)("it does not exist for %s, draft or handed in, open or closed", async (_who, actorOf) => {
    const [actor, unknown] = [actorOf(), Buffer.from(`Assessment:${newId()}`).toString("base64url")]
    const looks = async (id: string) => {
      const input = { assessmentId: id, version: 9, answers: [], reason: "x" }
      const { assessmentId, version, answers } = input
      const step = { input: { assessmentId, version, reason: "Because" } }
      return JSON.stringify([
        (await actor.execute(FORM, { id })).errors?.map(({ extensions }) => extensions?.code),
        (await actor.execute(NODE, { id })).data?.node ?? null,
        codes(await saveWith(actor, 1, { answers }, id)),
        codes((await actor.run(SUBMIT, { input: { assessmentId, version } })).submitAssessment),
        codes((await actor.run(DECLINE, step)).declineAssessment),
      ])
    }
    const expected = await looks(unknown)
    expect(await looks(formId)).toBe(expected)
    await handedIn()
    expect(await looks(formId)).toBe(expected)
    await take(company.admin, "closeCycle", cycle)
    expect(await looks(formId)).toBe(expected)
  })

  it("is listed, without content, for administrators alone", async () => {
    await handedIn()
    const LIST = `query ($id: ID!) { cycle(id: $id) {
      forms(first: 50, perspective: UPWARD) { totalCount edges { node { rater { name } subject { name } state } } }
      formsByUnit { unit counts { total } } } }`
    const listed = (await company.admin.run(LIST, { id: cycle.id })).cycle
    expect(listed.forms.edges).toEqual([
      { node: { rater: { name: "Ben" }, subject: { name: "Bilal" }, state: "SUBMITTED" } },
    ])
    for (const actor of [
      company.as("Bilal"),
      company.as("Ruth", "EXEC"),
      company.tenant.withToken(["CYCLES_MANAGE"]),
    ]) {
      const { forms, formsByUnit } = (await actor.run(LIST, { id: cycle.id })).cycle
      expect([forms, formsByUnit]).toEqual([null, null])
    }
  })

  it("is counted for a script that runs cycles only when there are k of its view", async () => {
    const script = company.tenant.withToken(["CYCLES_MANAGE"])
    const COUNTS =
      "query ($id: ID!) { cycle(id: $id) { formsByPerspective { perspective counts { total } } } }"
    const upward = async (actor: Actor) => {
      const { formsByPerspective } = (await actor.run(COUNTS, { id: cycle.id })).cycle
      return formsByPerspective.find(({ perspective }: Answer) => perspective === "UPWARD")?.counts.total
    }
    for (const rater of ["Cy", "Ana", "Sofie"]) await assign(rater, "Bilal", "UPWARD", ITEMS)
    expect([await upward(company.admin), await upward(script)]).toEqual([4, undefined])
    await assign("Ruth", "Bilal", "UPWARD", ITEMS)
    expect([await upward(company.admin), await upward(script)]).toEqual([5, 5])
  })

  it("leaves entries in the log that name neither rater nor subject, and no answer", async () => {
    await handedIn()
    await company.admin.run(REOPEN, { input: { assessmentId: formId, version: 3, reason: "Asked for it" } })
    await company.as("Ben").run(DECLINE, { input: { assessmentId: formId, version: 4, reason: "Sensitive" } })
    const auditor = company.tenant.as({ roles: ["AUDITOR"] })
    const { auditLog } = await auditor.run(
      "{ auditLog(first: 50) { edges { node { actor action subject details { name value } } } } }",
    )
    const entries = auditLog.edges
      .map(({ node }: Answer) => node)
      .filter((node: Answer) => node.subject === formId)
    expect(entries.map(({ actor, action }: Answer) => [action, actor])).toEqual([
      ["assessment:decline", "rater"],
      ["assessment:reopen", "A former member"],
      ["assessment:submit", "rater"],
    ])
    const text = JSON.stringify(entries)
    for (const name of ["Ben", "Bilal"]) expect(text).not.toContain(fromGlobalId(company.id(name), "Person"))
    expect(text).not.toMatch(/Comment|Sensitive|competency|value":\d/)
  })
})

describe("the database", () => {
  const asApp = <T extends Answer>(sql: string, ...values: readonly unknown[]) =>
    company.tenant.db.write((tx) => tx.query<T>(sql, values))
  const row = () => fromGlobalId(formId, "Assessment")

  it("lets the application neither read, write nor remove a sealed answer", async () => {
    await handedIn()
    for (const sql of [
      "SELECT * FROM sealed.answer",
      "SELECT count(*) FROM sealed.answer",
      "UPDATE sealed.answer SET value = 1",
      "DELETE FROM sealed.answer",
      "INSERT INTO sealed.answer (tenant_id, assessment_id, competency, value) VALUES (gen_random_uuid(), gen_random_uuid(), 'B1', 1)",
    ]) {
      await expect(asApp(sql), sql).rejects.toThrow(/permission denied for table answer/)
    }
  })

  it("puts no confidential answer among the attributed, nor an attributed one under seal", async () => {
    const rating = `INSERT INTO rating (tenant_id, assessment_id, competency, value) VALUES ($1, $2, 'B1', 3)`
    await expect(asApp(rating, company.tenant.id, row())).rejects.toThrow(/rating_of_attributed_form/)
    const disguised = `INSERT INTO rating (tenant_id, assessment_id, competency, value, confidential)
      VALUES ($1, $2, 'B1', 3, true)`
    await expect(asApp(disguised, company.tenant.id, row())).rejects.toThrow(/rating_is_attributed/)
    const above = fromGlobalId((await formAbout(company.as("Tomasz"), "Bilal")).id, "Assessment")
    const changes = JSON.stringify([{ competency: "B1", value: 3 }])
    const [saved] = await asApp("SELECT sealed.save_answers($1, 1, $2, '{}') AS kept", above, changes)
    expect(saved).toEqual({ kept: false })
  })

  it("gives a draft to no other person and to no other tenant, and none once it is handed in", async () => {
    const ben = company.as("Ben")
    await saveWith(ben, 1, { termsVersion: 1, answers: ALL_ANSWERED })
    const draftFor = (name: string) =>
      asApp("SELECT * FROM sealed.own_draft($1, $2)", row(), fromGlobalId(company.id(name), "Person"))
    expect(await draftFor("Ben")).toHaveLength(5)
    for (const name of ["Bilal", "Cy", "Tomasz"]) expect(await draftFor(name)).toEqual([])
    const other = await newCompany(server)
    const stolen = await other.tenant.db.read((tx) =>
      tx.query("SELECT * FROM sealed.own_draft($1, $2)", [row(), fromGlobalId(company.id("Ben"), "Person")]),
    )
    expect(stolen).toEqual([])
    const written = await other.tenant.db.write((tx) =>
      tx.query(`SELECT sealed.save_answers($1, 2, '[{"competency":"B1","value":1}]', '{}') AS kept`, [row()]),
    )
    expect(written).toEqual([{ kept: false }])
    await handIn(ben, 2)
    expect(await draftFor("Ben")).toEqual([])
  })

  it("writes into no form that is handed in, declined, of another version, or of a closed cycle", async () => {
    const change = async (version: number) => {
      const changes = `[{"competency":"B1","value":1}]`
      const [saved] = await asApp(
        "SELECT sealed.save_answers($1, $2, $3, '{}') AS kept",
        row(),
        version,
        changes,
      )
      return saved?.kept
    }
    expect([await change(2), await change(1)]).toEqual([false, true])
    await handedIn()
    expect(await change(3)).toBe(false)
    formId = await assign("Cy", "Bilal", "UPWARD", ITEMS)
    await step(company.admin, "closeCycle", cycle)
    expect(await change(1)).toBe(false)
  })

  it("hands no confidential form to another rater, subject or view", async () => {
    const other = fromGlobalId(company.id("Cy"), "Person")
    for (const column of ["rater_id", "subject_id"]) {
      const sql = `UPDATE assessment SET ${column} = $2 WHERE tenant_id = $1 AND id = $3`
      await expect(asApp(sql, company.tenant.id, other, row())).rejects.toThrow(/keeps its rater/)
    }
    const view = "UPDATE assessment SET perspective = 'MANAGER' WHERE tenant_id = $1 AND id = $2"
    await expect(asApp(view, company.tenant.id, row())).rejects.toThrow(/keeps its rater/)
  })

  it("keeps no answered confidential form without terms", async () => {
    const sql = "UPDATE assessment SET state = 'SUBMITTED' WHERE tenant_id = $1 AND id = $2"
    await expect(asApp(sql, company.tenant.id, row())).rejects.toThrow(/confidential_under_terms/)
  })

  it("takes sealed answers away with their form", async () => {
    await handedIn()
    await asApp("DELETE FROM assessment WHERE tenant_id = $1 AND id = $2", company.tenant.id, row())
    expect(await sealed()).toEqual([])
  })
})
