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
  REOPEN,
  read,
  SAVE,
  take,
} from "./cycle.test-kit.ts"

const CLOSING = `query ($id: ID!) { assessment(id: $id) { closing { asksOverall question choices overall aboutOverall
  items { competency { code } status weight choices needsNote answer { value notSeen note } last { value }
    selfRating { value } managerRating { value } } } } }`

const server = await testServer()
let company: Company
let cycle: Answer

beforeEach(async () => {
  company = await newCompany(server)
  cycle = await openedCycle(company)
})

async function closingOf(actor: Actor, id: string): Promise<Answer> {
  return (await actor.run(CLOSING, { id })).assessment.closing
}

async function saveEnd(actor: Actor, form: Answer, end: Answer): Promise<Answer> {
  const input = { assessmentId: form.id, version: form.version, answers: [], ...end }
  return (await actor.run(SAVE, { input })).saveDraft
}

describe("the end of a form from above", () => {
  it.each([
    ["Ruth", "Ingrid", ["C4"]],
    ["Ingrid", "Tomasz", ["B2", "B1", "B4", "B3"]],
    ["Tomasz", "Sofie", ["A2"]],
  ])(
    "of %s about %s asks for an overall judgement and %s, all without weight",
    async (rater, subject, items) => {
      const actor = company.as(rater)
      const closing = await closingOf(actor, (await formAbout(actor, subject)).id)
      expect(closing).toMatchObject({
        asksOverall: true,
        overall: null,
        question: `All in all, how good is ${subject} in this job?`,
      })
      expect(closing.choices).toHaveLength(5)
      expect(closing.items.map(({ competency }: Answer) => competency.code)).toEqual(items)
      for (const item of closing.items) {
        expect(item).toMatchObject({
          status: "NO_LONGER_DETERMINANT",
          weight: 0,
          answer: null,
          needsNote: false,
        })
      }
    },
  )

  it("is not there about an IC, nor about oneself", async () => {
    const sofie = company.as("Sofie")
    expect(await closingOf(sofie, (await formAbout(sofie, "Ana")).id)).toBeNull()
    expect(await closingOf(sofie, (await formAbout(sofie, "Sofie")).id)).toBeNull()
  })

  it("is kept as typed, changes no progress, and is never needed to hand in", async () => {
    const ingrid = company.as("Ingrid")
    const form = await formAbout(ingrid, "Tomasz")
    const saved = await saveEnd(ingrid, form, {
      overall: 5,
      answers: [
        { competency: "B2", value: 1 },
        { competency: "B1", notSeen: true },
        { competency: "B3", note: "Only heard of it." },
        { competency: "C1", value: 3 },
      ],
    })
    expect(saved.problems).toEqual([])
    expect(saved.assessment.progress).toEqual({ rated: 1, notSeen: 0, toDo: 4 })
    const kept = await closingOf(ingrid, form.id)
    expect(kept.overall).toBe(5)
    expect(kept.items.map(({ answer }: Answer) => answer)).toEqual([
      { value: 1, notSeen: false, note: null },
      { value: null, notSeen: true, note: null },
      null,
      { value: null, notSeen: false, note: "Only heard of it." },
    ])
    const later = await saveEnd(ingrid, saved.assessment, {
      overall: null,
      answers: [{ competency: "B3", note: null }],
    })
    expect((await closingOf(ingrid, form.id)).overall).toBeNull()
    const sent = await fillIn(ingrid, later.assessment, { value: 3 })
    expect(sent).toMatchObject({ state: "SUBMITTED", progress: { rated: 5, notSeen: 0, toDo: 0 } })
    const after = await closingOf(ingrid, form.id)
    expect(after.items.map(({ answer }: Answer) => answer?.value ?? null)).toEqual([1, null, null, null])
  })

  it("refuses what it does not ask, all at once, and keeps nothing of it", async () => {
    const ingrid = company.as("Ingrid")
    const form = await formAbout(ingrid, "Tomasz")
    const refused = await saveEnd(ingrid, form, {
      overall: 6,
      answers: [
        { competency: "A2", value: 3 },
        { competency: "B2", value: 9 },
      ],
    })
    expect(codes(refused)).toEqual([
      "ITEM_NOT_ON_FORM items A2",
      "RATING_OUT_OF_RANGE items B2 value",
      "OVERALL_OUT_OF_RANGE overall",
    ])
    const sofie = company.as("Sofie")
    for (const subject of ["Ana", "Sofie"]) {
      expect(codes(await saveEnd(sofie, await formAbout(sofie, subject), { overall: 3 }))).toEqual([
        "OVERALL_NOT_ASKED overall",
      ])
    }
    expect(await formAbout(ingrid, "Tomasz")).toEqual(form)
  })

  it("is thrown away when the form is declined, and comes back with a form that is reopened", async () => {
    const ingrid = company.as("Ingrid")
    const form = await formAbout(ingrid, "Tomasz")
    const end = { overall: 2, answers: [{ competency: "B2", value: 4 }] }
    const saved = await saveEnd(ingrid, form, end)
    const sent = await fillIn(ingrid, saved.assessment, { value: 3 })
    const input = { assessmentId: form.id, version: sent.version, reason: "Sent too early" }
    const { reopenAssessment } = await company.admin.run(REOPEN, { input })
    const reopened = await closingOf(ingrid, form.id)
    expect([reopened.overall, reopened.items[0].answer.value]).toEqual([2, 4])
    await ingrid.run(DECLINE, {
      input: { assessmentId: form.id, version: reopenAssessment.assessment.version, reason: "Related" },
    })
    const declined = await closingOf(ingrid, form.id)
    expect([declined.overall, declined.items[0].answer]).toEqual([null, null])
  })

  it("shows its subject and those above the carried ratings after the release, and the overall judgement to its rater alone", async () => {
    const ingrid = company.as("Ingrid")
    const form = await formAbout(ingrid, "Tomasz")
    const saved = await saveEnd(ingrid, form, { overall: 2, answers: [{ competency: "B2", value: 4 }] })
    await fillIn(ingrid, saved.assessment, { value: 3 })
    await take(company.admin, "releaseCycle", await take(company.admin, "closeCycle", cycle))
    for (const reader of [company.as("Tomasz"), company.as("Ruth", "EXEC"), company.admin]) {
      const closing = await closingOf(reader, form.id)
      expect(closing).toMatchObject({ asksOverall: false, overall: null })
      expect(closing.items[0].answer.value).toBe(4)
    }
    expect((await closingOf(ingrid, form.id)).overall).toBe(2)
    const { personResult } = await company.as("Tomasz").run(
      `query ($personId: ID!) { personResult(personId: $personId) { measure { value }
        carried { competency weight measure { value } } } }`,
      { personId: company.id("Tomasz") },
    )
    expect(personResult.measure.value).toBe(3)
    const carried = personResult.carried.find(({ competency }: Answer) => competency === "B2")
    expect(carried).toMatchObject({ weight: 0, measure: { value: 4 } })
    expect((await read(ingrid, form.id)).items).toHaveLength(5)
  })
})
