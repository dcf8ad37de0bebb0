import { beforeEach, describe, expect, it } from "vitest"
import { testServer } from "../../testing/test-server.ts"
import {
  type Company,
  codes,
  draftCycle,
  fillIn,
  formAbout,
  newCompany,
  openedCycle,
  queue,
  READ_FORM,
  read,
  save,
  step,
  submit,
  take,
} from "./cycle.test-kit.ts"

const server = await testServer()
let company: Company
beforeEach(async () => {
  server.setNow(new Date("2026-11-22T12:00:00Z"))
  company = await newCompany(server)
})

describe("a cycle from beginning to end", () => {
  it("asks each rater what the route of the subject's layer names, with anchors, statuses and weights", async () => {
    await openedCycle(company)
    const ingrid = company.as("Ingrid")
    expect(
      (await queue(ingrid)).map((form) => [form.subject.name, form.perspective, form.subject.layer]),
    ).toEqual([
      ["Ingrid", "SELF", "EXEC"],
      ["Tomasz", "MANAGER", "M2"],
    ])
    const form = await formAbout(ingrid, "Tomasz")
    expect(form).toMatchObject({
      state: "ASSIGNED",
      isOpen: true,
      due: "2026-12-06",
      version: 1,
      progress: { rated: 0, notSeen: 0, toDo: 5 },
      subject: { title: "Title of Tomasz", below: 5 },
    })
    const { items, isMine, contractNumber, selfRatings } = await read(ingrid, form.id)
    expect({ isMine, contractNumber, selfRatings }).toEqual({
      isMine: true,
      contractNumber: 1,
      selfRatings: "SUBMIT_FIRST",
    })
    expect(
      items.map((item: { competency: { code: string }; status: string; weight: number }) => [
        item.competency.code,
        item.status,
        item.weight,
      ]),
    ).toEqual([
      ["C1", "DETERMINANT", 0.35],
      ["C2", "DETERMINANT", 0.2],
      ["C3", "DETERMINANT", 0.2],
      ["C4", "DETERMINANT", 0.25],
      ["C5", "SUPPORTING", 0],
    ])
    expect(items[0].competency).toMatchObject({ name: "Coaching managers", family: "COACHING" })
    expect(items[0].competency.anchors).toHaveLength(5)
  })

  it("keeps drafts, takes them in, closes, and shows the rating from above only after the release", async () => {
    const cycle = await openedCycle(company)
    const [ingrid, tomasz] = [company.as("Ingrid"), company.as("Tomasz")]
    const about = await formAbout(ingrid, "Tomasz")
    const own = await formAbout(tomasz, "Tomasz")
    await fillIn(ingrid, about, { value: 5, note: "Saw it twice." })
    await fillIn(tomasz, own, { value: 3 })
    const before = await read(tomasz, own.id)
    expect(before.items[0]).toMatchObject({ answer: { value: 3 }, managerRating: null })
    expect(await tomasz.fault(READ_FORM, { id: about.id })).toBe("NOT_FOUND")

    const closed = await take(company.admin, "closeCycle", cycle)
    expect(await tomasz.fault(READ_FORM, { id: about.id })).toBe("NOT_FOUND")
    const released = await take(company.admin, "releaseCycle", closed)
    expect((await read(tomasz, own.id)).items[0]).toMatchObject({
      managerRating: { value: 5, note: "Saw it twice." },
    })
    expect((await read(tomasz, about.id)).items[0]).toMatchObject({ answer: { value: 5 }, last: null })
    expect(await company.as("Sofie").fault(READ_FORM, { id: about.id })).toBe("NOT_FOUND")
    expect(await take(company.admin, "archiveCycle", released)).toMatchObject({ state: "ARCHIVED" })
  })

  it("hides the self-rating from the rater above until they submit, whether it is written or not", async () => {
    await openedCycle(company)
    const [ingrid, tomasz] = [company.as("Ingrid"), company.as("Tomasz")]
    const about = await formAbout(ingrid, "Tomasz")
    const own = await formAbout(tomasz, "Tomasz")
    expect(await read(ingrid, about.id)).toMatchObject({ selfRatings: "SUBMIT_FIRST" })
    await fillIn(tomasz, own, { value: 2, note: "I hear of it late." })
    const hidden = await read(ingrid, about.id)
    expect(hidden.selfRatings).toBe("SUBMIT_FIRST")
    expect(hidden.items.every((item: { selfRating: unknown }) => item.selfRating === null)).toBe(true)
    expect(await ingrid.fault(READ_FORM, { id: own.id })).toBe("NOT_FOUND")
    expect(await company.as("Ruth").fault(READ_FORM, { id: own.id })).toBe("NOT_FOUND")
    await fillIn(ingrid, about)
    const shown = await read(ingrid, about.id)
    expect(shown.selfRatings).toBe("SHOWN")
    expect(shown.items[0].selfRating).toEqual({ value: 2, notSeen: false, note: "I hear of it late." })
    expect(await read(ingrid, own.id)).toMatchObject({ isMine: false })
  })

  it("shows the rater what they said last time, and nobody else", async () => {
    const first = await openedCycle(company, { name: "Spring" })
    const ingrid = company.as("Ingrid")
    await fillIn(ingrid, await formAbout(ingrid, "Tomasz"), { notSeen: true, note: "New in the seat." })
    await take(company.admin, "releaseCycle", await take(company.admin, "closeCycle", first))
    server.setNow(new Date("2026-11-23T12:00:00Z"))
    await openedCycle(company, { name: "Autumn" })
    const form = await read(ingrid, (await formAbout(ingrid, "Tomasz")).id)
    expect(form.items[0].last).toEqual({
      value: null,
      notSeen: true,
      note: "New in the seat.",
      cycleName: "Spring",
    })
    const self = await read(ingrid, (await formAbout(ingrid, "Ingrid")).id)
    expect(self.items[0].last).toBeNull()
  })
})

