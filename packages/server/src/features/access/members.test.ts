import { expect, test } from "vitest"
import { newId } from "../../platform/db/id.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import {
  ACCEPT,
  INVITE,
  join,
  linkTo,
  memberOf,
  newCompany,
  operatorOf,
  PASSWORD,
  SIGN_IN,
  VIEWER,
} from "../../testing/access-world.ts"
import { Browser } from "../../testing/browser.ts"
import { testServer } from "../../testing/test-server.ts"
import { insertMembership } from "./membership.store.ts"

const server = await testServer()
const company = await newCompany(server, "Northgate", "admin@northgate.test")
const { admin } = company
const START = new Date("2026-11-22T12:00:00Z")
const browser = () => new Browser(server.app.http)

const CHANGE_ROLES = `mutation ($id: ID!, $roles: [Role!]!, $version: Int!) {
  changeRoles(input: { membershipId: $id, roles: $roles, version: $version }) {
    membership { roles version } problems { code } } }`
const INVITE_WITH_PLACE = `mutation ($invitations: [InvitationInput!]!) {
  inviteMembers(input: { invitations: $invitations }) { invitations { personId } problems { code } } }`
const REMOVE = `mutation ($id: ID!, $version: Int!) {
  removeMember(input: { membershipId: $id, version: $version }) { membership { email } problems { code } } }`

test("only the operator creates tenants, and is not told the link when mail is really sent", async () => {
  const CREATE = `mutation { createTenant(input: { name: "Northgate", adminEmail: "x@y.test" }) {
    tenant { slug name } invitationLink problems { code } } }`
  expect(await browser().fault(CREATE)).toBe("UNAUTHENTICATED")
  expect(await admin.fault(CREATE)).toBe("FORBIDDEN")
  const { createTenant } = await operatorOf(server).run(CREATE)
  expect(createTenant).toEqual({
    tenant: { slug: "northgate-2", name: "Northgate" },
    invitationLink: null,
    problems: [],
  })
  expect(await operatorOf(server).fault("{ members { totalCount } }")).toBe("FORBIDDEN")
})

test("an invitation link works once, and never after it was resent, revoked or is too old", async () => {
  const invite = async (email: string) => {
    const { inviteMembers } = await admin.run(INVITE, { invitations: [{ email, roles: ["MEMBER"] }] })
    await server.runJobs()
    return { id: inviteMembers.invitations[0].id, token: linkTo(server, email) }
  }
  const accept = async (token: string, name = "Mo Member") =>
    (await browser().run(ACCEPT, { token, name, password: PASSWORD })).acceptInvitation
  const invalid = { viewer: null, problems: [{ code: "LINK_INVALID", path: ["token"] }] }

  const used = await invite("used@northgate.test")
  expect((await accept(used.token)).viewer.roles).toEqual(["MEMBER"])
  expect(await accept(used.token)).toEqual(invalid)

  const revoked = await invite("revoked@northgate.test")
  await admin.run("mutation ($id: ID!) { revokeInvitation(id: $id) { problems { code } } }", {
    id: revoked.id,
  })
  expect(await accept(revoked.token)).toEqual(invalid)

  const resent = await invite("resent@northgate.test")
  await admin.run("mutation ($id: ID!) { resendInvitation(id: $id) { problems { code } } }", {
    id: resent.id,
  })
  expect(await accept(resent.token)).toEqual(invalid)
  await server.runJobs()
  expect((await accept(linkTo(server, "resent@northgate.test"))).problems).toEqual([])

  const old = await invite("old@northgate.test")
  server.setNow(new Date(START.getTime() + 14 * 24 * 3_600_000))
  expect(await accept(old.token)).toEqual(invalid)
  server.setNow(START)
  expect(await accept("x".repeat(43))).toEqual(invalid)
})

test("the queue and the invitations hold no link", async () => {
  const { inviteMembers } = await admin.run(INVITE, {
    invitations: [{ email: "quiet@northgate.test", roles: ["MEMBER"] }],
  })
  const { default: pg } = await import("pg")
  const pool = new pg.Pool({ connectionString: server.urlOf("worker") })
  const queued = await pool.query("SELECT payload::text AS payload FROM jobs._private_jobs")
  await pool.end()
  expect(queued.rows).toHaveLength(1)
  expect(queued.rows[0].payload).not.toMatch(/[\w-]{43}/)
  expect(inviteMembers.invitations[0]).not.toHaveProperty("secretHash")
  await server.runJobs()
  expect(linkTo(server, "quiet@northgate.test")).toHaveLength(43)
})

