import { beforeEach, describe, expect, it } from "vitest"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { testServer } from "../../testing/test-server.ts"
import { type Company, draftCycle, newCompany, openedCycle } from "./cycle.test-kit.ts"

const server = await testServer()
let company: Company
beforeEach(async () => {
  server.setNow(new Date("2026-11-22T12:00:00Z"))
  company = await newCompany(server)
})

async function sendOnLeave(name: string): Promise<void> {
  const id = fromGlobalId(company.id(name), "Person")
  await company.tenant.db.write((tx) =>
    tx.execute("UPDATE person SET leave = 'LEAVE' WHERE tenant_id = $1 AND id = $2", [tx.tenantId, id]),
  )
}

const FORMS = `query { myForms { perspective subject { name } rater { name } insteadOf { name title } } }`

async function formsOf(name: string): Promise<readonly string[]> {
  const { myForms } = await company.as(name).run(FORMS)
  return myForms.map(
    (form: { perspective: string; subject: { name: string }; insteadOf: { name: string } | null }) =>
      `${form.perspective} ${form.subject.name}${form.insteadOf ? ` instead of ${form.insteadOf.name}` : ""}`,
  )
}

describe("a manager on leave when a cycle opens", () => {
  it("is asked nothing and assessed all the same, and the next above is asked in their stead, and told so", async () => {
    await sendOnLeave("Sofie")
    await openedCycle(company)
    expect(await formsOf("Sofie")).toEqual([])
    expect(await formsOf("Tomasz")).toEqual([
      "SELF Tomasz",
      "MANAGER Ana instead of Sofie",
      "MANAGER Bilal",
      "MANAGER Sofie",
    ])
    expect(await formsOf("Bilal")).toEqual(["SELF Bilal", "MANAGER Ben", "MANAGER Cy"])
  })

  it("is counted before, with the forms that go further up", async () => {
    await sendOnLeave("Bilal")
    const { id: cycleId } = await draftCycle(company.admin)
    const { openingPreview } = await company.admin.run(
      `query ($input: OpeningPreviewInput!) { openingPreview(input: $input) { participants awayCount standInForms } }`,
      { input: { cycleId } },
    )
    expect(openingPreview).toEqual({ participants: 8, awayCount: 1, standInForms: 2 })
  })

  it("is asked again in the next cycle, once back", async () => {
    await openedCycle(company)
    expect(await formsOf("Sofie")).toEqual(["SELF Sofie", "MANAGER Ana"])
  })

  it("is known to be away to those who may read details, and to nobody else", async () => {
    await sendOnLeave("Sofie")
    const ask = `query ($id: ID!) { person(id: $id) { name details { leave } } }`
    const seen = async (name: string) => (await company.as(name).run(ask, { id: company.id("Sofie") })).person
    expect(await seen("Tomasz")).toEqual({ name: "Sofie", details: { leave: "LEAVE" } })
    expect(await seen("Sofie")).toEqual({ name: "Sofie", details: { leave: "LEAVE" } })
    expect(await seen("Ben")).toEqual({ name: "Sofie", details: null })
  })
})
