import { beforeEach, describe, expect, it } from "vitest"
import type { Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  type Company,
  codes,
  draftCycle,
  fillIn,
  formAbout,
  newCompany,
  openedCycle,
} from "./cycle.test-kit.ts"

const server = await testServer()
let company: Company
beforeEach(async () => {
  company = await newCompany(server)
})

const PROGRESS = `query ($id: ID!, $first: Int, $after: String, $state: AssessmentState, $perspective: Perspective) { cycle(id: $id) {
  participantsByLayer { people } formsByPerspective { perspective counts { assigned inProgress submitted declined total } }
  formsByUnit { unit counts { submitted total } }
  withoutRater { totalCount edges { node { name layer } } }
  forms(first: $first, after: $after, state: $state, perspective: $perspective) { totalCount pageInfo { endCursor hasNextPage }
    edges { node { subject { name } rater { name } perspective state } } } } }`

describe("the progress of a cycle", () => {
  it("is counted for whoever runs cycles, named to administrators, and hidden from everybody else", async () => {
    const cycle = await openedCycle(company)
    const sofie = company.as("Sofie")
    await fillIn(sofie, await formAbout(sofie, "Ana"))
    const { cycle: all } = await company.admin.run(PROGRESS, { id: cycle.id, first: 500 })
    expect(all.participantsByLayer.map((count: Answer) => count.people)).toEqual([3, 2, 1, 2])
    expect(all.formsByPerspective).toEqual([
      { perspective: "MANAGER", counts: { assigned: 6, inProgress: 0, submitted: 1, declined: 0, total: 7 } },
      { perspective: "SELF", counts: { assigned: 8, inProgress: 0, submitted: 0, declined: 0, total: 8 } },
    ])
    expect(all.formsByUnit).toEqual([
      { unit: "Operations", counts: { submitted: 1, total: 13 } },
      { unit: null, counts: { submitted: 0, total: 2 } },
    ])
    expect(all.withoutRater).toEqual({ totalCount: 1, edges: [{ node: { name: "Ruth", layer: "EXEC" } }] })
    expect(all.forms.totalCount).toBe(15)

    const { cycle: counted } = await company.tenant
      .withToken(["CYCLES_MANAGE"])
      .run(PROGRESS, { id: cycle.id })
    expect(counted).toMatchObject({
      formsByPerspective: all.formsByPerspective,
      formsByUnit: null,
      withoutRater: null,
      forms: null,
    })
    for (const other of [company.as("Ruth", "EXEC"), company.as("Ana")]) {
      const { cycle: hidden } = await other.run(PROGRESS, { id: cycle.id })
      expect(hidden).toEqual({
        participantsByLayer: null,
        formsByPerspective: null,
        formsByUnit: null,
        withoutRater: null,
        forms: null,
      })
    }
    expect(await company.tenant.as({ roles: ["AUDITOR"] }).fault(PROGRESS, { id: cycle.id })).toBe(
      "FORBIDDEN",
    )
    expect(await (await newCompany(server)).admin.fault(PROGRESS, { id: cycle.id })).toBe("NOT_FOUND")
  })

  it("lists every form once, page by page, by the subject's name", async () => {
    const cycle = await openedCycle(company)
    const names: string[] = []
    let after: string | null = null
    do {
      const { cycle: page }: Answer = await company.admin.run(PROGRESS, {
        id: cycle.id,
        first: 2,
        after,
        perspective: "MANAGER",
      })
      names.push(...page.forms.edges.map(({ node }: Answer) => `${node.rater.name} on ${node.subject.name}`))
      after = page.forms.pageInfo.hasNextPage ? page.forms.pageInfo.endCursor : null
    } while (after !== null)
    expect(names).toEqual([
      "Sofie on Ana",
      "Bilal on Ben",
      "Tomasz on Bilal",
      "Bilal on Cy",
      "Ruth on Ingrid",
      "Tomasz on Sofie",
      "Ingrid on Tomasz",
    ])
    const chosen = `query ($id: ID!, $unit: String, $search: String) { cycle(id: $id) {
      forms(unit: $unit, search: $search) { totalCount } } }`
    const count = async (by: object) =>
      (await company.admin.run(chosen, { id: cycle.id, ...by })).cycle.forms.totalCount
    expect(await count({ unit: "Operations" })).toBe(13)
    expect(await count({ unit: "Nowhere" })).toBe(0)
    expect(await count({ search: "sOFi" })).toBe(3)
    expect(await count({ search: "100%" })).toBe(0)
    expect(await count({ search: " ", unit: "Operations" })).toBe(13)
    const { cycle: done } = await company.admin.run(PROGRESS, { id: cycle.id, state: "SUBMITTED" })
    expect(done.forms).toMatchObject({ totalCount: 0, edges: [] })
  })
})