test("all that stands against a list of invitations is told at once, and nobody is invited", async () => {
  const { inviteMembers } = await admin.run(INVITE, {
    invitations: [
      { email: "not an address", roles: ["MEMBER"] },
      { email: "admin@northgate.test", roles: [] },
      { email: "fine@northgate.test", roles: ["MEMBER"] },
      { email: "FINE@northgate.test", roles: ["MEMBER"] },
    ],
  })
  expect(inviteMembers.invitations).toEqual([])
  expect(inviteMembers.problems).toEqual([
    { code: "EMAIL_INVALID", path: ["invitations", "0", "email"] },
    { code: "ALREADY_MEMBER", path: ["invitations", "1", "email"] },
    { code: "ROLES_EMPTY", path: ["invitations", "1", "roles"] },
    { code: "INVITED_TWICE", path: ["invitations", "3", "email"] },
  ])
  const { invitations } = await admin.run("{ invitations { edges { node { email } } } }")
  expect(JSON.stringify(invitations)).not.toContain("fine@")
})

test("whoever is invited by the address they have in the org stands for themselves there", async () => {
  const tenant = await server.newTenant()
  const [known, named, late] = [newId(), newId(), newId()]
  const hire = (id: string, email: string) =>
    tenant.db.write(async (tx) => {
      await tx.execute(
        `INSERT INTO org_node (tenant_id, id, kind, ordinal)
         SELECT $1, $2, 'PERSON', count(*) FROM org_node WHERE tenant_id = $1`,
        [tx.tenantId, id],
      )
      await tx.execute("INSERT INTO person (tenant_id, id, name, email) VALUES ($1, $2, $3, $3)", [
        tx.tenantId,
        id,
        email,
      ])
    })
  await hire(known, "Known@eastgate.test")
  await hire(named, "named@eastgate.test")
  const admin = tenant.as({ roles: ["ADMIN"] })
  const roles = ["MEMBER"]
  const { inviteMembers } = await admin.run(INVITE_WITH_PLACE, {
    invitations: [
      { email: "known@eastgate.test", roles },
      { email: "other@eastgate.test", roles, personId: toGlobalId("Person", named) },
      { email: "named@eastgate.test", roles },
      { email: "late@eastgate.test", roles },
    ],
  })
  const places = inviteMembers.invitations.map((each: { personId: string | null }) => each.personId)
  expect(places).toEqual([toGlobalId("Person", known), toGlobalId("Person", named), null, null])

  await hire(late, "late@eastgate.test")
  await server.runJobs()
  await browser().run(ACCEPT, {
    token: linkTo(server, "late@eastgate.test"),
    name: "Lou Late",
    password: PASSWORD,
  })
  const { members } = await admin.run("{ members { edges { node { personId } } } }")
  expect(members.edges).toEqual([{ node: { personId: toGlobalId("Person", late) } }])
})

test("a changed role acts at once, on the session that is open", async () => {
  const member = await join(server, company, { email: "rising@northgate.test" })
  expect(await member.fault("{ settings { name } }")).toBe("FORBIDDEN")
  const { id, version } = await memberOf(admin, "rising@northgate.test")
  await admin.run(CHANGE_ROLES, { id, roles: ["ADMIN"], version })
  expect((await member.run("{ settings { name } }")).settings.name).toBe("Northgate")
  await admin.run(CHANGE_ROLES, { id, roles: ["MEMBER"], version: version + 1 })
  expect(await member.fault("{ settings { name } }")).toBe("FORBIDDEN")
  const { changeRoles } = await admin.run(CHANGE_ROLES, { id, roles: ["EXEC"], version })
  expect(changeRoles).toEqual({ membership: null, problems: [{ code: "VERSION_CONFLICT" }] })
})

