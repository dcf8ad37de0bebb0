import { expect, test } from "vitest"
import { join, memberOf, newCompany } from "../../testing/access-world.ts"
import type { Browser } from "../../testing/browser.ts"
import { testServer } from "../../testing/test-server.ts"

const server = await testServer()
const company = await newCompany(server, "Northgate", "admin@northgate.test")
const { admin } = company
const mo = await join(server, company, { email: "mo@northgate.test" })

const VIEWS = "{ savedViews { id name address } }"
const SAVE = `mutation ($name: String!, $address: String!) { saveView(input: { name: $name, address: $address }) {
  savedView { id name address } problems { code path } } }`
const RENAME = `mutation ($id: ID!, $name: String!) { renameView(input: { id: $id, name: $name }) {
  savedView { name } problems { code path } } }`
const DROP = "mutation ($id: ID!) { dropView(id: $id) { savedView { name address } problems { code path } } }"

const save = async (who: Browser, name: string, address: string) =>
  (await who.run(SAVE, { name, address })).saveView

test("a page with its filters is kept under a name, for its account alone, by name", async () => {
  await save(mo, "Open seats", "/org?find=open")
  const { savedView, problems } = await save(mo, "  Managers  in gap ", "/?layer=M1&band=GAP")
  expect(problems).toEqual([])
  expect(savedView).toMatchObject({ name: "Managers in gap", address: "/?layer=M1&band=GAP" })
  const { savedViews } = await mo.run(VIEWS)
  expect(savedViews.map(({ name }: { name: string }) => name)).toEqual(["Managers in gap", "Open seats"])
  expect((await admin.run(VIEWS)).savedViews).toEqual([])
})

test.each([
  "https://elsewhere.test/",
  "//elsewhere.test",
  "/\\elsewhere.test",
  "/join#code",
  "javascript:alert(1)",
])("another site's address is refused: %s", async (address) => {
  expect(await save(mo, "Elsewhere", address)).toEqual({
    savedView: null,
    problems: [{ code: "VIEW_ADDRESS_OUTSIDE", path: ["address"] }],
  })
})

test("nobody renames or drops what another account keeps, an administrator neither", async () => {
  const [{ id }] = (await mo.run(VIEWS)).savedViews
  const unknown = [{ code: "NOT_FOUND", path: ["id"] }]
  expect((await admin.run(RENAME, { id, name: "Mine" })).renameView.problems).toEqual(unknown)
  expect((await admin.run(DROP, { id })).dropView).toEqual({ savedView: null, problems: unknown })
  expect((await mo.run(VIEWS)).savedViews).toHaveLength(2)
})

test("a name is taken once for an account; another account may use it", async () => {
  const taken = [{ code: "VIEW_NAME_TAKEN", path: ["name"] }]
  expect((await save(mo, "Open seats", "/org")).problems).toEqual(taken)
  const [{ id }] = (await mo.run(VIEWS)).savedViews
  expect((await mo.run(RENAME, { id, name: "Open seats" })).renameView.problems).toEqual(taken)
  expect((await save(admin, "Open seats", "/org")).problems).toEqual([])
  expect((await mo.run(RENAME, { id, name: "In gap" })).renameView.savedView).toEqual({ name: "In gap" })
})

test("what was dropped comes back with the name and address it is answered with", async () => {
  const [{ id }] = (await mo.run(VIEWS)).savedViews
  const { savedView } = (await mo.run(DROP, { id })).dropView
  expect(savedView).toEqual({ name: "In gap", address: "/?layer=M1&band=GAP" })
  expect((await mo.run(DROP, { id })).dropView.problems).toEqual([{ code: "NOT_FOUND", path: ["id"] }])
  expect((await save(mo, savedView.name, savedView.address)).problems).toEqual([])
})

test("at most 50 are kept", async () => {
  const kept = (await mo.run(VIEWS)).savedViews.length
  for (let at = kept; at < 50; at += 1) await save(mo, `View ${at}`, "/org")
  expect((await save(mo, "One more", "/org")).problems).toEqual([{ code: "VIEWS_TOO_MANY", path: [] }])
})

test("views leave no word in the audit log, and go with the membership", async () => {
  const { auditLog } = await admin.run(
    "{ auditLog(first: 500) { edges { node { action subject details { value } } } } }",
  )
  expect(JSON.stringify(auditLog)).not.toMatch(/In gap|Open seats|layer=M1/)
  const { id, version } = await memberOf(admin, "mo@northgate.test")
  await admin.run(
    `mutation ($id: ID!, $version: Int!) { removeMember(input: { membershipId: $id, version: $version }) { problems { code } } }`,
    { id, version },
  )
  const back = await join(server, company, { email: "mo@northgate.test" })
  expect((await back.run(VIEWS)).savedViews).toEqual([])
})
