import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "../../testing/actor.ts"
import { type Company, company, NORTHGATE } from "../../testing/company.ts"
import { type TestServer, type TestTenant, testServer } from "../../testing/test-server.ts"

let server: TestServer
let tenant: TestTenant
let northgate: Company
beforeAll(async () => {
  server = await testServer()
})
beforeEach(async () => {
  server.setNow(new Date("2026-11-22T12:00:00Z"))
  tenant = await server.newTenant()
  northgate = await company(tenant, NORTHGATE)
})

const MOVE = `mutation ($input: MoveReportInput!) {
  moveReport(input: $input) { node { name layer } problems { code message path } } }`

async function move(who: string, to: string | undefined, more = {}, actor: Actor = northgate.admin) {
  const managerId = to === undefined ? null : northgate.id(to)
  const { moveReport } = await actor.run(MOVE, { input: { id: northgate.id(who), managerId, ...more } })
  return moveReport
}

async function layerOf(who: string, asOf?: string) {
  const { person } = await northgate.admin.run(
    `query ($id: ID!, $asOf: Day) { person(id: $id, asOf: $asOf) { layer manager { name } } }`,
    { id: northgate.id(who), asOf },
  )
  return [person.layer, person.manager?.name]
}

describe("a move", () => {
  test("changes the layers on both sides at once, and the audit log says so", async () => {
    expect(await move("Ana Pires", "Dee Marsh")).toEqual({
      node: { name: "Ana Pires", layer: "IC" },
      problems: [],
    })
    expect(await layerOf("Dee Marsh")).toEqual(["M1", "Marcus Hale"])
    expect(await layerOf("Sofie Claes")).toEqual(["IC", "Tomasz Wieczorek"])
    const audit = await tenant.db.read((tx) =>
      tx.query("SELECT subject FROM audit_entry WHERE tenant_id = $1 AND action = 'org:move-report'", [
        tx.tenantId,
      ]),
    )
    expect(audit).toEqual([{ subject: northgate.rowId("Ana Pires") }])
  })

  test("into one's own subtree is refused by name, and nothing is written", async () => {
    const { node, problems } = await move("Tomasz Wieczorek", "Ben Ode")
    expect(node).toBeNull()
    expect(problems).toMatchObject([{ code: "REPORTING_LOOP", path: ["managerId"] }])
    expect(problems[0].message).toContain("Ben Ode")
    expect(problems[0].message).not.toMatch(/[0-9a-f]{8}-/)
    expect(await layerOf("Tomasz Wieczorek")).toEqual(["M2", "Ingrid Solheim"])
  })

  test("takes effect on its day, and the past stays as it was", async () => {
    await move("Ana Pires", "Dee Marsh", { effectiveOn: "2026-12-01" })
    expect(await layerOf("Ana Pires")).toEqual(["IC", "Sofie Claes"])
    expect(await layerOf("Ana Pires", "2026-12-01")).toEqual(["IC", "Dee Marsh"])
    server.setNow(new Date("2026-12-01T00:00:01Z"))
    expect(await layerOf("Ana Pires")).toEqual(["IC", "Dee Marsh"])
    expect(await layerOf("Dee Marsh")).toEqual(["M1", "Marcus Hale"])
    expect(await layerOf("Dee Marsh", "2026-11-30")).toEqual(["IC", "Marcus Hale"])
  })

  test("that closes a loop only in the future is refused now", async () => {
    await move("Sofie Claes", "Ben Ode", { effectiveOn: "2026-12-01" })
    const { problems } = await move("Bilal Rahman", "Ana Pires", { effectiveOn: "2026-11-25" })
    expect(problems).toMatchObject([{ code: "REPORTING_LOOP" }])
    expect(problems[0].message).toContain("2026-12-01")
  })

  test("of two that would close a loop together, the second is refused, however close they run", async () => {
    const [one, two] = await Promise.all([
      move("Marcus Hale", "Ingrid Solheim"),
      move("Ingrid Solheim", "Marcus Hale"),
    ])
    const codes = [one, two].map(({ problems }) => problems.map(({ code }: { code: string }) => code).join())
    expect(codes.toSorted()).toEqual(["", "REPORTING_LOOP"])
  })

  test("that gives the company another head stops until it is confirmed", async () => {
    const { problems } = await move("Ingrid Solheim", undefined)
    expect(problems).toMatchObject([{ code: "HEAD_WOULD_CHANGE", path: ["confirmHeadChange"] }])
    expect(problems[0].message).toContain("from Ruth Okafor to Ingrid Solheim")
    expect(await layerOf("Ingrid Solheim")).toEqual(["EXEC", "Ruth Okafor"])
    expect((await move("Ingrid Solheim", undefined, { confirmHeadChange: true })).problems).toEqual([])
    expect(await layerOf("Ingrid Solheim")).toEqual(["EXEC", undefined])
  })

  test("is for those who may edit the org, and knows nobody of another tenant", async () => {
    const exec = tenant.as({ roles: ["EXEC"], personId: northgate.rowId("Ruth Okafor") })
    const input = { id: northgate.id("Ana Pires"), managerId: northgate.id("Dee Marsh") }
    expect(await exec.fault(MOVE, { input })).toBe("FORBIDDEN")
    const other = (await server.newTenant("Other")).as({ roles: ["ADMIN"] })
    const { moveReport } = await other.run(MOVE, { input })
    expect(
      moveReport.problems.map(({ code, path }: { code: string; path: string[] }) => [code, path]),
    ).toEqual([
      ["NOT_FOUND", ["id"]],
      ["NOT_FOUND", ["managerId"]],
    ])
  })
})

