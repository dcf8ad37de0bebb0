import { expect, test } from "vitest"
import { INVITE, join, newCompany } from "../../testing/access-world.ts"
import { testServer } from "../../testing/test-server.ts"

const server = await testServer()
const company = await newCompany(server, "Northgate", "admin@northgate.test")
const { admin } = company

const SETUP = "{ setup { isDone isAside heads lines { step state waitsFor count } } }"
interface Line {
  readonly step: string
  readonly state: string
  readonly count: number
}
const setup = async () => (await admin.run(SETUP)).setup
const states = async (): Promise<string> => (await setup()).lines.map(({ state }: Line) => state).join(" ")

test("a company nobody has touched begins with its people", async () => {
  expect(await setup()).toMatchObject({ isDone: false, isAside: false, heads: [] })
  expect(await states()).toBe("NEXT WAITS POSSIBLE POSSIBLE WAITS WAITS WAITS")
})

test("each step follows from what is there", async () => {
  const add = (name: string, managerId?: string) =>
    admin.run(
      `mutation ($input: AddPersonInput!) { addPerson(input: $input) { person { id } problems { code } } }`,
      { input: { name, managerId, effectiveOn: "2026-01-01", confirmHeadChange: true } },
    )
  const { addPerson } = await add("Ruth Okafor")
  await add("Marcus Hale", addPerson.person.id)
  expect(await states()).toBe("DONE NEXT POSSIBLE POSSIBLE POSSIBLE WAITS WAITS")
  const { lines, heads } = await setup()
  expect(heads).toEqual(["Ruth Okafor"])
  expect(lines.map(({ count }: Line) => count)).toEqual([2, 1, 1, 0, 0, 0, 0])

  const keep = (step: string, on: boolean) =>
    admin.run(
      `mutation { keepSetupStep(step: ${step}, keep: ${on}) { setup { lines { state } } problems { code } } }`,
    )
  await keep("HEADS", true)
  await keep("HEADS", true)
  await keep("CONTRACT", true)
  expect(await states()).toBe("DONE DONE DONE NEXT POSSIBLE WAITS WAITS")
  await keep("CONTRACT", false)
  expect(await states()).toBe("DONE DONE NEXT POSSIBLE POSSIBLE WAITS WAITS")
  await keep("CONTRACT", true)

  await admin.run(INVITE, { invitations: [{ email: "mo@northgate.test", roles: ["MEMBER"] }] })
  expect(await states()).toBe("DONE DONE DONE DONE NEXT WAITS WAITS")
  const input = { name: "Spring", opensOn: "2026-11-22", closesOn: "2026-12-22", perspectives: ["SELF"] }
  const { createCycle } = await admin.run(
    "mutation ($input: CreateCycleInput!) { createCycle(input: $input) { cycle { id version } problems { code } } }",
    { input },
  )
  expect(await states()).toBe("DONE DONE DONE DONE DONE NEXT WAITS")
  const { openCycle } = await admin.run(
    `mutation ($input: CycleStepInput!) { openCycle(input: $input) { problems { code } } }`,
    { input: { cycleId: createCycle.cycle.id, version: createCycle.cycle.version } },
  )
  expect(openCycle.problems).toEqual([])
  expect(await states()).toBe("DONE DONE DONE DONE DONE DONE NEXT")
})

test("one administrator puts the steps aside and takes them up again; another still sees them", async () => {
  const other = await join(server, company, { email: "second@northgate.test", roles: ["ADMIN"] })
  const aside = (on: boolean) =>
    admin.run(`mutation { putSetupAside(aside: ${on}) { setup { isAside } problems { code } } }`)
  expect((await aside(true)).putSetupAside).toEqual({ setup: { isAside: true }, problems: [] })
  expect((await other.run(SETUP)).setup.isAside).toBe(false)
  expect((await aside(false)).putSetupAside.setup).toEqual({ isAside: false })
  expect((await setup()).isAside).toBe(false)
})

test("it is an administrator's alone", async () => {
  const mo = await join(server, company, { email: "mia@northgate.test" })
  expect(await mo.fault(SETUP)).toBe("FORBIDDEN")
  expect(await mo.fault("mutation { putSetupAside(aside: true) { setup { isAside } } }")).toBe("FORBIDDEN")
})
