import { describe, expect, it } from "vitest"
import type { TestTenant } from "../../testing/test-server.ts"
import { testServer } from "../../testing/test-server.ts"
import { APPLY, apply, importRows, issueLines, plan, READ_PLAN } from "./import.test-kit.ts"

const server = await testServer()

const THREE = [
  { employeeId: "1", name: "Ada Boss", email: "ada@x.test", title: "CEO" },
  { employeeId: "2", name: "Ben Mid", email: "ben@x.test", managerRef: "1", startDate: "2020-01-15" },
  { employeeId: "3", name: "Cleo Low", email: "cleo@x.test", managerRef: "2" },
]

async function tenantWith(rows: readonly object[] = THREE) {
  const tenant = await server.newTenant()
  const hr = tenant.as({ roles: ["ADMIN"] })
  if (rows.length > 0) await importRows(hr, { rows, effectiveOn: "2026-01-01" })
  return { tenant, hr }
}

/** Everybody in the org on a day, as `3 Cleo Low > 2 IC`. */
async function orgOn({ db }: TestTenant, day: string): Promise<string[]> {
  const rows = await db.read((tx) =>
    tx.query<{ line: string }>(
      `SELECT concat_ws(' ', coalesce(p.employee_id, s.reference), coalesce(p.name, 'vacant'), '>',
         coalesce(m.employee_id, ms.reference, '?' || l.manager_ref, '-')) AS line
       FROM reporting_line l
       LEFT JOIN person p ON p.tenant_id = $1 AND p.id = l.node_id
       LEFT JOIN position s ON s.tenant_id = $1 AND s.id = l.node_id
       LEFT JOIN person m ON m.tenant_id = $1 AND m.id = l.manager_id
       LEFT JOIN position ms ON ms.tenant_id = $1 AND ms.id = l.manager_id
       WHERE l.tenant_id = $1 AND l.valid_from <= $2 AND (l.valid_to IS NULL OR l.valid_to > $2) ORDER BY 1`,
      [tx.tenantId, day],
    ),
  )
  return rows.map(({ line }) => line)
}

async function layers({ db }: TestTenant): Promise<string> {
  const rows = await db.read((tx) =>
    tx.query<{ text: string }>(
      `SELECT p.employee_id || ' ' || c.layer AS text FROM placement c
       JOIN person p ON p.tenant_id = $1 AND p.id = c.node_id WHERE c.tenant_id = $1 ORDER BY 1`,
      [tx.tenantId],
    ),
  )
  return rows.map(({ text }) => text).join(", ")
}