describe("leaving", () => {
  const END = `mutation ($input: EndPlaceInput!) { endPerson(input: $input) { person { layer } problems { code message path } } }`

  test("is refused while reports have nowhere to go, naming them", async () => {
    const { endPerson } = await northgate.admin.run(END, { input: { id: northgate.id("Bilal Rahman") } })
    expect(endPerson.problems).toMatchObject([{ code: "REPORTS_NEED_A_MANAGER", path: ["successorId"] }])
    expect(endPerson.problems[0].message).toContain("Ben Ode, Cy Young")
  })

  test("hands the reports to the successor, who may be one of them", async () => {
    const input = { id: northgate.id("Bilal Rahman"), successorId: northgate.id("Ben Ode") }
    const { endPerson } = await northgate.admin.run(END, { input })
    expect(endPerson).toEqual({ person: { layer: null }, problems: [] })
    expect(await layerOf("Ben Ode")).toEqual(["M1", "Tomasz Wieczorek"])
    expect(await layerOf("Cy Young")).toEqual(["IC", "Ben Ode"])
    expect(await layerOf("Bilal Rahman", "2026-11-21")).toEqual(["M1", "Tomasz Wieczorek"])
  })
})

describe("a seat", () => {
  test("left vacant keeps its reports, who see the next one above act as manager; then it is filled", async () => {
    const { vacatePosition } = await northgate.admin.run(
      `mutation ($input: VacatePositionInput!) { vacatePosition(input: $input) { position { id title layer } problems { code } } }`,
      { input: { personId: northgate.id("Bilal Rahman"), leaves: true } },
    )
    expect(vacatePosition).toMatchObject({
      position: { title: "Night shift lead", layer: "M1" },
      problems: [],
    })
    const ask = `query ($id: ID!) { person(id: $id) { manager { name } actingManager { name } } }`
    const { person } = await northgate.admin.run(ask, { id: northgate.id("Ben Ode") })
    expect(person).toEqual({ manager: null, actingManager: { name: "Tomasz Wieczorek" } })
    const { fillPosition } = await northgate.admin.run(
      `mutation ($input: FillPositionInput!) { fillPosition(input: $input) { person { layer reports { nodes { name } } } problems { code } } }`,
      { input: { positionId: vacatePosition.position.id, personId: northgate.id("Cy Young") } },
    )
    expect(fillPosition).toEqual({
      person: { layer: "M1", reports: { nodes: [{ name: "Ben Ode" }] } },
      problems: [],
    })
  })

  test("is added, refused a number twice, and given up", async () => {
    const ADD = `mutation ($input: AddPositionInput!) { addPosition(input: $input) { position { id layer } problems { code path } } }`
    const input = { title: "Data lead", reference: "P-1", managerId: northgate.id("Marcus Hale") }
    const { addPosition } = await northgate.admin.run(ADD, { input })
    expect(addPosition).toMatchObject({ position: { layer: "IC" }, problems: [] })
    const again = await northgate.admin.run(ADD, { input })
    expect(again.addPosition.problems).toEqual([{ code: "REFERENCE_TAKEN", path: ["reference"] }])
    const { endPosition } = await northgate.admin.run(
      `mutation ($input: EndPlaceInput!) { endPosition(input: $input) { position { layer } problems { code } } }`,
      { input: { id: addPosition.position.id } },
    )
    expect(endPosition).toEqual({ position: { layer: null }, problems: [] })
  })
})

describe("a person's data", () => {
  const CHANGE = `mutation ($input: ChangePersonInput!) {
    changePerson(input: $input) { person { name title unit details { version } } problems { code path } } }`

  test("change as the next version, and not over somebody else's change", async () => {
    const change = (version: number, more: object) =>
      northgate.admin.run(CHANGE, { input: { id: northgate.id("Ana Pires"), version, ...more } })
    const { changePerson } = await change(1, { title: " Senior   picker ", unit: "Returns" })
    expect(changePerson.person).toEqual({
      name: "Ana Pires",
      title: "Senior picker",
      unit: "Returns",
      details: { version: 2 },
    })
    const late = await change(1, { unit: null })
    expect(late.changePerson).toEqual({
      person: null,
      problems: [{ code: "VERSION_CONFLICT", path: ["version"] }],
    })
    const emptied = await change(2, { unit: null })
    expect(emptied.changePerson.person).toMatchObject({ title: "Senior picker", unit: null })
  })

  test("are refused all at once", async () => {
    const input = {
      id: northgate.id("Ana Pires"),
      version: 1,
      name: " ",
      email: "nobody",
      title: "x".repeat(201),
    }
    const { changePerson } = await northgate.admin.run(CHANGE, { input })
    expect(changePerson.problems).toEqual([
      { code: "TEXT_TOO_LONG", path: ["title"] },
      { code: "NAME_MISSING", path: ["name"] },
      { code: "EMAIL_INVALID", path: ["email"] },
    ])
  })

  test("keep addresses apart, whatever their case", async () => {
    const change = (who: string, email: string) =>
      northgate.admin.run(CHANGE, { input: { id: northgate.id(who), version: 1, email } })
    await change("Ana Pires", "ana@northgate.test")
    const { changePerson } = await change("Ben Ode", "ANA@northgate.test")
    expect(changePerson.problems).toEqual([{ code: "EMAIL_TAKEN", path: ["email"] }])
  })

  test("change layers where a worker type stops to count", async () => {
    const input = { id: northgate.id("Ana Pires"), version: 1, workerType: "CONTRACTOR" }
    await northgate.admin.run(CHANGE, { input })
    expect(await layerOf("Sofie Claes")).toEqual(["IC", "Tomasz Wieczorek"])
  })
})
