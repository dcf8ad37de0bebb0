import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import { type Company, company, NORTHGATE } from "../../testing/company.ts"
import { type TestServer, type TestTenant, testServer } from "../../testing/test-server.ts"

let server: TestServer
let tenant: TestTenant
let northgate: Company
beforeAll(async () => {
  server = await testServer()
})
beforeEach(async () => {
  server.setNow(new Date("2026-11-22T12:00:00Z"))
  tenant = await server.newTenant()
  northgate = await company(tenant, NORTHGATE)
})

const OVERRIDE = `mutation ($input: OverrideLayerInput!) {
  overrideLayer(input: $input) { override { id personName layer validFrom expiresOn } problems { code path } } }`

async function override(who: string, more = {}) {
  const input = { personId: northgate.id(who), layer: "M2", reason: "Leads the merger from here", ...more }
  return (await northgate.admin.run(OVERRIDE, { input })).overrideLayer
}

async function layers(who: string, viewer = northgate.admin) {
  const { person } = await viewer.run(`query ($id: ID!) { person(id: $id) { layer flags } }`, {
    id: northgate.id(who),
  })
  return [person.layer, ...person.flags]
}

describe("an override", () => {
  test("decides the layer until the day it expires, by itself", async () => {
    const { override: set, problems } = await override("Bilal Rahman", { expiresOn: "2026-11-24" })
    expect(problems).toEqual([])
    expect(set).toMatchObject({ personName: "Bilal Rahman", layer: "M2", validFrom: "2026-11-22" })
    expect(await layers("Bilal Rahman")).toEqual(["M2", "OVERRIDDEN"])
    server.setNow(new Date("2026-11-24T00:00:01Z"))
    expect(await layers("Bilal Rahman")).toEqual(["M1"])
  })

  test("is told with its reason to those above, and to nobody else", async () => {
    await override("Bilal Rahman")
    const ask = `query ($id: ID!) { person(id: $id) { layerDetail { override { reason } reasons { code } } } }`
    const as = (name: string) => tenant.as({ roles: ["MEMBER"], personId: northgate.rowId(name) })
    const above = await as("Tomasz Wieczorek").run(ask, { id: northgate.id("Bilal Rahman") })
    expect(above.person.layerDetail.override).toEqual({ reason: "Leads the merger from here" })
    expect(above.person.layerDetail.reasons.map(({ code }: { code: string }) => code)).toEqual([
      "COUNTED_REPORTS",
      "OVERRIDDEN",
    ])
    expect(await layers("Bilal Rahman", as("Tomasz Wieczorek"))).toEqual(["M2", "OVERRIDDEN"])
    expect(await layers("Bilal Rahman", as("Sofie Claes"))).toEqual(["M2"])
    expect(await layers("Bilal Rahman", as("Ben Ode"))).toEqual(["M2"])
  })

  test("is listed for administrators and lifted from a day on", async () => {
    await override("Bilal Rahman")
    await override("Ana Pires", { layer: "M1", validFrom: "2027-01-01" })
    const list = `{ layerOverrides { totalCount edges { node { id personName } } } }`
    const { layerOverrides } = await northgate.admin.run(list)
    expect(layerOverrides.edges.map(({ node }: { node: { personName: string } }) => node.personName)).toEqual(
      ["Ana Pires", "Bilal Rahman"],
    )
    expect(await tenant.as({ roles: ["EXEC"] }).fault(list)).toBe("FORBIDDEN")
    const END = `mutation ($input: EndLayerOverrideInput!) { endLayerOverride(input: $input) { override { expiresOn } problems { code } } }`
    const end = (who: string) => northgate.admin.run(END, { input: { personId: northgate.id(who) } })
    expect((await end("Ana Pires")).endLayerOverride).toEqual({ override: null, problems: [] })
    expect((await end("Bilal Rahman")).endLayerOverride).toEqual({ override: null, problems: [] })
    expect(await layers("Bilal Rahman")).toEqual(["M1"])
    expect((await end("Bilal Rahman")).endLayerOverride.problems).toEqual([{ code: "NOT_OVERRIDDEN" }])
  })

  test("needs a reason, an expiry ahead, and somebody in the org", async () => {
    expect((await override("Bilal Rahman", { reason: "because", expiresOn: "2026-11-22" })).problems).toEqual(
      [
        { code: "OVERRIDE_REASON_LENGTH", path: ["reason"] },
        { code: "OVERRIDE_EXPIRY_NOT_AFTER", path: ["expiresOn"] },
      ],
    )
    expect((await override("Bilal Rahman", { validFrom: "2023-01-01" })).problems).toEqual([
      { code: "PERSON_NOT_IN_ORG", path: ["personId"] },
    ])
    const { overrideLayer } = await northgate.admin.run(OVERRIDE, {
      input: { personId: "nobody", layer: "M2", reason: "Leads the merger from here" },
    })
    expect(overrideLayer.problems).toEqual([{ code: "NOT_FOUND", path: ["personId"] }])
  })

  test("is found by its id, by administrators alone", async () => {
    const { override: set } = await override("Bilal Rahman")
    const node = `query ($id: ID!) { node(id: $id) { ... on LayerOverride { layer } } }`
    expect((await northgate.admin.run(node, { id: set.id })).node).toEqual({ layer: "M2" })
    const member = tenant.as({ roles: ["MEMBER"], personId: northgate.rowId("Bilal Rahman") })
    expect((await member.run(node, { id: set.id })).node).toBeNull()
  })
})

