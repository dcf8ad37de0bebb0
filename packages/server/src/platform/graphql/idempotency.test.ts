import { afterEach, describe, expect, test, vi } from "vitest"
import { join, memberOf, newCompany, operatorOf, SIGN_IN } from "../../testing/access-world.ts"
import { Browser } from "../../testing/browser.ts"
import { testServer } from "../../testing/test-server.ts"
import { verifiedTenant } from "../db/verified-tenant.ts"

const server = await testServer()
const company = await newCompany(server, "Northgate", "admin@northgate.test")
const { admin } = company
const MIDDAY = new Date("2026-11-22T12:00:00Z")

afterEach(() => {
  vi.restoreAllMocks()
  server.setNow(MIDDAY)
})

const ADD = `mutation Add($name: String!, $email: String) { addPerson(input: { name: $name, email: $email }) {
  person { name id } problems { message code path } } }`
const PEOPLE = "query ($search: String) { people(search: $search) { edges { node { name } } } }"

let keys = 0
function newKey(): string {
  keys += 1
  return `key-of-test-${keys}`
}
const under = (key: string) => ({ "idempotency-key": key })
const codeOf = ({ errors }: { errors?: readonly { extensions?: { code?: string } }[] }) =>
  errors?.[0]?.extensions?.code

async function countOf(name: string, browser = admin): Promise<number> {
  const { people } = await browser.run(PEOPLE, { search: name })
  return people.edges.length
}

async function tenantDb() {
  const { database } = server.app.parts
  const [row] = await database.entry<{ id: string }>("SELECT entry.tenant_by_slug($1) AS id", [company.slug])
  return database.tenant(verifiedTenant(row?.id ?? ""))
}

const records = async () =>
  (await tenantDb()).read((tx) =>
    tx.query("SELECT * FROM idempotency_record WHERE tenant_id = $1", [tx.tenantId]),
  )

async function tokenOf(scopes: readonly string[]): Promise<Browser> {
  const { createApiToken } = await admin.run(
    `mutation ($scopes: [TokenScope!]!) { createApiToken(input: { name: "Script", scopes: $scopes,
       expiresOn: "2027-01-01" }) { bearer problems { message } } }`,
    { scopes },
  )
  return new Browser(server.app.http, { bearer: createApiToken.bearer })
}

describe("the same request under the same key", () => {
  test("is answered again, byte by byte, and not done again", async () => {
    const headers = under(newKey())
    const first = await admin.send(ADD, { name: "Ana Pires" }, headers)
    const second = await admin.send(ADD, { name: "Ana Pires" }, headers)
    expect(first.data?.addPerson).toMatchObject({ person: { name: "Ana Pires" }, problems: [] })
    expect([first.replayed, second.replayed]).toEqual([false, true])
    expect(second.text).toBe(first.text)
    expect(second.status).toBe(200)
    expect(await countOf("Ana Pires")).toBe(1)
  })

  test("is the same whatever the order of its variables", async () => {
    const headers = under(newKey())
    await admin.send(ADD, { name: "Bo Lind", email: "bo@northgate.test" }, headers)
    const again = await admin.send(ADD, { email: "bo@northgate.test", name: "Bo Lind" }, headers)
    expect(again.replayed).toBe(true)
  })

  test("answers the problems that it had, also when they are mended since", async () => {
    const [headers, input] = [under(newKey()), { name: "Cy Young", email: "no address" }]
    const first = await admin.send(ADD, input, headers)
    expect(first.data?.addPerson.problems).toHaveLength(1)
    const second = await admin.send(ADD, input, headers)
    expect([second.replayed, second.text]).toEqual([true, first.text])
  })

  test("is done once when two come at once: the second is told to wait", async () => {
    const [headers, db] = [under(newKey()), await tenantDb()]
    const { first, second } = await db.write(async (tx) => {
      await tx.query("SELECT FROM org WHERE tenant_id = $1 FOR UPDATE", [tx.tenantId])
      const first = admin.send(ADD, { name: "Dee Marsh" }, headers)
      await vi.waitFor(async () => expect((await records()).at(-1)).toMatchObject({ state: "RUNNING" }))
      const second = await admin.send(ADD, { name: "Dee Marsh" }, headers)
      return { first, second }
    })
    expect([second.status, codeOf(second)]).toEqual([409, "IDEMPOTENCY_KEY_IN_USE"])
    expect(second.data).toBeUndefined()
    expect((await first).data?.addPerson.problems).toEqual([])
    expect((await admin.send(ADD, { name: "Dee Marsh" }, headers)).replayed).toBe(true)
    expect(await countOf("Dee Marsh")).toBe(1)
  })

  test("is done once when twelve race", async () => {
    const headers = under(newKey())
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => admin.send(ADD, { name: "Eli Noor" }, headers)),
    )
    const done = answers.filter(({ data }) => data?.addPerson?.person)
    const others = answers.filter(({ data }) => !data)
    expect(done.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(new Set(done.map(({ text }) => text)).size).toBe(1)
    expect(others.every((answer) => codeOf(answer) === "IDEMPOTENCY_KEY_IN_USE")).toBe(true)
    expect(await countOf("Eli Noor")).toBe(1)
  })
})