test("a removed member is out at once", async () => {
  const member = await join(server, company, { email: "leaving@northgate.test" })
  const { id, version } = await memberOf(admin, "leaving@northgate.test")
  expect((await admin.run(REMOVE, { id, version })).removeMember.problems).toEqual([])
  expect((await member.run(VIEWER)).viewer).toBeNull()
  expect((await admin.run(REMOVE, { id, version })).removeMember.problems).toEqual([{ code: "NOT_FOUND" }])
  const again = await browser().run(SIGN_IN, { email: "leaving@northgate.test", password: PASSWORD })
  expect(again.signIn.problems).toEqual([{ code: "NO_MEMBERSHIP", path: [] }])
})

test("the last administrator stays", async () => {
  const lone = await newCompany(server, "Lonegate", "one@lonegate.test")
  const one = await memberOf(lone.admin, "one@lonegate.test")
  const demote = await lone.admin.run(CHANGE_ROLES, { id: one.id, roles: ["MEMBER"], version: 1 })
  expect(demote.changeRoles.problems).toEqual([{ code: "LAST_ADMIN" }])
})

test("of two administrators who are removed at the same moment, one stays", async () => {
  for (let round = 0; round < 8; round += 1) {
    const tenant = await server.newTenant()
    const ids = [newId(), newId()]
    await tenant.db.write(async (tx) => {
      for (const id of ids) {
        const account = { accountId: newId(), email: `${id}@twins.test`, name: "Twin", personId: null }
        await insertMembership(tx, { id, ...account, roles: ["ADMIN"], version: 1, createdAt: START })
      }
    })
    const actor = tenant.as({ roles: ["ADMIN"] })
    const answers = await Promise.all(
      ids.map((id) => actor.run(REMOVE, { id: toGlobalId("Membership", id), version: 1 })),
    )
    const codes = answers.flatMap(({ removeMember }) => removeMember.problems)
    expect(codes).toEqual([{ code: "LAST_ADMIN" }])
  }
})

test("an account joins a second company with its own password, and goes from one to the other", async () => {
  const other = await newCompany(server, "Westgate", "boss@westgate.test")
  const email = "both@northgate.test"
  await join(server, company, { email })
  await other.admin.run(INVITE, { invitations: [{ email, roles: ["AUDITOR"] }] })
  await server.runJobs()
  const token = linkTo(server, email)
  const { invitation } = await browser().run(
    "query ($token: String!) { invitation(token: $token) { email company hasAccount } }",
    { token },
  )
  expect(invitation).toEqual({ email, company: "Westgate", hasAccount: true })
  const refused = await browser().run(ACCEPT, { token, password: "not the right lantern" })
  expect(refused.acceptInvitation.problems).toEqual([{ code: "SIGN_IN_FAILED", path: ["password"] }])
  const both = browser()
  await both.run(ACCEPT, { token, password: PASSWORD })
  expect((await both.run(VIEWER)).viewer).toMatchObject({
    roles: ["AUDITOR"],
    tenant: { slug: "westgate" },
    otherTenants: [{ slug: "northgate" }],
  })
  const before = both.cookie
  const SWITCH =
    "mutation ($tenant: String!) { switchTenant(tenant: $tenant) { viewer { roles tenant { slug } } problems { code } } }"
  const { switchTenant } = await both.run(SWITCH, { tenant: "northgate" })
  expect(switchTenant.viewer).toEqual({ roles: ["MEMBER"], tenant: { slug: "northgate" } })
  expect(both.cookie).not.toBe(before)
  expect((await both.run(VIEWER)).viewer.tenant.slug).toBe("northgate")
  const foreign = await both.run(SWITCH, { tenant: "lonegate" })
  expect(foreign.switchTenant.problems).toEqual([{ code: "NOT_FOUND" }])
  const back = await browser().run(SIGN_IN, { email, password: PASSWORD })
  expect(back.signIn.viewer.tenant.slug).toBe("northgate")
})

const CREATE_TOKEN = `mutation ($scopes: [TokenScope!]!, $expiresOn: Day!) {
  createApiToken(input: { name: "Nightly", scopes: $scopes, expiresOn: $expiresOn }) {
    apiToken { id name scopes expiresAt } bearer problems { code } } }`

