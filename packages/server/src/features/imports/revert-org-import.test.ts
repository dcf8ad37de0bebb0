import { describe, expect, it } from "vitest"
import { newId } from "../../platform/db/id.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import type { Actor, Answer } from "../../testing/actor.ts"
import { type TestTenant, testServer } from "../../testing/test-server.ts"
import { insertMembership } from "../access/membership.store.ts"
import { dumpOrg } from "./dump.test-kit.ts"
import { apply, importRows, plan, sample } from "./import.test-kit.ts"

const server = await testServer()

const REVERT = `mutation ($importId: ID!, $waitSeconds: Int) {
  revertOrgImport(importId: $importId, waitSeconds: $waitSeconds) {
    orgImport { id state revertedBy revertedAt revertibleUntil progress { percent } problems { code } }
    problems { code message path } } }`
const CONFLICTS = `query ($id: ID!, $first: Int, $after: String) { orgImportPlan(id: $id) {
  revertConflicts(first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
    edges { node { personId name kind why } } } } }`

const revert = async (actor: Actor, { id }: Answer, waitSeconds?: number): Promise<Answer> =>
  (await actor.run(REVERT, { importId: id, waitSeconds })).revertOrgImport
const conflictsOf = async (actor: Actor, { id }: Answer, page: object = {}): Promise<Answer> =>
  (await actor.run(CONFLICTS, { id, ...page })).orgImportPlan.revertConflicts
const said = ({ edges }: Answer): string[] =>
  edges.map(({ node }: Answer) => `${node.name} ${node.kind}`).toSorted()

const START = [
  { employeeId: "1", name: "Ada Boss", email: "ada@x.test", title: "CEO" },
  { employeeId: "2", name: "Ben Mid", email: "ben@x.test", managerRef: "1", startDate: "2020-01-15" },
  { employeeId: "3", name: "Cleo Low", email: "cleo@x.test", managerRef: "2" },
  { employeeId: "4", name: "Dee Gone", email: "dee@x.test", managerRef: "2", endDate: "2026-08-31" },
  { employeeId: "5", name: "Eve Other", managerRef: "1", leave: "LEAVE" },
  { employeeId: "V1", name: "TBH", title: "Head of Sales", managerRef: "1" },
]
/** Creates, changes, moves, ends, brings back, fills a seat, hands an address on and names a head. */
const EVERYTHING = [
  { employeeId: "2", managerRef: "5", title: "Lead", startDate: "2021-02-01" },
  { employeeId: "3", endDate: "2026-11-10" },
  { employeeId: "5", managerRef: "__CLEAR__", email: "eve@x.test" },
  { employeeId: "6", name: "Fay New", email: "dee@x.test", managerRef: "2" },
  { employeeId: "7", name: "Gus New", managerRef: "6" },
  { employeeId: "V1", name: "Sal Filler", managerRef: "1" },
]

async function company(): Promise<{ tenant: TestTenant; hr: Actor }> {
  const tenant = await server.newTenant()
  const hr = tenant.as({ roles: ["ADMIN"] })
  await importRows(hr, { rows: START, effectiveOn: "2026-01-01" })
  return { tenant, hr }
}

async function imported() {
  const { tenant, hr } = await company()
  const before = await dumpOrg(tenant)
  const input = { rows: EVERYTHING, answers: [{ question: "HEAD", value: "5" }], effectiveOn: "2026-11-20" }
  const planned = await plan(hr, input)
  await apply(hr, planned)
  return { tenant, hr, before, planned }
}

async function personIds({ db }: TestTenant): Promise<Record<string, string>> {
  const rows = await db.read((tx) =>
    tx.query<{ key: string; id: string }>("SELECT employee_id AS key, id FROM person WHERE tenant_id = $1", [
      tx.tenantId,
    ]),
  )
  return Object.fromEntries(rows.map(({ key, id }) => [key, id]))
}

