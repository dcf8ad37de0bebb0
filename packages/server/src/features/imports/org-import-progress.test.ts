import { createClient } from "graphql-sse"
import { afterAll, expect, test } from "vitest"
import { join, memberOf, newCompany } from "../../testing/access-world.ts"
import type { Browser } from "../../testing/browser.ts"
import { testServer } from "../../testing/test-server.ts"

const server = await testServer({ worker: false })
const origin = await server.app.http.listen({ port: 0, host: "127.0.0.1" })
afterAll(() => server.app.http.close())
const company = await newCompany(server, "Northgate", "admin@northgate.test")
const other = await join(server, company, { email: "other@northgate.test", roles: ["ADMIN"] })

const PLAN = `mutation ($rows: [OrgImportRowInput!]!) {
  planOrgImport(input: { rows: $rows }, waitSeconds: 0) { orgImport { id state } problems { code } } }`
const ROWS = [
  { employeeId: "1", name: "Ruth Okafor" },
  { employeeId: "2", name: "Ingrid Solheim", managerRef: "1" },
]

/** The id of an import whose job nobody does yet. */
async function begin(): Promise<string> {
  const { planOrgImport } = await company.admin.run(PLAN, { rows: ROWS })
  expect(planOrgImport).toMatchObject({ orgImport: { state: "PLANNING" }, problems: [] })
  return planOrgImport.orgImport.id
}

/** What somebody is told of an import: its states, or the code of what went wrong, and the end. */
function follow(who: Browser, id: string) {
  const client = createClient({
    url: `${origin}/graphql/stream`,
    headers: { cookie: `__Host-rung=${who.cookie}` },
    retryAttempts: 0,
  })
  const query = "subscription ($id: ID!) { orgImportProgress(id: $id) { state } }"
  const answers = client.iterate<{ orgImportProgress: { state: string } }>({ query, variables: { id } })
  return async () => {
    const { value, done } = await answers.next()
    if (done) return "the end"
    return value?.errors?.[0]?.extensions?.code ?? value?.data?.orgImportProgress.state
  }
}

test("an import is told as it stands, and when it has come to rest", async () => {
  const told = follow(company.admin, await begin())
  expect(await told()).toBe("PLANNING")
  await server.runJobs()
  expect([await told(), await told()]).toEqual(["PLANNED", "the end"])
})

test("an import that rests is told once", async () => {
  const id = await begin()
  await server.runJobs()
  const told = follow(company.admin, id)
  expect([await told(), await told()]).toEqual(["PLANNED", "the end"])
})

test("there is no import by another's id, and none by a made-up one", async () => {
  const stranger = await newCompany(server, "Southgate", "admin@southgate.test")
  const told = [follow(stranger.admin, await begin()), follow(stranger.admin, "T3JnSW1wb3J0OjE")]
  for (const next of told) expect([await next(), await next()]).toEqual(["NOT_FOUND", "the end"])
  await server.runJobs()
})

test("who is no administrator any more is told nothing more", async () => {
  const told = follow(other, await begin())
  expect(await told()).toBe("PLANNING")
  const { id, version } = await memberOf(company.admin, "other@northgate.test")
  const { changeRoles } = await company.admin.run(
    `mutation ($id: ID!, $version: Int!) {
      changeRoles(input: { membershipId: $id, roles: [MEMBER], version: $version }) { problems { code } } }`,
    { id, version },
  )
  expect(changeRoles.problems).toEqual([])
  await server.runJobs()
  expect([await told(), await told()]).toEqual(["FORBIDDEN", "the end"])
})

test("who has signed out is told nothing more", async () => {
  const somebody = await join(server, company, { email: "third@northgate.test", roles: ["ADMIN"] })
  const told = follow(somebody, await begin())
  expect(await told()).toBe("PLANNING")
  await somebody.run("mutation { signOut { problems { code } } }")
  await server.runJobs()
  expect([await told(), await told()]).toEqual(["UNAUTHENTICATED", "the end"])
})