test("a token does what its scopes say, until it expires or is revoked", async () => {
  const { createApiToken } = await admin.run(CREATE_TOKEN, {
    scopes: ["PEOPLE_MANAGE"],
    expiresOn: "2026-12-01",
  })
  expect(createApiToken.bearer).toMatch(/^rung_[\w-]{43}$/)
  const script = new Browser(server.app.http, { bearer: createApiToken.bearer })
  expect((await script.run("{ members { totalCount } }")).members.totalCount).toBeGreaterThan(0)
  expect((await script.run("{ viewer { name email permissions } }")).viewer).toMatchObject({
    name: "Nightly",
    email: null,
    permissions: expect.arrayContaining(["MEMBER_READ", "MEMBER_INVITE"]),
  })
  expect(await script.fault("{ settings { name } }")).toBe("FORBIDDEN")
  expect(await script.fault("{ sessions { id } }")).toBe("FORBIDDEN")
  expect(await script.fault(INVITE, { invitations: [{ email: "a@b.test", roles: ["ADMIN"] }] })).toBe(
    "FORBIDDEN",
  )
  server.setNow(new Date("2026-12-01T00:00:00Z"))
  expect(await script.fault("{ members { totalCount } }")).toBe("UNAUTHENTICATED")
  server.setNow(START)
  await admin.run("mutation ($id: ID!) { revokeApiToken(id: $id) { problems { code } } }", {
    id: createApiToken.apiToken.id,
  })
  expect(await script.fault("{ members { totalCount } }")).toBe("UNAUTHENTICATED")
})

test("a token that does not work is not helped by a cookie beside it", async () => {
  const mixed = new Browser(server.app.http, { bearer: `rung_${"x".repeat(43)}` })
  mixed.cookie = admin.cookie
  expect((await mixed.run(VIEWER)).viewer).toBeNull()
})

test("the use of a token is noted, and its text is shown to nobody again", async () => {
  const { createApiToken } = await admin.run(CREATE_TOKEN, { scopes: ["ORG_READ"], expiresOn: "2027-11-22" })
  await new Browser(server.app.http, { bearer: createApiToken.bearer }).run(VIEWER)
  const { data, text } = await admin.send("{ apiTokens { id lastUsedAt revokedAt } }")
  const listed = data?.apiTokens.find((token: { id: string }) => token.id === createApiToken.apiToken.id)
  expect(listed.lastUsedAt).toBe(START.toISOString())
  expect(text).not.toContain(createApiToken.bearer)
})

test("settings change within their bounds and under their version", async () => {
  const CHANGE = `mutation ($input: ChangeSettingsInput!) { changeSettings(input: $input) {
    settings { name timeZone kDecision version perspectiveWeights { manager peer } } problems { code path } } }`
  const change = async (input: object) => (await admin.run(CHANGE, { input })).changeSettings
  expect((await change({ version: 1, kDecision: 4, timeZone: "Europe/Nowhere" })).problems).toEqual([
    { code: "K_TOO_SMALL", path: ["kDecision"] },
  ])
  expect((await change({ version: 1, timeZone: "Europe/Nowhere" })).problems).toEqual([
    { code: "TIME_ZONE_INVALID", path: ["timeZone"] },
  ])
  expect((await change({ version: 1, timeZone: "Europe/Berlin", kDecision: 6 })).settings).toEqual({
    name: "Northgate",
    timeZone: "Europe/Berlin",
    kDecision: 6,
    version: 2,
    perspectiveWeights: { manager: 0.5, peer: 0 },
  })
  expect((await change({ version: 1, kDecision: 7 })).problems[0].code).toBe("VERSION_CONFLICT")
})

test("members are paged by name, each once", async () => {
  const query =
    "query ($after: String) { members(first: 2, after: $after) { edges { node { email } } pageInfo { hasNextPage endCursor } totalCount } }"
  const emails: string[] = []
  let after: string | null = null
  let total = 0
  do {
    const { members } = await admin.run(query, { after })
    emails.push(...members.edges.map((edge: { node: { email: string } }) => edge.node.email))
    total = members.totalCount
    after = members.pageInfo.hasNextPage ? members.pageInfo.endCursor : null
  } while (after !== null)
  expect(emails).toHaveLength(total)
  expect(new Set(emails).size).toBe(total)
})