describe("reverting an import", () => {
  it("gives back exactly what was: people, seats, lines with their ids, leave, head and layers", async () => {
    const { tenant, hr, before, planned } = await imported()
    expect(await dumpOrg(tenant)).not.toEqual(before)
    expect(await conflictsOf(hr, planned)).toMatchObject({ totalCount: 0 })
    const { orgImport, problems } = await revert(hr, planned)
    expect(problems).toEqual([])
    expect(orgImport).toMatchObject({
      state: "REVERTED",
      revertedAt: "2026-11-22T12:00:00.000Z",
      revertibleUntil: null,
      progress: { percent: 100 },
    })
    expect(await dumpOrg(tenant)).toEqual(before)
  })

  it("makes the org another version, and says so in the audit log", async () => {
    const { tenant, hr, planned } = await imported()
    const version = async () =>
      (
        await tenant.db.read((tx) => tx.query("SELECT version FROM org WHERE tenant_id = $1", [tx.tenantId]))
      )[0]
    const stale = await plan(hr, { rows: [{ employeeId: "1", title: "Chair" }] })
    const was = await version()
    await revert(hr, planned)
    expect(Number((await version())?.version)).toBe(Number(was?.version) + 1)
    expect((await apply(hr, stale)).problems).toMatchObject([{ code: "PLAN_STALE" }])
    const [entry] = await tenant.db.read((tx) =>
      tx.query("SELECT action, subject FROM audit_entry WHERE tenant_id = $1 ORDER BY seq DESC LIMIT 1", [
        tx.tenantId,
      ]),
    )
    expect(entry).toMatchObject({ action: "import:revert" })
  })

  it("answers with the result when it is reverted already, or twice at once", async () => {
    const { tenant, hr, before, planned } = await imported()
    const [one, other] = await Promise.all([revert(hr, planned), revert(hr, planned)])
    expect([one.problems, other.problems]).toEqual([[], []])
    expect([one.orgImport.state, other.orgImport.state]).toEqual(["REVERTED", "REVERTED"])
    expect((await revert(hr, planned)).orgImport).toEqual(one.orgImport)
    expect(await dumpOrg(tenant)).toEqual(before)
  })

  it("lets the same file be imported again", async () => {
    const { hr, planned } = await imported()
    await revert(hr, planned)
    const again = await plan(hr, { rows: EVERYTHING, effectiveOn: "2026-11-20" })
    expect(again.counts).toMatchObject({ create: 3, blocked: 0 })
    expect((await apply(hr, again)).problems).toEqual([])
  })

  it("takes imports back one after another, the last one first", async () => {
    const { tenant, hr, before, planned } = await imported()
    const later = await plan(hr, {
      rows: [
        { employeeId: "6", title: "Clerk" },
        { employeeId: "3", title: "Back" },
      ],
    })
    await apply(hr, later)
    expect(said(await conflictsOf(hr, planned))).toEqual(["Cleo Low LATER_IMPORT", "Fay New LATER_IMPORT"])
    expect((await revert(hr, later)).problems).toEqual([])
    expect((await revert(hr, planned)).problems).toEqual([])
    expect(await dumpOrg(tenant)).toEqual(before)
  })

  it("of a first import leaves an empty org", async () => {
    const tenant = await server.newTenant()
    const hr = tenant.as({ roles: ["ADMIN"] })
    const before = await dumpOrg(tenant)
    const planned = await plan(hr, { rows: START, effectiveOn: "2026-01-01" })
    await apply(hr, planned)
    expect((await revert(hr, planned)).problems).toEqual([])
    expect(await dumpOrg(tenant)).toEqual(before)
  })

  it("is refused before it is applied, after 30 days, and for an unknown import", async () => {
    const { tenant, hr } = await company()
    const planned = await plan(hr, { rows: EVERYTHING })
    const codes = async (asked: Answer) => (await revert(hr, asked)).problems.map(({ code }: Answer) => code)
    expect(await codes(planned)).toEqual(["IMPORT_NOT_APPLIED"])
    expect(await codes({ id: toGlobalId("OrgImport", newId()) })).toEqual(["NOT_FOUND"])
    await apply(hr, planned)
    await tenant.db.write((tx) =>
      tx.execute(
        "UPDATE org_import SET applied_at = applied_at - interval '30 days 1 minute' WHERE tenant_id = $1",
        [tx.tenantId],
      ),
    )
    expect(await codes(planned)).toEqual(["REVERT_TOO_LATE"])
  })

  it("is refused to whoever may not import", async () => {
    const { tenant, planned } = await imported()
    const member = tenant.as({ roles: ["EXEC"] })
    expect(await member.fault(REVERT, { importId: planned.id })).toBe("FORBIDDEN")
  })
})

