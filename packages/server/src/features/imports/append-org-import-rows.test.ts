import { describe, expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { apply, plan } from "./import.test-kit.ts"

const server = await testServer()

const START = `mutation ($input: StartOrgImportInput!) {
  startOrgImport(input: $input) { orgImport { id state source fileHash mode effectiveOn } problems { code path } } }`
const APPEND = `mutation ($id: ID!, $seq: Int!, $rows: [OrgImportRowInput!]!) {
  appendOrgImportRows(importId: $id, seq: $seq, rows: $rows) {
    orgImport { state } receivedRows receivedThrough problems { code message path } } }`
const PLAN = `mutation ($input: PlanOrgImportInput!) {
  planOrgImport(input: $input) { orgImport { id state planHash fileHash stops { code number } counts { rows create }
    rows(first: 10) { edges { node { row cells { field value } } } } } problems { code message path } } }`
const CANCEL =
  "mutation ($id: ID!) { cancelOrgImport(planId: $id) { orgImport { state } problems { code } } }"

const row = (id: number) => ({ employeeId: `${id}`, name: `P ${id}`, ...(id > 1 ? { managerRef: "1" } : {}) })
const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, k) => row(from + k))

async function hrOf(): Promise<Actor> {
  return (await server.newTenant()).as({ roles: ["ADMIN"] })
}

async function started(hr: Actor, input: object = {}): Promise<string> {
  const { orgImport, problems } = (await hr.run(START, { input: { sourceName: "Nightly", ...input } }))
    .startOrgImport
  expect(problems).toEqual([])
  return orgImport.id
}

async function append(hr: Actor, id: string, sent: { seq: number; rows: object[] }): Promise<Answer> {
  return (await hr.run(APPEND, { id, ...sent })).appendOrgImportRows
}

async function planOf(hr: Actor, importId: string, input: object = {}): Promise<Answer> {
  return (await hr.run(PLAN, { input: { importId, ...input } })).planOrgImport
}

const told = ({ problems }: Answer) => problems.map(({ code, path }: Answer) => `${code} ${path.join(".")}`)