describe("applying an import", () => {
  it("writes what the plan said: people, lines, layers, and a new version of the org", async () => {
    const { tenant, hr } = await tenantWith([])
    const planned = await plan(hr, { rows: THREE, effectiveOn: "2026-01-01" })
    expect(planned.counts).toMatchObject({ rows: 3, create: 3, update: 0, end: 0, blocked: 0 })
    expect(await orgOn(tenant, "2026-11-22")).toEqual([])
    const { orgImport, problems } = await apply(hr, planned)
    expect(problems).toEqual([])
    expect(orgImport).toMatchObject({ state: "APPLIED", counts: { create: 3 } })
    expect(await orgOn(tenant, "2026-11-22")).toEqual(["1 Ada Boss > -", "2 Ben Mid > 1", "3 Cleo Low > 2"])
    expect(await orgOn(tenant, "2025-12-31")).toEqual([])
    expect(await layers(tenant)).toBe("1 EXEC, 2 M1, 3 IC")
  })

  it("says the same again when the same rows come again, and changes nothing", async () => {
    const { tenant, hr } = await tenantWith()
    const again = await plan(hr, { rows: THREE, mode: "FULL" })
    expect(again.counts).toMatchObject({ unchanged: 3, create: 0, update: 0, move: 0, end: 0 })
    const before = await orgOn(tenant, "2026-11-22")
    await apply(hr, again)
    expect(await orgOn(tenant, "2026-11-22")).toEqual(before)
  })

  it("creates, updates, moves and ends from the effective day on, and keeps the days before", async () => {
    const { tenant, hr } = await tenantWith()
    const rows = [
      { employeeId: "1", title: "President" },
      { employeeId: "3", managerRef: "1" },
      { employeeId: "4", name: "Dee New", managerRef: "3" },
    ]
    const planned = await plan(hr, { rows, mode: "FULL", effectiveOn: "2026-06-01" })
    expect(planned.counts).toMatchObject({ create: 1, update: 1, move: 1, end: 0, endOutside: 1 })
    const read = await hr.run(
      `query ($id: ID!) { orgImportPlan(id: $id) { changes { edges { node { kinds name label row lastDay endCause
        fields { field before after } } } } } }`,
      { id: planned.id },
    )
    const changes = read.orgImportPlan.changes.edges.map(({ node }: { node: unknown }) => node)
    expect(changes).toEqual([
      {
        kinds: ["UPDATED"],
        name: "Ada Boss",
        label: "1",
        row: 1,
        lastDay: null,
        endCause: null,
        fields: [{ field: "TITLE", before: "CEO", after: "President" }],
      },
      {
        kinds: ["MOVED"],
        name: "Cleo Low",
        label: "3",
        row: 2,
        lastDay: null,
        endCause: null,
        fields: [{ field: "MANAGER_REF", before: "2 (Ben Mid)", after: "1 (Ada Boss)" }],
      },
      {
        kinds: ["CREATED"],
        name: "Dee New",
        label: "4",
        row: 3,
        lastDay: null,
        endCause: null,
        fields: expect.arrayContaining([{ field: "MANAGER_REF", before: null, after: "3 (Cleo Low)" }]),
      },
      {
        kinds: ["ENDED"],
        name: "Ben Mid",
        label: "2",
        row: 0,
        lastDay: "2026-05-31",
        endCause: "MISSING",
        fields: [],
      },
    ])
    await apply(hr, planned)
    expect(await orgOn(tenant, "2026-05-31")).toEqual(["1 Ada Boss > -", "2 Ben Mid > 1", "3 Cleo Low > 2"])
    expect(await orgOn(tenant, "2026-06-01")).toEqual(["1 Ada Boss > -", "3 Cleo Low > 1", "4 Dee New > 3"])
    expect(await layers(tenant)).toBe("1 EXEC, 3 M1, 4 IC")
  })

  it("answers with the result when it is applied already, and writes nothing twice", async () => {
    const { tenant, hr } = await tenantWith([])
    const planned = await plan(hr, { rows: THREE })
    const first = await apply(hr, planned)
    const version = () =>
      tenant.db.read((tx) => tx.query("SELECT version FROM org WHERE tenant_id = $1", [tx.tenantId]))
    const before = await version()
    expect(await apply(hr, planned)).toEqual(first)
    expect(await version()).toEqual(before)
  })

  it("is refused when the org has changed since, and says so on the plan", async () => {
    const { hr } = await tenantWith()
    const planned = await plan(hr, { rows: [{ employeeId: "3", managerRef: "1" }] })
    await importRows(hr, { rows: [{ employeeId: "3", title: "Clerk" }] })
    const { orgImport, problems } = await apply(hr, planned)
    expect(orgImport).toBeNull()
    expect(problems).toMatchObject([{ code: "PLAN_STALE" }])
    expect((await hr.run(READ_PLAN, { id: planned.id })).orgImportPlan.isStale).toBe(true)
  })

  it("lets only one of two who apply at once through", async () => {
    const { tenant, hr } = await tenantWith()
    const [up, down] = [
      await plan(hr, {
        rows: [
          { employeeId: "2", managerRef: "3" },
          { employeeId: "3", managerRef: "1" },
        ],
      }),
      await plan(hr, { rows: [{ employeeId: "3", managerRef: "1" }] }),
    ]
    const answers = await Promise.all([apply(hr, up), apply(hr, down)])
    expect(answers.flatMap(({ problems }) => problems.map(({ code }: { code: string }) => code))).toEqual([
      "PLAN_STALE",
    ])
    expect(await orgOn(tenant, "2026-11-22")).toHaveLength(3)
  })

  it("needs the very hash of the plan, and the number of every stop", async () => {
    const { hr } = await tenantWith(
      Array.from({ length: 30 }, (_, k) => ({
        employeeId: `${k}`,
        name: `P ${k}`,
        managerRef: k === 0 ? "" : "0",
      })),
    )
    const planned = await plan(hr, {
      rows: [{ employeeId: "0", name: "P 0" }, { employeeId: "1" }],
      mode: "FULL",
    })
    expect(planned.stops).toEqual([{ code: "M23", number: 28 }])
    const { id: planId, planHash } = planned
    const code = async (variables: object) =>
      (await hr.run(APPLY, { planId, planHash, ...variables })).applyOrgImport.problems.map(
        (each: { code: string; message: string }) => `${each.code} ${each.message.includes("28")}`,
      )
    expect(await code({ planHash: "0".repeat(64) })).toEqual(["PLAN_HASH_DIFFERS false"])
    expect(await code({})).toEqual(["CONFIRMATION_MISSING true"])
    expect(await code({ confirmations: [{ code: "M23", number: 27 }] })).toEqual([
      "CONFIRMATION_MISSING true",
    ])
    expect(await code({ confirmations: [{ code: "M23", number: 28 }] })).toEqual([])
  })

  it("leaves nothing behind when a statement fails half-way", async () => {
    const { tenant, hr } = await tenantWith()
    const planned = await plan(hr, { rows: [{ employeeId: "4", name: "Dee New", managerRef: "1" }] })
    // Somebody takes the number behind Rung's back, so that the version does not move: the insert must fail.
    const rival = `INSERT INTO person (tenant_id, id, employee_id, name) VALUES ($1, $2, '4', 'Rival')`
    await tenant.db.write(async (tx) => {
      const id = "00000000-0000-7000-8000-00000000000a"
      await tx.execute("INSERT INTO org_node (tenant_id, id, kind, ordinal) VALUES ($1, $2, 'PERSON', 99)", [
        tx.tenantId,
        id,
      ])
      await tx.execute(rival, [tx.tenantId, id])
    })
    const count = async () =>
      (
        await tenant.db.read((tx) =>
          tx.query("SELECT (SELECT count(*) FROM org_node), next_ordinal, version FROM org"),
        )
      )[0]
    const before = await count()
    const refused = await apply(hr, planned)
    expect(refused).toMatchObject({
      orgImport: { state: "PLANNED" },
      problems: [{ code: "IMPORT_NOT_WRITABLE" }],
    })
    expect(await count()).toEqual(before)
    expect((await hr.run(READ_PLAN, { id: planned.id })).orgImportPlan.state).toBe("PLANNED")
  })

  it("exchanges addresses between two people, and gives a leaver's address to a newcomer", async () => {
    const { tenant, hr } = await tenantWith()
    await importRows(hr, {
      rows: [
        { employeeId: "2", email: "cleo@x.test" },
        { employeeId: "3", email: "ben@x.test" },
      ],
    })
    await importRows(hr, { rows: [{ employeeId: "3", endDate: "2026-11-01" }] })
    await importRows(hr, {
      rows: [{ employeeId: "9", name: "Ben Newer", email: "ben@x.test", managerRef: "1" }],
    })
    const rows = await tenant.db.read((tx) =>
      tx.query("SELECT employee_id, email FROM person WHERE tenant_id = $1 ORDER BY 1", [tx.tenantId]),
    )
    expect(rows).toEqual([
      { employee_id: "1", email: "ada@x.test" },
      { employee_id: "2", email: "cleo@x.test" },
      { employee_id: "3", email: null },
      { employee_id: "9", email: "ben@x.test" },
    ])
  })

  it("ends a person on the last day given, takes them back, and settles", async () => {
    const { tenant, hr } = await tenantWith()
    const leaves = [{ employeeId: "3", endDate: "2026-10-31" }]
    await importRows(hr, { rows: leaves, effectiveOn: "2026-11-01" })
    expect(await orgOn(tenant, "2026-10-31")).toHaveLength(3)
    expect(await orgOn(tenant, "2026-11-01")).toHaveLength(2)
    expect((await plan(hr, { rows: leaves })).counts).toMatchObject({ unchanged: 1 })
    const planned = await plan(hr, { rows: [{ employeeId: "3", managerRef: "1" }] })
    expect(issueLines(planned)).toEqual(["COMES_BACK ×1"])
    await apply(hr, planned)
    expect(await orgOn(tenant, "2026-11-22")).toContain("3 Cleo Low > 1")
  })

  it("parks people whose manager is not known, and places them when the manager comes", async () => {
    const { tenant, hr } = await tenantWith()
    await importRows(hr, { rows: [{ employeeId: "5", name: "Eve Waits", managerRef: "77" }] })
    expect(await orgOn(tenant, "2026-11-22")).toContain("5 Eve Waits > ?77")
    await importRows(hr, { rows: [{ employeeId: "77", name: "Max Late", managerRef: "1" }] })
    expect(await orgOn(tenant, "2026-11-22")).toContain("5 Eve Waits > 77")
  })

  it("makes vacant seats that hold a place, and fills them", async () => {
    const { tenant, hr } = await tenantWith()
    await importRows(hr, {
      rows: [
        { employeeId: "V1", name: "TBH", title: "Head of Sales", managerRef: "1" },
        { employeeId: "3", managerRef: "V1" },
      ],
    })
    expect(await orgOn(tenant, "2026-11-22")).toEqual([
      "1 Ada Boss > -",
      "2 Ben Mid > 1",
      "3 Cleo Low > V1",
      "V1 vacant > 1",
    ])
    await importRows(hr, { rows: [{ employeeId: "V1", name: "Sal Filler", managerRef: "1" }] })
    expect(await orgOn(tenant, "2026-11-22")).toContain("V1 Sal Filler > 1")
  })

  it("names the head that an answer names", async () => {
    const { tenant, hr } = await tenantWith([])
    const rows = [
      ...THREE,
      { employeeId: "8", name: "Hal Other" },
      { employeeId: "9", name: "Ida Under", managerRef: "8" },
    ]
    const planned = await plan(hr, { rows, answers: [{ question: "HEAD", value: "8" }] })
    await apply(hr, planned)
    expect(await layers(tenant)).toBe("1 M2, 2 M1, 3 IC, 8 M1, 9 IC")
    const [org] = await tenant.db.read((tx) =>
      tx.query<{ employee_id: string }>(
        `SELECT p.employee_id FROM org o JOIN person p ON p.tenant_id = $1 AND p.id = (o.rules ->> 'headId')::uuid
         WHERE o.tenant_id = $1`,
        [tx.tenantId],
      ),
    )
    expect(org?.employee_id).toBe("8")
  })

  it("never closes a loop on a later day either, with lines that start then", async () => {
    const { tenant, hr } = await tenantWith([
      ...THREE,
      { employeeId: "4", name: "Dee Other", managerRef: "1" },
    ])
    await tenant.db.write(async (tx) => {
      await tx.execute(
        `UPDATE reporting_line SET valid_to = '2027-01-01' WHERE tenant_id = $1
         AND node_id = (SELECT id FROM person WHERE tenant_id = $1 AND employee_id = '2')`,
        [tx.tenantId],
      )
      await tx.execute(
        `INSERT INTO reporting_line (tenant_id, id, node_id, manager_id, kind, valid_from)
         SELECT $1, '00000000-0000-7000-8000-00000000000b', b.id, d.id, 'SOLID', '2027-01-01' FROM person b, person d
         WHERE b.tenant_id = $1 AND b.employee_id = '2' AND d.tenant_id = $1 AND d.employee_id = '4'`,
        [tx.tenantId],
      )
    })
    const planned = await plan(hr, { rows: [{ employeeId: "4", managerRef: "2" }] })
    expect(issueLines(planned)).toContainEqual(expect.stringMatching(/^M01/))
    await apply(hr, planned)
    expect(await orgOn(tenant, "2027-01-01")).toContain("2 Ben Mid > 4")
    expect(await orgOn(tenant, "2027-01-01")).not.toContain("4 Dee Other > 2")
  })
})
