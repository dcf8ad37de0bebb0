import { beforeEach, describe, expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  type Company,
  codes,
  DECLINE,
  fillIn,
  formAbout,
  newCompany,
  openedCycle,
  queue,
  READ_FORM,
  REOPEN,
  read,
  SAVE,
  SUBMIT,
  save,
  submit,
  take,
} from "./cycle.test-kit.ts"

const server = await testServer()
let company: Company
let cycle: Answer
beforeEach(async () => {
  server.setNow(new Date("2026-11-22T12:00:00Z"))
  company = await newCompany(server)
  cycle = await openedCycle(company)
})

async function auditEntries(): Promise<readonly Answer[]> {
  return company.tenant.db.read((tx) =>
    tx.query("SELECT action, subject, detail FROM audit_entry WHERE tenant_id = $1 ORDER BY seq", [
      tx.tenantId,
    ]),
  )
}

describe("a draft", () => {
  it("keeps what is named, leaves the rest, and clears by null", async () => {
    const sofie = company.as("Sofie")
    const form = await formAbout(sofie, "Ana")
    const first = await save(sofie, form, [
      { competency: "A1", value: 4 },
      { competency: "A2", note: " Two slips in May. " },
    ])
    expect(first).toMatchObject({
      problems: [],
      assessment: {
        state: "IN_PROGRESS",
        version: 2,
        savedAt: "2026-11-22T12:00:00.000Z",
        progress: { rated: 1, notSeen: 0, toDo: 4 },
      },
    })
    const second = await save(sofie, first.assessment, [
      { competency: "A2", notSeen: true },
      { competency: "A1", value: null, note: "Later." },
    ])
    expect(second.assessment).toMatchObject({ version: 3, progress: { rated: 0, notSeen: 1, toDo: 4 } })
    const { items } = await read(sofie, form.id)
    expect(items.map((item: Answer) => item.answer)).toEqual([
      { value: null, notSeen: false, note: "Later." },
      { value: null, notSeen: true, note: "Two slips in May." },
      null,
      null,
      null,
    ])
    const third = await save(sofie, second.assessment, [{ competency: "A1", note: null }])
    expect(third.problems).toEqual([])
    expect((await read(sofie, form.id)).items[0].answer).toBeNull()
  })

  it("is refused as a whole, with every reason, and keeps what was stored", async () => {
    const sofie = company.as("Sofie")
    const form = await formAbout(sofie, "Ana")
    const refusal = await save(sofie, form, [
      { competency: "A1", value: 6 },
      { competency: "B1", value: 3 },
      { competency: "A2", value: 3, notSeen: true },
      { competency: "A3", note: "x".repeat(4001) },
      { competency: "A4", value: 2 },
    ])
    expect(refusal.assessment).toBeNull()
    expect(codes(refusal)).toEqual([
      "RATING_OUT_OF_RANGE items A1 value",
      "ITEM_NOT_ON_FORM items B1",
      "RATING_OUT_OF_RANGE items A2 value",
      "NOTE_TOO_LONG items A3 note",
    ])
    expect(await formAbout(sofie, "Ana")).toEqual(form)
  })

  it("saved from two windows at once is kept once, and the other window is told", async () => {
    const sofie = company.as("Sofie")
    const form = await formAbout(sofie, "Ana")
    const payloads = await Promise.all(
      [1, 2, 3, 4].map((value) => save(sofie, form, [{ competency: "A1", value }])),
    )
    const kept = payloads.filter((payload) => payload.assessment !== null)
    expect(kept).toHaveLength(1)
    expect(payloads.map((payload) => codes(payload).join()).sort()).toEqual([
      "",
      ...Array(3).fill("VERSION_CONFLICT version"),
    ])
    const winner = payloads.findIndex((payload) => payload.assessment !== null) + 1
    const now = await read(sofie, form.id)
    expect(now.assessment.version).toBe(2)
    expect(now.items[0].answer.value).toBe(winner)
    const late = await save(sofie, form, [{ competency: "A2", value: 1 }])
    expect(codes(late)).toEqual(["VERSION_CONFLICT version"])
    expect(await read(sofie, form.id)).toEqual(now)
  })

  it("is read and written in its rater's own session only", async () => {
    const sofie = company.as("Sofie")
    const form = await formAbout(sofie, "Ana")
    const draft = (await save(sofie, form, [{ competency: "A1", value: 2, note: "Needs checking." }]))
      .assessment
    const others = [
      company.as("Ana"),
      company.as("Tomasz"),
      company.as("Bilal"),
      company.as("Ruth", "ADMIN", "EXEC"),
      company.admin,
      company.tenant.withToken(["CYCLES_MANAGE", "RESULTS_READ", "PEOPLE_MANAGE", "ORG_READ"]),
      (await newCompany(server)).as("Sofie", "ADMIN"),
    ]
    for (const other of others) {
      expect(await other.fault(READ_FORM, { id: form.id })).toBe("NOT_FOUND")
      expect(codes(await save(other, draft, [{ competency: "A1", value: 5 }]))).toEqual([
        "NOT_FOUND assessmentId",
      ])
      expect(codes(await submit(other, draft))).toEqual(["NOT_FOUND assessmentId"])
    }
    const unknown = await sofie.run(SAVE, {
      input: { assessmentId: "QXNzZXNzbWVudDox", version: 1, answers: [] },
    })
    expect(codes(unknown.saveDraft)).toEqual(["NOT_FOUND assessmentId"])
    expect((await read(sofie, form.id)).items[0].answer).toEqual({
      value: 2,
      notSeen: false,
      note: "Needs checking.",
    })
  })

  it("is found by its id as a node by whoever may read it, as are its cycle and contract", async () => {
    const sofie = company.as("Sofie")
    const form = await formAbout(sofie, "Ana")
    const NODE = "query ($id: ID!) { node(id: $id) { id __typename } }"
    const node = async (actor: Actor, id: string) => (await actor.run(NODE, { id })).node
    expect(await node(sofie, form.id)).toEqual({ id: form.id, __typename: "Assessment" })
    expect(await node(company.as("Ana"), form.id)).toBeNull()
    expect(await node(company.as("Ana"), cycle.id)).toEqual({ id: cycle.id, __typename: "Cycle" })
    const { contract } = await sofie.run("{ contract { id } }")
    expect(await node(sofie, contract.id)).toEqual({ id: contract.id, __typename: "Contract" })
    const auditor = company.tenant.as({ roles: ["AUDITOR"] })
    expect([await node(auditor, cycle.id), await node(auditor, contract.id)]).toEqual([null, null])
  })

  it("belongs to nobody for a token, and to no list for a member without a person", async () => {
    const token = company.tenant.withToken(["CYCLES_MANAGE"])
    expect(await token.fault("{ myForms { id } }")).toBe("FORBIDDEN")
    expect(await server.visitor.fault("{ myForms { id } }")).toBe("UNAUTHENTICATED")
    expect(await queue(company.tenant.as({ roles: ["MEMBER"] }))).toEqual([])
  })
})

