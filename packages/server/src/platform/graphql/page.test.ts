import fc from "fast-check"
import { type GraphQLSchema, isObjectType } from "graphql"
import { expect, it } from "vitest"
import { resolvers } from "../../features.ts"
import { company, NORTHGATE } from "../../testing/company.ts"
import { testServer } from "../../testing/test-server.ts"
import { createSchema } from "./schema.ts"

const server = await testServer()
const tenant = await server.newTenant()
const { admin, id } = await company(tenant, NORTHGATE)

const PLAN = `mutation { planOrgImport(input: { rows: [{ employeeId: "1", name: "Ann" }, { employeeId: "1", name: "Bo" }] }) {
  orgImport { id } problems { code } } }`
const CYCLE = `mutation ($input: CreateCycleInput!) { createCycle(input: $input) { cycle { id } problems { code } } }`

async function planId(): Promise<string> {
  const { planOrgImport } = await admin.run(PLAN)
  expect(planOrgImport.problems).toEqual([])
  return planOrgImport.orgImport.id
}

async function cycleId(): Promise<string> {
  const input = { name: "Spring", opensOn: "2026-11-22", closesOn: "2026-12-22", perspectives: ["SELF"] }
  const { createCycle } = await admin.run(CYCLE, { input })
  expect(createCycle.problems).toEqual([])
  return createCycle.cycle.id
}

/** Every list that is paged: how to ask for it. A new one belongs here, or the first test fails. */
const ids = { PLAN: await planId(), CYCLE: await cycleId(), PERSON: id("Ruth Okafor") }
const cycle = (rest: string) => `cycle(id: "${ids.CYCLE}") { ${rest} }`
const plan = (rest: string) => `orgImportPlan(id: "${ids.PLAN}") { ${rest} }`
const at = "(first: 2, after: $after"
const LISTS: Readonly<Record<string, string>> = {
  "Query.auditLog": `auditLog${at}) { totalCount }`,
  "Query.boardScopes": `boardScopes${at}) { totalCount }`,
  "Query.cycles": `cycles${at}) { totalCount }`,
  "Query.flaggedPlaces": `flaggedPlaces${at}, flag: HEAD) { totalCount }`,
  "Query.invitations": `invitations${at}) { totalCount }`,
  "Query.layerOverrides": `layerOverrides${at}) { totalCount }`,
  "Query.members": `members${at}) { totalCount }`,
  "Query.notifications": `notifications${at}) { totalCount }`,
  "Query.orgChildren": `orgChildren${at}) { totalCount }`,
  "Query.orgImports": `orgImports${at}) { totalCount }`,
  "Query.passages": `passages${at}, from: "2024-01-01", to: "2026-01-01") { totalCount }`,
  "Query.people": `people${at}) { totalCount }`,
  "Query.peopleBehind": `peopleBehind${at}) { totalCount }`,
  "Query.titleMismatches": `titleMismatches${at}) { totalCount }`,
  "CalibrationSession.people": `calibrationSession(id: "${ids.PLAN}") { people${at}) { totalCount } }`,
  "Cycle.forms": cycle(`forms${at}) { totalCount }`),
  "Cycle.withoutRater": cycle(`withoutRater${at}) { totalCount }`),
  "OrgImport.changes": plan(`changes${at}) { totalCount }`),
  "OrgImport.issueRows": plan(`issueRows${at}, issue: 0) { totalCount }`),
  "OrgImport.issues": plan(`issues${at}) { totalCount }`),
  "OrgImport.layerMoves": plan(`layerMoves${at}) { totalCount }`),
  "OrgImport.revertConflicts": plan(`revertConflicts${at}) { totalCount }`),
  "OrgImport.privacyMoves": plan(`privacyMoves${at}) { totalCount }`),
  "OrgImport.rows": plan(`rows${at}) { totalCount }`),
  "Person.reports": `person(id: "${ids.PERSON}") { reports${at}) { totalCount } }`,
}

function pagedFields(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .filter(({ field }) => field.args.some(({ name }) => name === "after"))
    .map(({ type, field }) => `${type.name}.${field.name}`)
}

it("knows every list that is paged", () => {
  expect(Object.keys(LISTS).sort()).toEqual([...pagedFields(createSchema(resolvers))].sort())
})

const key = fc.oneof(
  fc.constantFrom(
    "",
    "0",
    "-1",
    "1e1",
    "9999999999",
    "Ruth",
    "\u0000",
    "00000000-0000-0000-0000-000000000000",
  ),
  fc.string(),
)
const cursor = fc.oneof(
  fc.array(key, { maxLength: 3 }).map((keys) => Buffer.from(JSON.stringify(keys)).toString("base64url")),
  fc.string(),
)

it.each(Object.entries(LISTS))("%s takes no made-up cursor for a mistake of its own", async (_, field) => {
  const query = `query ($after: String) { ${field} }`
  expect(await admin.fault(query, { after: null })).oneOf([undefined, "NOT_FOUND"])
  await fc.assert(
    fc.asyncProperty(cursor, async (after) => {
      expect(await admin.fault(query, { after })).oneOf([undefined, "BAD_USER_INPUT", "NOT_FOUND"])
    }),
    { numRuns: 25 },
  )
})
