import { describe, expect, it } from "vitest"
import { enqueueTenantless } from "../../platform/jobs/enqueue.ts"
import type { Actor, Answer } from "../../testing/actor.ts"
import { type TestTenant, testServer } from "../../testing/test-server.ts"
import { apply, plan } from "./import.test-kit.ts"

const server = await testServer()

const ROWS = [
  { employeeId: "1", name: "Ada Boss" },
  { employeeId: "2", name: "Ben Mid", managerRef: "77" },
]
const READ = `query ($id: ID!) { orgImportPlan(id: $id) { state fileHash counts { create } plannedBy
  issues { edges { node { code rowCount } } } issueRows(issue: 0) { totalCount edges { node { value } } }
  changes { totalCount } rows { totalCount edges { node { row } } } request { edits { value } } } }`

const START = Date.parse("2026-11-22T12:00:00Z")

async function forgetAfter(days: number): Promise<void> {
  server.setNow(new Date(START + days * 24 * 3_600_000))
  await enqueueTenantless(server.app.parts.database, "forget-imports", {})
  await server.runJobs()
}

async function someone(): Promise<{ tenant: TestTenant; hr: Actor }> {
  server.setNow(new Date(START))
  const tenant = await server.newTenant()
  return { tenant, hr: tenant.as({ roles: ["ADMIN"] }) }
}

async function read(hr: Actor, { id }: Answer): Promise<Answer> {
  return (await hr.run(READ, { id })).orgImportPlan
}

async function blocks({ db }: TestTenant): Promise<string[]> {
  const rows = await db.read((tx) =>
    tx.query<{ kind: string }>("SELECT DISTINCT kind FROM org_import_block ORDER BY 1"),
  )
  return rows.map(({ kind }) => kind)
}

describe("forgetting imports", () => {
  it("keeps all of an applied one while it may be reverted, and then who, when, how many and why", async () => {
    const { tenant, hr } = await someone()
    const planned = await plan(hr, { rows: ROWS, edits: [{ row: 1, field: "TITLE", value: "Chief" }] })
    await apply(hr, planned)
    await forgetAfter(30)
    expect(await read(hr, planned)).toMatchObject({ changes: { totalCount: 2 }, rows: { totalCount: 2 } })
    const before = await read(hr, planned)
    await forgetAfter(32)
    const after = await read(hr, planned)
    expect(after).toMatchObject({ changes: { totalCount: 0 }, rows: { totalCount: 0, edges: [] } })
    expect(after.request.edits).toEqual([])
    const { issues, issueRows, counts, fileHash, plannedBy, state } = before
    expect(after).toMatchObject({ issues, issueRows, counts, fileHash, plannedBy, state })
    expect(await blocks(tenant)).toEqual(["ISSUE_ROW"])
  })

  it("lets what came to nothing be amended for thirty days, and says then that its rows are gone", async () => {
    const { hr } = await someone()
    const planned = await plan(hr, { rows: ROWS })
    await hr.run("mutation ($id: ID!) { cancelOrgImport(planId: $id) { problems { code } } }", planned)
    const amend = async () =>
      (
        await hr.run(
          `mutation ($id: ID!) { amendOrgImport(planId: $id, input: {}) { orgImport { state } problems { code } } }`,
          planned,
        )
      ).amendOrgImport
    await forgetAfter(29)
    expect(await amend()).toMatchObject({ orgImport: { state: "PLANNED" }, problems: [] })
    await hr.run("mutation ($id: ID!) { cancelOrgImport(planId: $id) { problems { code } } }", planned)
    await forgetAfter(60)
    expect(await amend()).toMatchObject({ orgImport: null, problems: [{ code: "SOURCE_FORGOTTEN" }] })
  })

  it("gives up an import whose rows never came on, a week after the last of them", async () => {
    const { tenant, hr } = await someone()
    const { orgImport } = (
      await hr.run('mutation { startOrgImport(input: { sourceName: "Nightly" }) { orgImport { id } } }')
    ).startOrgImport
    const append = (seq: number) =>
      hr.run(
        `mutation ($id: ID!, $seq: Int!, $rows: [OrgImportRowInput!]!) {
          appendOrgImportRows(importId: $id, seq: $seq, rows: $rows) { problems { code } } }`,
        { id: orgImport.id, seq, rows: ROWS },
      )
    await append(1)
    server.setNow(new Date(START + 5 * 24 * 3_600_000))
    await append(2)
    await forgetAfter(8)
    const state = async () =>
      (await hr.run("query ($id: ID!) { orgImportPlan(id: $id) { state } }", orgImport)).orgImportPlan.state
    expect(await state()).toBe("RECEIVING")
    await forgetAfter(13)
    expect(await state()).toBe("CANCELLED")
    await forgetAfter(50)
    const [left] = await tenant.db.read((tx) => tx.query("SELECT count(*) AS n FROM org_import_chunk"))
    expect(left).toEqual({ n: 0 })
  })

  it("leaves plans alone that wait to be applied", async () => {
    const { hr } = await someone()
    const planned = await plan(hr, { rows: ROWS })
    await forgetAfter(90)
    expect(await read(hr, planned)).toMatchObject({ state: "PLANNED", changes: { totalCount: 2 } })
  })
})