describe("the rules", () => {
  const RULES = `{ layerRules { version execRule head { name } subsidiaryHeads { name } excludedWorkerTypes } }`
  const CHANGE = `mutation ($input: ChangeLayerRulesInput!) {
    changeLayerRules(input: $input) { layerRules { version execRule titlePatterns executives { name } } problems { code path } } }`
  const HEADS = `mutation ($input: NameHeadsInput!) {
    nameHeads(input: $input) { layerRules { version head { name } subsidiaryHeads { name } } problems { code path message } } }`

  test("change everybody's layer at once, and not over somebody else's change", async () => {
    const input = {
      version: 1,
      excludedWorkerTypes: ["INTERN"],
      execRule: "TITLE_MATCHES",
      titlePatterns: ["director of *"],
    }
    const { changeLayerRules } = await northgate.admin.run(CHANGE, { input })
    expect(changeLayerRules).toEqual({
      layerRules: { version: 2, execRule: "TITLE_MATCHES", titlePatterns: ["director of *"], executives: [] },
      problems: [],
    })
    expect(await layers("Marcus Hale")).toEqual(["EXEC", "EXEC_WITHOUT_MANAGERS"])
    expect(await layers("Ingrid Solheim")).toEqual(["M2"])
    const late = await northgate.admin.run(CHANGE, { input })
    expect(late.changeLayerRules).toEqual({
      layerRules: null,
      problems: [{ code: "VERSION_CONFLICT", path: ["version"] }],
    })
    expect((await northgate.admin.run(RULES)).layerRules.excludedWorkerTypes).toEqual(["INTERN"])
  })

  test("name people as executives, by ids of this tenant only", async () => {
    const input = { version: 1, excludedWorkerTypes: [], execRule: "EXPLICIT_LIST" }
    const listed = await northgate.admin.run(CHANGE, {
      input: { ...input, executiveIds: [northgate.id("Marcus Hale")] },
    })
    expect(listed.changeLayerRules.layerRules.executives).toEqual([{ name: "Marcus Hale" }])
    const other = (await server.newTenant("Other")).as({ roles: ["ADMIN"] })
    const foreign = await other.run(CHANGE, {
      input: { ...input, executiveIds: [northgate.id("Marcus Hale")] },
    })
    expect(foreign.changeLayerRules.problems).toEqual([{ code: "NOT_FOUND", path: ["executiveIds", "0"] }])
  })

  test("name heads among the roots of today, once confirmed", async () => {
    await company(tenant, [["Gita Rao"], ["Hal Vos", "Gita Rao"], ["Ida Berg", "Hal Vos"]])
    const { people } = await northgate.admin.run(`{ people(search: "gita") { nodes { id layer flags } } }`)
    const [gita] = people.nodes
    expect(gita).toMatchObject({ layer: "M2", flags: ["SEVERAL_ROOTS"] })
    const input = { version: 1, headId: null, subsidiaryHeadIds: [gita.id] }
    const asked = await northgate.admin.run(HEADS, { input })
    expect(asked.nameHeads.problems).toMatchObject([{ code: "HEAD_WOULD_CHANGE" }])
    const named = await northgate.admin.run(HEADS, { input: { ...input, confirmHeadChange: true } })
    expect(named.nameHeads).toEqual({
      layerRules: { version: 2, head: null, subsidiaryHeads: [{ name: "Gita Rao" }] },
      problems: [],
    })
    const wrong = { version: 2, headId: northgate.id("Ben Ode"), subsidiaryHeadIds: [] }
    const refused = await northgate.admin.run(HEADS, { input: wrong })
    expect(refused.nameHeads.problems).toMatchObject([{ code: "HEAD_NOT_A_ROOT", path: ["headId"] }])
    expect(refused.nameHeads.problems[0].message).toContain("Ben Ode")
  })
})