describe("a key", () => {
  test("is refused with any other request", async () => {
    const headers = under(newKey())
    await admin.send(ADD, { name: "Finn Berg" }, headers)
    const others = [
      await admin.send(ADD, { name: "Finn Borg" }, headers),
      await admin.send(ADD.replace("name id", "id"), { name: "Finn Berg" }, headers),
      await admin.send(ADD.replace("Add(", "AddAgain("), { name: "Finn Berg" }, headers),
    ]
    for (const other of others) {
      expect([other.status, codeOf(other)]).toEqual([422, "IDEMPOTENCY_KEY_REUSED"])
      expect(other.data).toBeUndefined()
    }
    expect(await countOf("Finn B")).toBe(1)
  })

  test("is each tenant's own", async () => {
    const headers = under(newKey())
    const other = await newCompany(server, "Southgate", "admin@southgate.test")
    const here = await admin.send(ADD, { name: "Gus Hall" }, headers)
    const there = await other.admin.send(ADD, { name: "Gus Hall" }, headers)
    expect(there.replayed).toBe(false)
    expect(there.data?.addPerson.person.id).not.toBe(here.data?.addPerson.person.id)
    expect(await countOf("Gus Hall", other.admin)).toBe(1)
  })

  test("is each actor's own", async () => {
    const headers = under(newKey())
    const colleague = await join(server, company, { email: "second@northgate.test", roles: ["ADMIN"] })
    await admin.send(ADD, { name: "Hal Ward" }, headers)
    const other = await colleague.send(ADD, { name: "Hal Ward" }, headers)
    expect([other.replayed, other.data?.addPerson.problems]).toEqual([false, []])
    expect(await countOf("Hal Ward")).toBe(2)
  })

  test("of a token is not that of the account that made it, nor of another token", async () => {
    const headers = under(newKey())
    const [one, two] = [await tokenOf(["PEOPLE_MANAGE"]), await tokenOf(["PEOPLE_MANAGE"])]
    const invite = `mutation { inviteMembers(input: { invitations: [{ email: "x@northgate.test", roles: [MEMBER] }] }) {
      invitations { id } problems { code } } }`
    const first = await one.send(invite, {}, headers)
    expect(first.data?.inviteMembers.problems).toEqual([])
    expect((await two.send(invite, {}, headers)).replayed).toBe(false)
    expect((await admin.send(invite, {}, headers)).replayed).toBe(false)
    expect((await one.send(invite, {}, headers)).text).toBe(first.text)
  })

  test.each(["short", "x".repeat(201), "with a space", "späte-Schlüssel"])(
    "like %s is refused",
    async (key) => {
      const answer = await admin.send(ADD, { name: "Ivy Ross" }, under(key))
      expect([answer.status, codeOf(answer)]).toEqual([400, "IDEMPOTENCY_KEY_INVALID"])
      expect(await countOf("Ivy Ross")).toBe(0)
    },
  )

  test("goes with one mutation: of two, one may be done and the other not", async () => {
    const both = `mutation { a: addPerson(input: { name: "Jo One" }) { person { id } }
      b: addPerson(input: { name: "Jo Two" }) { person { id } } }`
    const answer = await admin.send(both, {}, under(newKey()))
    expect([answer.status, codeOf(answer)]).toEqual([400, "IDEMPOTENCY_KEY_NOT_TAKEN"])
    expect(await countOf("Jo ")).toBe(0)
  })

  test("is not taken by what answers a secret or signs in, and leaves no record", async () => {
    const before = await records()
    const credentials = { email: "admin@northgate.test", password: "a lantern over the harbour" }
    const visitor = new Browser(server.app.http)
    const signedIn = await visitor.send(SIGN_IN, credentials, under(newKey()))
    const token = await admin.send(
      `mutation { createApiToken(input: { name: "x", scopes: [ORG_READ], expiresOn: "2027-01-01" }) { bearer } }`,
      {},
      under(newKey()),
    )
    const tenant = await operatorOf(server).send(
      `mutation { createTenant(input: { name: "Keyed", adminEmail: "a@keyed.test" }) { invitationLink } }`,
      {},
      under(newKey()),
    )
    for (const answer of [signedIn, token, tenant]) {
      expect([answer.status, codeOf(answer)]).toEqual([400, "IDEMPOTENCY_KEY_NOT_TAKEN"])
    }
    expect(visitor.cookie).toBeUndefined()
    expect(await records()).toEqual(before)
  })

  test("is not taken by an operation that asks for what somebody wrote into a form", async () => {
    const answer = await admin.send(
      `mutation ($input: CycleStepInput!) { openCycle(input: $input) { ...Step } }
       fragment Step on CyclePayload { cycle { forms { edges { node { declineReason } } } } }`,
      { input: { cycleId: "x", version: 1 } },
      under(newKey()),
    )
    expect([answer.status, codeOf(answer)]).toEqual([400, "IDEMPOTENCY_KEY_NOT_TAKEN"])
  })

  test("of a query, and of a caller without a tenant, changes nothing", async () => {
    const [before, key] = [await records(), newKey()]
    for (const _ of [1, 2]) {
      expect((await admin.send("{ viewer { email } }", {}, under(key))).replayed).toBe(false)
      const visitor = await new Browser(server.app.http).send(ADD, { name: "Kit Lane" }, under(key))
      expect([visitor.status, codeOf(visitor)]).toEqual([401, "UNAUTHENTICATED"])
    }
    expect(await records()).toEqual(before)
  })
})

