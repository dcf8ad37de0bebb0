import { expect, test } from "vitest"
import { linkTo, newCompany, PASSWORD, SIGN_IN, VIEWER } from "../../testing/access-world.ts"
import { Browser } from "../../testing/browser.ts"
import { testServer } from "../../testing/test-server.ts"

const server = await testServer()
const northgate = await newCompany(server, "Northgate", "admin@northgate.test")
const START = new Date("2026-11-22T12:00:00Z")
const HOUR = 3_600_000

const browser = (address = "203.0.113.9") => new Browser(server.app.http, { address })
const credentials = { email: "Admin@Northgate.test ", password: PASSWORD }

test("the right password opens a session, and its secret is in the cookie and nowhere else", async () => {
  const ada = browser()
  const { data, text } = await ada.send(SIGN_IN, credentials)
  expect(data?.signIn.problems).toEqual([])
  expect(data?.signIn.viewer).toMatchObject({
    email: "admin@northgate.test",
    name: "Ada Admin",
    roles: ["ADMIN"],
    tenant: { slug: "northgate", name: "Northgate" },
    otherTenants: [],
  })
  expect(ada.setCookie).toMatch(
    /^__Host-rung=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Expires=Sun, 29 Nov/,
  )
  expect(text).not.toContain(ada.cookie)
  expect((await ada.run(VIEWER)).viewer.email).toBe("admin@northgate.test")
})

test("nobody is the viewer without a cookie, or with an invented one", async () => {
  const stranger = browser()
  expect((await stranger.run(VIEWER)).viewer).toBeNull()
  stranger.cookie = "x".repeat(43)
  expect((await stranger.run(VIEWER)).viewer).toBeNull()
  expect(await stranger.fault("{ members { totalCount } }")).toBe("UNAUTHENTICATED")
})

test("a wrong password and an unknown address are answered alike", async () => {
  const wrong = await browser("203.0.113.20").send(SIGN_IN, {
    ...credentials,
    password: "not this one at all",
  })
  const unknown = await browser("203.0.113.21").send(SIGN_IN, {
    email: "nobody@northgate.test",
    password: PASSWORD,
  })
  expect(unknown).toEqual(wrong)
  expect(wrong.data?.signIn).toEqual({ viewer: null, problems: [{ code: "SIGN_IN_FAILED", path: [] }] })
})

test("after five wrong passwords from one address even the right one is refused there, and only there", async () => {
  const guesser = browser("203.0.113.66")
  const email = "admin@northgate.test"
  for (let tries = 0; tries < 5; tries += 1) {
    const { signIn } = await guesser.run(SIGN_IN, { email, password: `guess number ${tries} of many` })
    expect(signIn.problems).toHaveLength(1)
  }
  const stopped = await guesser.send(SIGN_IN, { email, password: PASSWORD })
  expect(stopped.status).toBe(429)
  expect(stopped.errors?.[0]?.extensions?.code).toBe("RATE_LIMITED")
  expect((await browser("198.51.100.7").run(SIGN_IN, { email, password: PASSWORD })).signIn.problems).toEqual(
    [],
  )
})

test("an unknown address is throttled like a known one", async () => {
  const guesser = browser("203.0.113.67")
  const guess = { email: "ghost@northgate.test", password: PASSWORD }
  for (let tries = 0; tries < 5; tries += 1) await guesser.run(SIGN_IN, guess)
  expect(await guesser.fault(SIGN_IN, guess)).toBe("RATE_LIMITED")
})

test("a forged forwarding header does not make another address", async () => {
  const send = (forged: string) =>
    server.app.http.inject({
      method: "POST",
      url: "/graphql",
      remoteAddress: "203.0.113.68",
      headers: { "x-forwarded-for": forged },
      payload: { query: SIGN_IN, variables: { email: "forger@northgate.test", password: PASSWORD } },
    })
  const statuses = []
  for (let tries = 0; tries < 6; tries += 1) statuses.push((await send(`192.0.2.${tries}`)).statusCode)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
})

test("signing in again changes the secret and ends the session before", async () => {
  const ada = browser()
  await ada.run(SIGN_IN, credentials)
  const before = ada.cookie
  await ada.run(SIGN_IN, credentials)
  expect(ada.cookie).not.toBe(before)
  const thief = browser()
  thief.cookie = before
  expect((await thief.run(VIEWER)).viewer).toBeNull()
})

test("a session ends eight hours after its last use, and seven days after sign-in whatever its use", async () => {
  const ada = browser()
  await ada.run(SIGN_IN, credentials)
  const signedIn = async () => (await ada.run(VIEWER)).viewer !== null
  const at = (hours: number) => server.setNow(new Date(START.getTime() + hours * HOUR))
  for (let hours = 7; hours < 168; hours += 7) {
    at(hours)
    expect(await signedIn()).toBe(true)
  }
  at(168)
  expect(await signedIn()).toBe(false)
  server.setNow(START)
  await ada.run(SIGN_IN, credentials)
  at(8)
  expect(await signedIn()).toBe(false)
  server.setNow(START)
})

test("sessions are listed, and one that is revoked is over at once", async () => {
  const [laptop, phone] = [browser(), browser("198.51.100.20")]
  await laptop.run(SIGN_IN, credentials)
  await phone.run(SIGN_IN, credentials)
  const { sessions } = await laptop.run("{ sessions { id current address } }")
  const others = sessions.filter((session: { current: boolean }) => !session.current)
  expect(sessions.length - others.length).toBe(1)
  const lost = others.find((session: { address: string }) => session.address === "198.51.100.20")
  const REVOKE = "mutation ($id: ID!) { revokeSession(id: $id) { session { id } problems { code } } }"
  expect((await laptop.run(REVOKE, { id: lost.id })).revokeSession.session.id).toBe(lost.id)
  expect((await phone.run(VIEWER)).viewer).toBeNull()
  expect((await laptop.run(VIEWER)).viewer).not.toBeNull()
  expect((await laptop.run(REVOKE, { id: lost.id })).revokeSession.problems).toEqual([{ code: "NOT_FOUND" }])
})

