import { expect, it } from "vitest"
import { join, newCompany, PASSWORD, SIGN_IN } from "../../testing/access-world.ts"
import { Browser } from "../../testing/browser.ts"
import { testServer } from "../../testing/test-server.ts"

const server = await testServer()
const company = await newCompany(server, "Quay Works", "ada@quay.example")
const mo = await join(server, company, { email: "mo@quay.example" })
const keyOf = async (browser: Browser): Promise<string> => (await browser.run("{ draftKey }")).draftKey

it("is the session's own: the same as often as it asks, and no other session's", async () => {
  const key = await keyOf(mo)
  expect(key).toMatch(/^[\w-]{43}$/)
  expect(await keyOf(mo)).toBe(key)
  expect(await keyOf(company.admin)).not.toBe(key)
})

it("is another after signing in again, so that nobody can read what an earlier session left", async () => {
  const browser = new Browser(server.app.http)
  const credentials = { email: "mo@quay.example", password: PASSWORD }
  await browser.run(SIGN_IN, credentials)
  const before = await keyOf(browser)
  await browser.run("mutation { signOut { problems { code } } }")
  await expect(keyOf(browser)).rejects.toThrow("UNAUTHENTICATED")
  await browser.run(SIGN_IN, credentials)
  expect(await keyOf(browser)).not.toBe(before)
})

it("is told to no script", async () => {
  const token = (await server.newTenant()).withToken(["CYCLES_MANAGE", "RESULTS_READ"])
  expect(await token.fault("{ draftKey }")).toBe("FORBIDDEN")
})