describe("what failed", () => {
  test("is forgotten, so that a retry does it", async () => {
    const headers = under(newKey())
    const member = await join(server, company, { email: "third@northgate.test" })
    expect(codeOf(await member.send(ADD, { name: "Lea Voss" }, headers))).toBe("FORBIDDEN")
    await giveRoles("third@northgate.test", ["ADMIN"])
    const again = await member.send(ADD, { name: "Lea Voss" }, headers)
    expect([again.replayed, again.data?.addPerson.problems]).toEqual([false, []])
  })

  test("before anything was written is forgotten, whatever broke", async () => {
    const headers = under(newKey())
    breakDatabase("first write")
    expect(codeOf(await admin.send(ADD, { name: "Max Orr" }, headers))).toBe("INTERNAL_SERVER_ERROR")
    vi.restoreAllMocks()
    expect((await admin.send(ADD, { name: "Max Orr" }, headers)).data?.addPerson.problems).toEqual([])
    expect(await countOf("Max Orr")).toBe(1)
  })

  test("after it was written is never done twice: a retry is told to look", async () => {
    const headers = under(newKey())
    breakDatabase("reads after the first write")
    expect(codeOf(await admin.send(ADD, { name: "Nia Holt" }, headers))).toBe("INTERNAL_SERVER_ERROR")
    vi.restoreAllMocks()
    const retry = await admin.send(ADD, { name: "Nia Holt" }, headers)
    expect([retry.status, codeOf(retry)]).toEqual([409, "IDEMPOTENCY_OUTCOME_UNKNOWN"])
    expect(await countOf("Nia Holt")).toBe(1)
  })

  test("with its process is in use for a minute, and then nobody's to say", async () => {
    const [key, db] = [newKey(), await tenantDb()]
    await admin.send(ADD, { name: "Oda Falk" }, under(key))
    await db.write((tx) =>
      tx.execute(
        "UPDATE idempotency_record SET state = 'RUNNING', answer = NULL WHERE tenant_id = $1 AND key = $2",
        [tx.tenantId, key],
      ),
    )
    const retryAfter = async (milliseconds: number) => {
      server.setNow(new Date(MIDDAY.getTime() + milliseconds))
      return codeOf(await admin.send(ADD, { name: "Oda Falk" }, under(key)))
    }
    expect(await retryAfter(59_999)).toBe("IDEMPOTENCY_KEY_IN_USE")
    expect(await retryAfter(60_000)).toBe("IDEMPOTENCY_OUTCOME_UNKNOWN")
    expect(await retryAfter(3_600_000)).toBe("IDEMPOTENCY_OUTCOME_UNKNOWN")
    expect(await countOf("Oda Falk")).toBe(1)
  })

  test("to be kept does not spoil the answer", async () => {
    const headers = under(newKey())
    breakDatabase("second write")
    expect((await admin.send(ADD, { name: "Pia Rask" }, headers)).data?.addPerson.problems).toEqual([])
    vi.restoreAllMocks()
    expect(codeOf(await admin.send(ADD, { name: "Pia Rask" }, headers))).toBe("IDEMPOTENCY_KEY_IN_USE")
  })
})