describe("handing in", () => {
  it("needs every item, and evidence for a 1 or a 5 from above", async () => {
    const sofie = company.as("Sofie")
    const form = await formAbout(sofie, "Ana")
    const saved = await save(sofie, form, [
      { competency: "A1", value: 5 },
      { competency: "A2", value: 1 },
      { competency: "A3", value: 3 },
      { competency: "A4", notSeen: true },
    ])
    expect((await read(sofie, form.id)).items.map((item: Answer) => item.needsNote)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(codes(await submit(sofie, saved.assessment))).toEqual([
      "NOTE_REQUIRED items A1 note",
      "NOTE_REQUIRED items A2 note",
      "ITEM_UNANSWERED items A5 value",
    ])
  })

  it("happens once, also when pressed twice at once", async () => {
    const sofie = company.as("Sofie")
    const form = await formAbout(sofie, "Ana")
    const { items } = await read(sofie, form.id)
    const saved = await save(
      sofie,
      form,
      items.map((item: Answer) => ({ competency: item.competency.code, value: 3 })),
    )
    const both = await Promise.all([submit(sofie, saved.assessment), submit(sofie, saved.assessment)])
    expect(both.filter((payload) => payload.problems.length === 0)).toHaveLength(1)
    const now = await formAbout(sofie, "Ana")
    expect(now).toMatchObject({
      state: "SUBMITTED",
      isOpen: false,
      version: 3,
      submittedAt: "2026-11-22T12:00:00.000Z",
    })
    expect(codes(await save(sofie, now, [{ competency: "A1", value: 1 }]))).toEqual(["ASSESSMENT_SUBMITTED"])
  })

  it("can be declined with a reason, which throws the draft away", async () => {
    const sofie = company.as("Sofie")
    const form = await formAbout(sofie, "Ana")
    const draft = (await save(sofie, form, [{ competency: "A1", value: 3, note: "A note." }])).assessment
    const decline = (reason: string) =>
      sofie.run(DECLINE, { input: { assessmentId: draft.id, version: 2, reason } })
    expect(codes((await decline(" ")).declineAssessment)).toEqual(["REASON_REQUIRED reason"])
    expect((await decline(" We are related. ")).declineAssessment.assessment).toMatchObject({
      state: "DECLINED",
      declineReason: "We are related.",
      progress: { toDo: 5 },
    })
    expect((await read(sofie, form.id)).items[0].answer).toBeNull()
  })

  it("is declined for a kind of reason, which only OTHER has to explain", async () => {
    const sofie = company.as("Sofie")
    const { id: assessmentId } = await formAbout(sofie, "Ana")
    const input = { assessmentId, version: 1, kind: "NOT_ENOUGH_CONTACT" }
    const other = { ...input, kind: "OTHER" }
    expect(codes((await sofie.run(DECLINE, { input: other })).declineAssessment)).toEqual([
      "REASON_REQUIRED reason",
    ])
    expect(codes((await sofie.run(DECLINE, { input })).declineAssessment)).toEqual([])
    const asked =
      "query ($id: ID!) { assessment(id: $id) { assessment { state declineKind declineReason } } }"
    expect((await sofie.run(asked, { id: assessmentId })).assessment.assessment).toEqual({
      state: "DECLINED",
      declineKind: "NOT_ENOUGH_CONTACT",
      declineReason: null,
    })
  })

  it("is undone by an administrator only, while the cycle is open, answers and all, and audited without their text", async () => {
    const sofie = company.as("Sofie")
    const done = await fillIn(sofie, await formAbout(sofie, "Ana"), { value: 4, note: "Sehr geheim." })
    const input = { assessmentId: done.id, version: done.version, reason: "Sent too early" }
    expect(await sofie.fault(REOPEN, { input })).toBe("FORBIDDEN")
    const { reopenAssessment } = await company.admin.run(REOPEN, { input })
    expect(reopenAssessment).toMatchObject({
      problems: [],
      assessment: { state: "IN_PROGRESS", submittedAt: null, version: done.version + 1 },
    })
    expect((await read(sofie, done.id)).items[0].answer).toMatchObject({
      value: 4,
      note: "Sehr geheim.",
    })
    const again = await sofie.run(SUBMIT, {
      input: { assessmentId: done.id, version: done.version + 1 },
    })
    await take(company.admin, "closeCycle", cycle)
    const late = { ...input, version: again.submitAssessment.assessment.version }
    expect(codes((await company.admin.run(REOPEN, { input: late })).reopenAssessment)).toEqual([
      "CYCLE_NOT_OPEN",
    ])
    const log = await auditEntries()
    const actions = log
      .map((entry) => entry.action)
      .filter((action) => /^(cycle|assessment|contract):/.test(action))
    expect(actions).toEqual([
      "contract:publish",
      "cycle:create",
      "cycle:open",
      "assessment:submit",
      "assessment:reopen",
      "assessment:submit",
      "cycle:close",
    ])
    expect(log.find((entry) => entry.action === "assessment:reopen")).toMatchObject({
      detail: { reason: "Sent too early", perspective: "MANAGER" },
    })
    expect(JSON.stringify(log)).not.toContain("geheim")
  })
})