describe("what stands against reverting", () => {
  it("is everything that was changed since, all at once, each with whom and why; nothing is written", async () => {
    const { tenant, hr, planned } = await imported()
    const ids = await personIds(tenant)
    const id = (key: string) => toGlobalId("Person", ids[key] ?? "")
    await hr.run(`mutation ($input: MoveReportInput!) { moveReport(input: $input) { problems { code } } }`, {
      input: { id: id("1"), managerId: id("7"), confirmHeadChange: true },
    })
    await hr.run(
      `mutation ($input: ChangePersonInput!) { changePerson(input: $input) { problems { code } } }`,
      {
        input: { id: id("2"), version: 2, unit: "Elsewhere" },
      },
    )
    await hr.run(
      `mutation ($input: OverrideLayerInput!) { overrideLayer(input: $input) { problems { code } } }`,
      {
        input: { personId: id("6"), layer: "M2", reason: "Leads the whole programme from now on" },
      },
    )
    await tenant.db.write((tx) =>
      insertMembership(tx, {
        id: newId(),
        accountId: newId(),
        personId: ids["7"] ?? "",
        email: "gus@x.test",
        name: "Gus New",
        roles: ["MEMBER"],
        version: 1,
        createdAt: new Date(),
      }),
    )
    const now = await dumpOrg(tenant)
    const conflicts = await conflictsOf(hr, planned)
    expect(said(conflicts)).toEqual([
      "Ben Mid CHANGED_SINCE",
      "Fay New OVERRIDE",
      "Gus New MEMBERSHIP",
      "Gus New NEW_REPORTS",
    ])
    expect(conflicts.edges.find(({ node }: Answer) => node.kind === "CHANGED_SINCE").node).toEqual({
      personId: id("2"),
      name: "Ben Mid",
      kind: "CHANGED_SINCE",
      why: "was changed since: unit",
    })
    const page = await conflictsOf(hr, planned, { first: 1 })
    expect(page).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } })
    const next = await conflictsOf(hr, planned, { first: 3, after: page.pageInfo.endCursor })
    expect([...said(page), ...said(next)].toSorted()).toEqual(said(conflicts))
    const { orgImport, problems } = await revert(hr, planned)
    expect(orgImport).toMatchObject({ state: "APPLIED", problems: [{ code: "REVERT_CONFLICTS" }] })
    expect(problems[0].message).toMatch(/^Nothing was reverted: 3 people or seats stand against it\./)
    expect(await dumpOrg(tenant)).toEqual(now)
  })

  it("is a loop with managers who moved since", async () => {
    const { tenant, hr } = await company()
    const planned = await plan(hr, { rows: [{ employeeId: "3", managerRef: "5" }] })
    await apply(hr, planned)
    await importRows(hr, { rows: [{ employeeId: "2", managerRef: "3" }] })
    const now = await dumpOrg(tenant)
    expect(said(await conflictsOf(hr, planned))).toEqual(["Ben Mid LOOP", "Cleo Low LOOP"])
    expect((await revert(hr, planned)).orgImport.state).toBe("APPLIED")
    expect(await dumpOrg(tenant)).toEqual(now)
  })
})

describe("two half-years of a public body", () => {
  it("are imported in order, then reverted to the first: the org is what it was", async () => {
    const tenant = await server.newTenant()
    const hr = tenant.as({ roles: ["ADMIN"] })
    const march = await plan(hr, {
      rows: rowsOf(sample("cabinet_office-2011-03-31.csv")),
      effectiveOn: "2011-03-31",
      mode: "FULL",
    })
    await apply(hr, march)
    const before = await dumpOrg(tenant)
    const september = await plan(hr, {
      rows: rowsOf(sample("cabinet_office-2011-09-30.csv")),
      effectiveOn: "2011-09-30",
      mode: "FULL",
    })
    expect((await apply(hr, september)).problems).toEqual([])
    expect(await dumpOrg(tenant)).not.toEqual(before)
    expect((await revert(hr, september, 25)).problems).toEqual([])
    expect(await dumpOrg(tenant)).toEqual(before)
  }, 60_000)
})

function rowsOf(text: string): object[] {
  const [, ...lines] = text.trim().split("\n")
  return lines.map((line) => {
    const cells = (line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []).map((cell) =>
      cell.replace(/,$/, "").replace(/^"|"$/g, ""),
    )
    return {
      employeeId: cells[0],
      name: cells[1],
      title: cells[3],
      unit: cells[5],
      managerRef: cells[6]?.trim(),
    }
  })
}