test("nobody ends the session of somebody else", async () => {
  const other = await newCompany(server, "Eastgate", "admin@eastgate.test")
  const ada = browser()
  await ada.run(SIGN_IN, credentials)
  const { sessions } = await ada.run("{ sessions { id } }")
  const { revokeSession } = await other.admin.run(
    "mutation ($id: ID!) { revokeSession(id: $id) { problems { code } } }",
    { id: sessions[0].id },
  )
  expect(revokeSession.problems).toEqual([{ code: "NOT_FOUND" }])
  expect((await ada.run(VIEWER)).viewer).not.toBeNull()
})

test("signing out ends the session on the server, not only the cookie", async () => {
  const ada = browser()
  await ada.run(SIGN_IN, credentials)
  const kept = ada.cookie
  await ada.run("mutation { signOut { problems { code } } }")
  expect(ada.setCookie).toContain("Max-Age=0")
  ada.cookie = kept
  expect((await ada.run(VIEWER)).viewer).toBeNull()
})

test("neither cookies nor passwords can be read from the database", async () => {
  const ada = browser()
  await ada.run(SIGN_IN, credentials)
  const pool = await import("pg").then(
    ({ default: pg }) => new pg.Pool({ connectionString: server.urlOf("login") }),
  )
  const rows = await pool.query(
    "SELECT s::text AS kept FROM login.session s UNION ALL SELECT c::text FROM login.credential c",
  )
  await pool.end()
  const kept = rows.rows.map((row) => row.kept).join("\n")
  expect(kept).toContain("$argon2id$v=19$m=19456,t=2,p=1$")
  expect(kept).not.toContain(ada.cookie)
  expect(kept).not.toContain(PASSWORD)
})

const RESET = `mutation ($token: String!, $password: String!) {
  resetPassword(input: { token: $token, password: $password }) { problems { code path } } }`
const ASK = "mutation ($email: String!) { requestPasswordReset(email: $email) { problems { code } } }"

test("asking for a new password answers the same for known and unknown addresses, and mails only the known", async () => {
  const before = server.mails.length
  const known = await browser("192.0.2.30").send(ASK, { email: "admin@northgate.test" })
  const unknown = await browser("192.0.2.31").send(ASK, { email: "nobody@northgate.test" })
  expect(unknown).toEqual(known)
  await server.runJobs()
  expect(server.mails.slice(before).map(({ to }) => to)).toEqual(["admin@northgate.test"])
})

test("a reset link works once, not for a weak password, and ends every session", async () => {
  const company = await newCompany(server, "Resetters", "forgetful@resetters.test")
  await browser("192.0.2.40").run(ASK, { email: "forgetful@resetters.test" })
  await server.runJobs()
  const token = linkTo(server, "forgetful@resetters.test")
  const visitor = browser("192.0.2.41")
  const reset = async (password: string) =>
    (await visitor.run(RESET, { token, password })).resetPassword.problems
  expect((await reset("forgetful@resetters.test"))[0].code).toBe("PASSWORD_IS_EMAIL")
  expect(await reset("a quite different lantern")).toEqual([])
  expect(await reset("a third lantern altogether")).toEqual([{ code: "LINK_INVALID", path: ["token"] }])
  expect((await company.admin.run(VIEWER)).viewer).toBeNull()
  const again = { email: "forgetful@resetters.test", password: "a quite different lantern" }
  expect((await visitor.run(SIGN_IN, again)).signIn.problems).toEqual([])
})

test("a reset link is dead after an hour", async () => {
  await browser("192.0.2.50").run(ASK, { email: "admin@northgate.test" })
  await server.runJobs()
  const token = linkTo(server, "admin@northgate.test")
  server.setNow(new Date(START.getTime() + HOUR))
  const { resetPassword } = await browser().run(RESET, { token, password: "a quite different lantern" })
  server.setNow(START)
  expect(resetPassword.problems).toEqual([{ code: "LINK_INVALID", path: ["token"] }])
})

test("changing the password needs the present one, keeps this session and ends the others", async () => {
  const company = await newCompany(server, "Changers", "ada@changers.test")
  const other = browser("192.0.2.60")
  await other.run(SIGN_IN, { email: "ada@changers.test", password: PASSWORD })
  const CHANGE = `mutation ($now: String!, $next: String!) {
    changePassword(input: { currentPassword: $now, password: $next }) { problems { code path } } }`
  const change = async (now: string, next: string) =>
    (await company.admin.run(CHANGE, { now, next })).changePassword.problems
  expect(await change("something else entirely", "short")).toEqual([
    { code: "SIGN_IN_FAILED", path: ["currentPassword"] },
    { code: "PASSWORD_TOO_SHORT", path: ["password"] },
  ])
  expect(await change(PASSWORD, "a lantern over the mountain")).toEqual([])
  expect((await company.admin.run(VIEWER)).viewer).not.toBeNull()
  expect((await other.run(VIEWER)).viewer).toBeNull()
})

test("the sign-in page learns that nothing is there yet, or not", async () => {
  const WELCOME = "{ welcome { demo firstRun demoPassword personas { email } } }"
  expect((await server.visitor.run(WELCOME)).welcome).toEqual({
    demo: false,
    firstRun: false,
    demoPassword: null,
    personas: [],
  })
  expect(northgate.slug).toBe("northgate")
})