describe("the states of a cycle", () => {
  it("refuses every step from a state it does not start from", async () => {
    const admin = company.admin
    const draft = await draftCycle(admin)
    for (const name of ["closeCycle", "releaseCycle", "archiveCycle"] as const) {
      expect(codes(await step(admin, name, draft))).toEqual([
        {
          closeCycle: "CYCLE_NOT_OPEN",
          releaseCycle: "CYCLE_NOT_CALIBRATING",
          archiveCycle: "CYCLE_NOT_RELEASED",
        }[name],
      ])
    }
    const open = await take(admin, "openCycle", draft)
    expect(codes(await step(admin, "openCycle", open))).toEqual(["CYCLE_NOT_DRAFT"])
    expect(codes(await step(admin, "closeCycle", draft))).toEqual(["VERSION_CONFLICT version"])
  })

  it("cancels an open cycle with every form and answer, and no other", async () => {
    const [ingrid, admin] = [company.as("Ingrid"), company.admin]
    const open = await openedCycle(company)
    const sent = await formAbout(ingrid, "Tomasz")
    await fillIn(ingrid, sent)
    await take(admin, "cancelCycle", open)
    expect(await queue(ingrid)).toEqual([])
    expect(await ingrid.fault(READ_FORM, { id: sent.id })).toBe("NOT_FOUND")
    const again = await openedCycle(company)
    expect((await read(ingrid, (await formAbout(ingrid, "Tomasz")).id)).items[0].last).toBeNull()
    const closed = await take(admin, "closeCycle", again)
    expect(codes(await step(admin, "cancelCycle", closed))).toEqual(["CYCLE_NOT_OPEN"])
    const released = await take(admin, "releaseCycle", closed)
    expect(codes(await step(admin, "cancelCycle", released))).toEqual(["CYCLE_NOT_OPEN"])
  })

  it("opens once when two administrators press at the same moment", async () => {
    const draft = await draftCycle(company.admin)
    const both = await Promise.all([1, 2].map(() => step(company.admin, "openCycle", draft)))
    expect(both.map((payload) => codes(payload).length).sort()).toEqual([0, 2])
    expect((await queue(company.as("Ruth"))).map((form) => form.subject.name)).toEqual(["Ruth", "Ingrid"])
  })

  it("changes drafts only, and keeps names apart", async () => {
    const change = `mutation ($input: ChangeCycleInput!) { changeCycle(input: $input) {
      cycle { name closesOn perspectives population { subtreeOf subtreeOfName layers } version } problems { code path } } }`
    const draft = await draftCycle(company.admin)
    const input = {
      cycleId: draft.id,
      version: 1,
      name: "Winter",
      population: { subtreeOf: company.id("Tomasz"), layers: ["M1"] },
    }
    const { changeCycle } = await company.admin.run(change, { input })
    expect(changeCycle).toEqual({
      cycle: {
        name: "Winter",
        closesOn: "2026-12-06",
        perspectives: ["MANAGER", "SELF"],
        version: 2,
        population: { subtreeOf: company.id("Tomasz"), subtreeOfName: "Tomasz", layers: ["M1"] },
      },
      problems: [],
    })
    const other = await draftCycle(company.admin)
    const clash = await company.admin.run(change, {
      input: { cycleId: other.id, version: 1, name: "Winter" },
    })
    expect(codes(clash.changeCycle)).toEqual(["CYCLE_NAME_TAKEN name"])
    const unknown = await company.admin.run(change, {
      input: { cycleId: other.id, version: 1, population: { subtreeOf: "nobody" } },
    })
    expect(codes(unknown.changeCycle)).toEqual(["NOT_FOUND population subtreeOf"])
    await take(company.admin, "cancelCycle", other)
    expect(await company.admin.fault("query ($id: ID!) { cycle(id: $id) { name } }", { id: other.id })).toBe(
      "NOT_FOUND",
    )
    const opened = await take(company.admin, "openCycle", { ...draft, version: 2 })
    const late = await company.admin.run(change, {
      input: { cycleId: opened.id, version: 3, name: "Late" },
    })
    expect(codes(late.changeCycle)).toEqual(["CYCLE_NOT_DRAFT"])
  })

  it("freezes contract, weights and k, and the roster of the day", async () => {
    const opened = await openedCycle(company, { population: { layers: ["M1", "M2"] } })
    const { cycle } = await company.admin.run(
      `query ($id: ID!) { cycle(id: $id) { takesAnswers frozen { asOf contractNumber kDecision kDevelopment
        perspectiveWeights { manager upward skip peer } } participantsByLayer { layer people hybrids }
        formsByPerspective { perspective counts { assigned total } } formsByUnit { unit counts { total } } } }`,
      { id: opened.id },
    )
    expect(cycle).toEqual({
      takesAnswers: true,
      frozen: {
        asOf: "2026-11-22",
        contractNumber: 1,
        kDecision: 5,
        kDevelopment: 4,
        perspectiveWeights: { manager: 0.5, upward: 0.3, skip: 0.2, peer: 0 },
      },
      participantsByLayer: [
        { layer: "IC", people: 0, hybrids: 0 },
        { layer: "M1", people: 2, hybrids: 0 },
        { layer: "M2", people: 1, hybrids: 0 },
        { layer: "EXEC", people: 0, hybrids: 0 },
      ],
      formsByPerspective: [
        { perspective: "MANAGER", counts: { assigned: 3, total: 3 } },
        { perspective: "SELF", counts: { assigned: 3, total: 3 } },
      ],
      formsByUnit: [{ unit: "Operations", counts: { total: 6 } }],
    })
  })

  it("takes no answer on the closing day, and again after an extension", async () => {
    const cycle = await openedCycle(company)
    const sofie = company.as("Sofie")
    const form = await formAbout(sofie, "Ana")
    server.setNow(new Date("2026-12-06T00:30:00Z"))
    expect(codes(await save(sofie, form, [{ competency: "A1", value: 3 }]))).toEqual(["CYCLE_NOT_OPEN"])
    // It stays in the queue, overdue, so that nobody wonders where it went.
    const overdue = (await queue(sofie)).filter(({ cycleId }) => cycleId === cycle.id)
    expect(overdue.map(({ isOpen, state }) => [isOpen, state])).toContainEqual([false, "ASSIGNED"])
    expect((await queue(sofie)).filter(({ isOpen }) => isOpen)).toEqual([])
    const { extendCycle } = await company.admin.run(
      "mutation ($input: ExtendCycleInput!) { extendCycle(input: $input) { cycle { closesOn } problems { code path } } }",
      { input: { cycleId: cycle.id, version: cycle.version, closesOn: "2026-12-13" } },
    )
    expect(extendCycle).toEqual({ cycle: { closesOn: "2026-12-13" }, problems: [] })
    expect(codes(await save(sofie, form, [{ competency: "A1", value: 3 }]))).toEqual([])
  })

  it("takes no answer once it is closed, even one that is on its way", async () => {
    const cycle = await openedCycle(company)
    const sofie = company.as("Sofie")
    const form = await formAbout(sofie, "Ana")
    const [closing, ...saves] = await Promise.all([
      step(company.admin, "closeCycle", cycle),
      save(sofie, form, [{ competency: "A1", value: 3 }]),
      submit(sofie, form),
    ])
    expect(closing.problems).toEqual([])
    const now = await formAbout(sofie, "Ana", cycle.id)
    const kept = saves.filter((payload) => payload.problems.length === 0)
    expect(now.version).toBe(1 + kept.length)
    expect(codes(await save(sofie, now, [{ competency: "A2", value: 3 }]))).toEqual(["CYCLE_NOT_OPEN"])
  })
})
