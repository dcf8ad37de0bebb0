import { DEFAULT_CONTRACT } from "@rung/domain/expectations/default-contract/default-contract"
import { beforeAll, describe, expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { type TestTenant, testServer } from "../../testing/test-server.ts"
import { publishDefaultContract } from "./publish-default-contract.ts"

const server = await testServer()
let tenant: TestTenant
let member: Actor
beforeAll(async () => {
  tenant = await server.newTenant()
  member = tenant.as({ roles: ["MEMBER"] })
})

const CONTRACT = `query ($number: Int) { contract(number: $number) { number name state note publishedAt
  competencies { code name family anchors bestRaters itemFromBelow { wording onlyFrom } expectations { layer status weight } }
  routes { layer perspective competencies } axes { axis layer competencies } thresholds { gap building solid floor enoughEvidence } } }`

describe("the contract", () => {
  it("says to every member what the default contract says, word for word", async () => {
    const { contract } = await member.run(CONTRACT)
    expect(contract).toMatchObject({
      number: 1,
      name: "Default contract",
      state: "PUBLISHED",
      publishedAt: "2026-11-22T12:00:00.000Z",
    })
    const { competencies, routes, axes, thresholds } = contract
    expect({ routes, axes, thresholds }).toEqual({
      routes: DEFAULT_CONTRACT.routes,
      axes: DEFAULT_CONTRACT.axes,
      thresholds: DEFAULT_CONTRACT.thresholds,
    })
    expect(competencies.map(({ expectations: _, ...rest }: Answer) => rest)).toEqual(
      DEFAULT_CONTRACT.competencies,
    )
    expect(
      competencies.flatMap(({ code, expectations }: Answer) =>
        expectations.map((row: Answer) => ({ competency: code, ...row })),
      ),
    ).toEqual(DEFAULT_CONTRACT.expectations)
    expect(await member.run(CONTRACT, { number: 1 })).toEqual({ contract })
    expect(await member.fault(CONTRACT, { number: 2 })).toBe("NOT_FOUND")
  })

  it("is listed by version, and is the tenant's own", async () => {
    const { contracts } = await member.run("{ contracts { number name state note } }")
    expect(contracts).toEqual([
      {
        number: 1,
        name: "Default contract",
        state: "PUBLISHED",
        note: "The default contract that every company starts with.",
      },
    ])
    const other = (await server.newTenant("Other")).as({ roles: ["ADMIN"] })
    const own = "{ contract { id } }"
    const query = "query ($id: ID!) { node(id: $id) { id } }"
    const { id } = (await member.run(own)).contract
    expect((await other.run(own)).contract.id).not.toBe(id)
    expect(await other.run(query, { id })).toEqual({ node: null })
    expect(await member.run(query, { id })).toEqual({ node: { id } })
    expect(await tenant.as({ roles: ["AUDITOR"] }).fault(CONTRACT)).toBe("FORBIDDEN")
  })

  it("says what is expected at a layer, and of a hybrid by mixed weights", async () => {
    const query = `query ($layer: Layer!, $share: Float) { expectations(layer: $layer, hybridShare: $share) {
      contractNumber expected { competency { code } status weight } } }`
    const rows = async (variables: Answer) =>
      (await member.run(query, variables)).expectations.expected
        .filter((row: Answer) => row.status === "DETERMINANT")
        .map((row: Answer) => [row.competency.code, Number(row.weight.toFixed(4))])
    expect(await rows({ layer: "M1" })).toEqual([
      ["B1", 0.3],
      ["B2", 0.35],
      ["B3", 0.15],
      ["B4", 0.2],
    ])
    expect(await rows({ layer: "M2", share: 0.4 })).toEqual([
      ["B1", 0.18],
      ["B2", 0.21],
      ["B3", 0.09],
      ["B4", 0.12],
      ["C1", 0.14],
      ["C2", 0.08],
      ["C3", 0.08],
      ["C4", 0.1],
    ])
    for (const wrong of [
      { layer: "EXEC", share: 0.4 },
      { layer: "M1", share: 0 },
      { layer: "M1", share: 1 },
    ]) {
      expect(await member.fault(query, wrong)).toBe("BAD_USER_INPUT")
    }
  })

  it.each([
    ["rewritten", "UPDATE contract SET note = 'Other' WHERE tenant_id = $1"],
    [
      "taken back to a draft",
      "UPDATE contract SET state = 'DRAFT', published_at = NULL WHERE tenant_id = $1",
    ],
  ])("is never %s once it is published", async (_, sql) => {
    await expect(tenant.db.write((tx) => tx.execute(sql, [tx.tenantId]))).rejects.toMatchObject({
      constraint: "contract_immutable",
    })
  })

  it("is published once: a second version 1 is refused", async () => {
    const again = tenant.db.write((tx) => publishDefaultContract(tx, { actor: "system", at: new Date() }))
    await expect(again).rejects.toMatchObject({ message: expect.stringContaining("contract_number_once") })
  })
})
