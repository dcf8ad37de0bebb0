import { beforeAll, describe, expect, test } from "vitest"
import { Actor } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  type Planted,
  type PlantedForm,
  plantCycle,
  plantOrg,
  release,
  type World,
} from "./world.test-kit.ts"

// Ingrid leads Ada, Marcus leads Cora. Ann stands below Ada and prepares for Ingrid.
const PEOPLE: readonly Planted[] = [
  { name: "Ruth" },
  { name: "Ingrid", above: "Ruth", unit: "Operations" },
  { name: "Marcus", above: "Ruth", unit: "Sales" },
  { name: "Ada", above: "Ingrid", unit: "Operations" },
  { name: "Cora", above: "Marcus", unit: "Sales" },
  { name: "Ann", above: "Ada", unit: "Operations" },
  { name: "Cid", above: "Cora", unit: "Sales" },
]
const FORMS: readonly PlantedForm[] = [
  { subject: "Ada", rater: "Ingrid", ratings: { B1: 4, B2: 5, B3: 3, B4: 2, B5: 3, B6: 4 } },
  { subject: "Cora", rater: "Marcus", ratings: { B1: 4, B2: 4, B3: 4, B4: 4, B5: 4, B6: 4 } },
]
const BOARD = `query ($scope: BoardScopeInput) { layerBoard(scope: $scope) { finding { sentence } scope { kind name people }
  rows { layer people bands { band people } } families { rows { layer means } } } }`
const BEHIND = `query ($scope: BoardScopeInput) { peopleBehind(scope: $scope, first: 50) { edges { node { name band score } } } }`
const SCOPES = "{ boardScopes(first: 50) { edges { node { kind name } } } }"
const RESULT = "query ($personId: ID!) { personResult(personId: $personId) { band } }"

const server = await testServer({ worker: false })
const tenant = await server.newTenant()
let world: World
let executive: Actor
let delegate: Actor

beforeAll(async () => {
  world = await plantOrg(tenant, PEOPLE)
  await release(tenant, await plantCycle(tenant, { name: "H1", world, forms: FORMS }))
  executive = tenant.as({ roles: ["EXEC"], personId: world.idOf("Ingrid") })
  delegate = preparing("Ingrid")
})

function preparing(forWhom: string | undefined): Actor {
  const { principal } = tenant.as({ roles: ["MEMBER"], personId: world.idOf("Ann") })
  if (principal?.kind !== "PERSON_SESSION") throw new Error("Nobody is signed in.")
  const { apollo, parts } = server.app
  const preparesFor = forWhom === undefined ? {} : { preparesFor: world.idOf(forWhom) }
  return new Actor({ apollo, parts, principal: { ...principal, ...preparesFor }, tenantId: tenant.id })
}

describe("whoever prepares for an executive", () => {
  test.each([
    ["board", BOARD],
    ["people", BEHIND],
    ["scopes", SCOPES],
  ])("sees of the %s what the executive sees, to the letter", async (_, query) => {
    const scope = { personId: world.globalId("Ada") }
    expect(await delegate.run(query)).toEqual(await executive.run(query))
    if (query === SCOPES) return
    expect(await delegate.run(query, { scope })).toEqual(await executive.run(query, { scope }))
  })

  test("is told nothing of how far the executive is with their forms", async () => {
    await plantCycle(tenant, { name: "H2", world, forms: FORMS })
    const QUEUE = "{ layerBoard { queue { cycleName } } }"
    expect((await executive.run(QUEUE)).layerBoard.queue).toEqual({ cycleName: "H2" })
    expect((await delegate.run(QUEUE)).layerBoard.queue).toBeNull()
  })

  test("sees nobody else's", async () => {
    for (const name of ["Ruth", "Marcus", "Cora"]) {
      const scope = { personId: world.globalId(name) }
      for (const query of [BOARD, BEHIND]) expect(await delegate.fault(query, { scope })).toBe("FORBIDDEN")
    }
    expect(await delegate.fault(BOARD, { scope: { unit: "Sales" } })).toBe("FORBIDDEN")
    const names = (await delegate.run(BEHIND)).peopleBehind.edges.map(
      ({ node }: { node: { name: string } }) => node.name,
    )
    expect(names).not.toContain("Cora")
  })

  test("reads no result of a person, no audit of judgements, and sits in no calibration", async () => {
    expect(await delegate.fault(RESULT, { personId: world.globalId("Ada") })).toBe("FORBIDDEN")
    expect(await delegate.fault("{ biasAudit { layers { layer } } }")).toBe("FORBIDDEN")
    expect(await delegate.fault("{ attackReport { verdict } }")).toBe("FORBIDDEN")
  })

  test("sees no board before and after", async () => {
    for (const query of [BOARD, BEHIND, SCOPES])
      expect(await preparing(undefined).fault(query)).toBe("FORBIDDEN")
  })
})