describe("an answer is not shown again", () => {
  test("when a role was taken away, nor when another one was given", async () => {
    const headers = under(newKey())
    const email = "fourth@northgate.test"
    const colleague = await join(server, company, { email, roles: ["ADMIN"] })
    const first = await colleague.send(ADD, { name: "Quin Dahl" }, headers)
    expect(first.data?.addPerson.problems).toEqual([])
    for (const roles of [["MEMBER"], ["ADMIN", "EXEC"]]) {
      await giveRoles(email, roles)
      const again = await colleague.send(ADD, { name: "Quin Dahl" }, headers)
      expect([again.status, codeOf(again), again.replayed]).toEqual([403, "FORBIDDEN", false])
      expect(again.text).not.toContain("Quin")
    }
    await giveRoles(email, ["ADMIN"])
    expect((await colleague.send(ADD, { name: "Quin Dahl" }, headers)).text).toBe(first.text)
  })

  test("to who has left, or whose token was revoked", async () => {
    const headers = under(newKey())
    const [email, scripts] = ["fifth@northgate.test", await tokenOf(["PEOPLE_MANAGE"])]
    const colleague = await join(server, company, { email, roles: ["ADMIN"] })
    const invite = `mutation { inviteMembers(input: { invitations: [{ email: "y@northgate.test", roles: [MEMBER] }] }) {
      invitations { email } problems { code } } }`
    await colleague.send(ADD, { name: "Rolf Sand" }, headers)
    await scripts.send(invite, {}, headers)
    const { id, version } = await memberOf(admin, email)
    await admin.run(
      `mutation ($id: ID!, $version: Int!) { removeMember(input: { membershipId: $id, version: $version }) {
         problems { code } } }`,
      { id, version },
    )
    const { apiTokens } = await admin.run("{ apiTokens { id } }")
    for (const token of apiTokens) {
      await admin.run("mutation ($id: ID!) { revokeApiToken(id: $id) { problems { code } } }", {
        id: token.id,
      })
    }
    expect(codeOf(await colleague.send(ADD, { name: "Rolf Sand" }, headers))).toBe("UNAUTHENTICATED")
    expect(codeOf(await scripts.send(invite, {}, headers))).toBe("UNAUTHENTICATED")
  })
})

test("a record holds a hash of what was sent, and never the text", async () => {
  const key = newKey()
  await admin.send(ADD, { name: "Siv Moen", email: "no address" }, under(key))
  const record = (await records()).find((each) => each.key === key)
  expect(record).toMatchObject({ state: "DONE", actor: expect.stringMatching(/^account:/) })
  expect(record?.request_hash).toHaveLength(32)
  expect(JSON.stringify({ ...record, answer: null })).not.toContain("Siv")
})

async function giveRoles(email: string, roles: readonly string[]): Promise<void> {
  const { id, version } = await memberOf(admin, email)
  const { changeRoles } = await admin.run(
    `mutation ($input: ChangeRolesInput!) { changeRoles(input: $input) { problems { message } } }`,
    { input: { membershipId: id, version, roles } },
  )
  expect(changeRoles.problems).toEqual([])
}

/** The first write of a keyed request takes the key; those after are the mutation's, and the last keeps the answer. */
function breakDatabase(what: "first write" | "second write" | "reads after the first write"): void {
  const { database } = server.app.parts
  const open = database.tenant
  let writes = 0
  const broken = () => Promise.reject(new Error("on purpose"))
  vi.spyOn(database, "tenant").mockImplementation((id) => {
    const db = open(id)
    return {
      ...db,
      read: (work) => (what.startsWith("reads") && writes > 1 ? broken() : db.read(work)),
      write: (work) => {
        writes += 1
        const at = what === "first write" ? 2 : what === "second write" ? 3 : 0
        return writes === at ? broken() : db.write(work)
      },
    }
  })
}