describe("rows that come in turn", () => {
  it("arrive in any order, are planned in theirs, and make the very plan that the same rows make at once", async () => {
    const hr = await hrOf()
    const id = await started(hr, { effectiveOn: "2026-11-22" })
    expect(await append(hr, id, { seq: 3, rows: rows(5, 6) })).toMatchObject({
      receivedRows: 2,
      receivedThrough: 0,
    })
    expect(await append(hr, id, { seq: 1, rows: rows(1, 2) })).toMatchObject({
      receivedRows: 4,
      receivedThrough: 1,
    })
    expect(await append(hr, id, { seq: 2, rows: rows(3, 4) })).toMatchObject({
      receivedRows: 6,
      receivedThrough: 3,
    })
    const { orgImport, problems } = await planOf(hr, id)
    expect(problems).toEqual([])
    expect(orgImport).toMatchObject({ state: "PLANNED", counts: { rows: 6, create: 6 } })
    expect(orgImport.fileHash).toMatch(/^[0-9a-f]{64}$/)
    expect(orgImport.rows.edges.map(({ node }: Answer) => [node.row, node.cells[0].value])).toEqual([
      [1, "1"],
      [2, "2"],
      [3, "3"],
      [4, "4"],
      [5, "5"],
      [6, "6"],
    ])
    const atOnce = await plan(hr, { rows: rows(1, 6), effectiveOn: "2026-11-22" })
    expect(atOnce.planHash).toBe(orgImport.planHash)
    expect((await apply(hr, orgImport)).orgImport.state).toBe("APPLIED")
  })

  it("hold fields that only some of them say", async () => {
    const hr = await hrOf()
    const id = await started(hr)
    await append(hr, id, { seq: 1, rows: [{ employeeId: "1", name: "Ada" }] })
    await append(hr, id, { seq: 2, rows: [{ title: "Clerk", employeeId: "2", name: "Ben", vacancy: false }] })
    const { orgImport } = await planOf(hr, id)
    expect(orgImport.rows.edges.map(({ node }: Answer) => node.cells)).toEqual([
      [
        { field: "EMPLOYEE_ID", value: "1" },
        { field: "NAME", value: "Ada" },
      ],
      [
        { field: "EMPLOYEE_ID", value: "2" },
        { field: "NAME", value: "Ben" },
        { field: "TITLE", value: "Clerk" },
      ],
    ])
  })

  it("sent again are taken once, also after planning; others under the same number are refused", async () => {
    const hr = await hrOf()
    const id = await started(hr)
    const sent = { seq: 1, rows: rows(1, 3) }
    const first = await append(hr, id, sent)
    expect(await append(hr, id, sent)).toEqual(first)
    expect(told(await append(hr, id, { seq: 1, rows: rows(1, 2) }))).toEqual(["SEQ_CONFLICT seq"])
    const both = await Promise.all([1, 2].map(() => append(hr, id, { seq: 2, rows: rows(4, 5) })))
    expect(both.map(({ receivedRows }) => receivedRows)).toEqual([5, 5])
    await planOf(hr, id)
    expect(await append(hr, id, sent)).toMatchObject({
      orgImport: { state: "PLANNED" },
      receivedRows: 5,
      receivedThrough: 2,
      problems: [],
    })
    expect(told(await append(hr, id, { seq: 3, rows: rows(6, 6) }))).toEqual([
      "IMPORT_NOT_RECEIVING importId",
    ])
  })

  it("are not planned while one is missing, or more or fewer than were announced", async () => {
    const hr = await hrOf()
    const id = await started(hr, { expectedRows: 4 })
    expect(told(await planOf(hr, id))).toEqual(["ROWS_COUNT input.importId"])
    await append(hr, id, { seq: 1, rows: rows(1, 1) })
    await append(hr, id, { seq: 4, rows: rows(2, 3) })
    const gap = await planOf(hr, id)
    expect([told(gap), gap.problems[0].message]).toEqual([
      ["SEQ_MISSING input.importId"],
      "Rows are missing: send seq 2, 3 first.",
    ])
    await append(hr, id, { seq: 2, rows: rows(4, 4) })
    await append(hr, id, { seq: 3, rows: rows(5, 5) })
    expect((await planOf(hr, id)).problems[0].message).toContain("4 rows were announced, and 5 have come")
  })

  it("are planned once: again is amending", async () => {
    const hr = await hrOf()
    const id = await started(hr)
    await append(hr, id, { seq: 1, rows: rows(1, 2) })
    expect((await planOf(hr, id)).problems).toEqual([])
    expect(told(await planOf(hr, id))).toEqual(["IMPORT_NOT_RECEIVING input.importId"])
  })

  it("may be given up before they are planned", async () => {
    const hr = await hrOf()
    const id = await started(hr)
    await append(hr, id, { seq: 1, rows: rows(1, 2) })
    expect((await hr.run(CANCEL, { id })).cancelOrgImport.orgImport.state).toBe("CANCELLED")
    expect(told(await append(hr, id, { seq: 2, rows: rows(3, 3) }))).toEqual([
      "IMPORT_NOT_RECEIVING importId",
    ])
  })

  it("are refused all at once for everything that is wrong with them", async () => {
    const hr = await hrOf()
    const nothing = await append(hr, "T3JnSW1wb3J0OjE", { seq: 0, rows: [] })
    expect(told(nothing)).toEqual(["NOT_FOUND importId", "SEQ_OUT_OF_RANGE seq", "ROW_COUNT rows"])
    expect(nothing.problems.slice(1).map(({ message }: Answer) => message)).toEqual([
      "Count seq from 1; 300,000 is the last.",
      "Send 1 to 10,000 rows, not 0: for more, upload a file or append them in turn.",
    ])
    const refused = await hr.run(START, { input: { sourceName: " ", expectedRows: 300_001 } })
    expect(told(refused.startOrgImport)).toEqual([
      "SOURCE_NAME_LENGTH input.sourceName",
      "ROWS_COUNT input.expectedRows",
    ])
  })

  it("of another company are not there", async () => {
    const id = await started(await hrOf())
    const stranger = await hrOf()
    expect(told(await append(stranger, id, { seq: 1, rows: rows(1, 1) }))).toEqual(["NOT_FOUND importId"])
    expect(told(await planOf(stranger, id))).toEqual(["NOT_FOUND input.importId"])
  })

  it("are at most 300,000 in all", { timeout: 60_000 }, async () => {
    const { db, ...tenant } = await server.newTenant()
    const hr = tenant.as({ roles: ["ADMIN"] })
    const id = await started(hr)
    await append(hr, id, { seq: 1, rows: rows(1, 1) })
    // As if a long night's work had come before.
    await db.write((tx) =>
      tx.execute("UPDATE org_import_chunk SET row_count = 299999 WHERE tenant_id = $1", [tx.tenantId]),
    )
    expect(told(await append(hr, id, { seq: 2, rows: rows(2, 3) }))).toEqual(["ROWS_COUNT rows"])
    expect((await append(hr, id, { seq: 2, rows: rows(2, 2) })).receivedRows).toBe(300_000)
  })
})