describe("looking ahead to an opening", () => {
  const PREVIEW = `query ($input: OpeningPreviewInput!) { openingPreview(input: $input) { asOf contractNumber participants
    participantsByLayer { layer people } forms { perspective forms } withoutRaterCount withoutRater { name } problems { code path } } }`

  it("says what opening then does", async () => {
    const draft = await draftCycle(company.admin, { population: { subtreeOf: company.id("Tomasz") } })
    const { openingPreview } = await company.admin.run(PREVIEW, { input: { cycleId: draft.id } })
    expect(openingPreview).toEqual({
      asOf: "2026-11-22",
      contractNumber: 1,
      participants: 6,
      participantsByLayer: [
        { layer: "IC", people: 3 },
        { layer: "M1", people: 2 },
        { layer: "M2", people: 1 },
        { layer: "EXEC", people: 0 },
      ],
      forms: [
        { perspective: "MANAGER", forms: 6 },
        { perspective: "SELF", forms: 6 },
      ],
      withoutRaterCount: 0,
      withoutRater: [],
      problems: [],
    })
    const { openingPreview: wide } = await company.admin.run(PREVIEW, {
      input: { cycleId: draft.id, population: {}, perspectives: ["MANAGER"] },
    })
    expect(wide).toMatchObject({
      participants: 8,
      forms: [{ perspective: "MANAGER", forms: 7 }],
      withoutRaterCount: 1,
      withoutRater: [{ name: "Ruth" }],
    })
  })

  it("says what opening would be refused for, and to nobody who may not open", async () => {
    const run = (input: Answer) => company.admin.run(PREVIEW, { input })
    expect(codes((await run({ population: { layers: [] } })).openingPreview)).toEqual([
      "POPULATION_LAYERS_EMPTY population layers",
      "POPULATION_EMPTY population",
    ])
    expect(codes((await run({ perspectives: [] })).openingPreview)).toEqual([
      "PERSPECTIVES_EMPTY perspectives",
    ])
    expect(await company.admin.fault(PREVIEW, { input: { population: { subtreeOf: "nobody" } } })).toBe(
      "NOT_FOUND",
    )
    expect(await company.as("Ruth", "EXEC").fault(PREVIEW, { input: {} })).toBe("FORBIDDEN")
  })
})

describe("inviting the raters of a cycle", () => {
  const INVITE = `mutation ($id: ID!) { inviteRaters(cycleId: $id) { invited withoutAddressCount withoutAddress { name } problems { code path } } }`

  it("mails everybody with a form once, and names those without an address", async () => {
    const draft = await draftCycle(company.admin, { name: "Later" })
    expect(codes((await company.admin.run(INVITE, { id: draft.id })).inviteRaters)).toEqual([
      "CYCLE_NOT_OPEN cycleId",
    ])
    const cycle = await openedCycle(company)
    const first = await company.admin.run(INVITE, { id: cycle.id })
    expect(first.inviteRaters).toEqual({
      invited: 7,
      withoutAddressCount: 1,
      withoutAddress: [{ name: "Cy" }],
      problems: [],
    })
    const second = await company.admin.run(INVITE, { id: cycle.id })
    expect(second.inviteRaters).toMatchObject({ invited: 0, withoutAddressCount: 1 })
    const { invitations } = await company.admin.run(
      "{ invitations { edges { node { email name roles personId } } } }",
    )
    expect(invitations.edges).toHaveLength(7)
    expect(invitations.edges[0].node).toEqual({
      email: "ana@northgate.example",
      name: "Ana",
      roles: ["MEMBER"],
      personId: company.id("Ana"),
    })
  })

  it("is for whoever may invite members", async () => {
    const cycle = await openedCycle(company)
    expect(await company.tenant.withToken(["CYCLES_MANAGE"]).fault(INVITE, { id: cycle.id })).toBe(
      "FORBIDDEN",
    )
    expect(await company.as("Ruth", "EXEC").fault(INVITE, { id: cycle.id })).toBe("FORBIDDEN")
    const { inviteRaters } = await company.tenant
      .withToken(["CYCLES_MANAGE", "PEOPLE_MANAGE"])
      .run(INVITE, { id: cycle.id })
    expect(inviteRaters.invited).toBe(7)
  })
})
