import { describe, expect, it } from "vitest"
import type { Actor, Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import {
  apply,
  bearerOf,
  importRows,
  issueLines,
  PLAN_FIELDS,
  plan,
  READ_PLAN,
  upload,
} from "./import.test-kit.ts"

const server = await testServer()

const AMEND = `mutation ($id: ID!, $input: AmendOrgImportInput!) {
  amendOrgImport(planId: $id, input: $input) {
    orgImport { revision request { columns { column header field } answers { question column value means }
      edits { row field value } leaveOutRows } ${PLAN_FIELDS} }
    problems { code message path } } }`

async function amend(hr: Actor, { id }: Answer, input: object): Promise<Answer> {
  return (await hr.run(AMEND, { id, input })).amendOrgImport
}

async function amended(hr: Actor, planned: Answer, input: object): Promise<Answer> {
  const { orgImport, problems } = await amend(hr, planned, input)
  expect(problems).toEqual([])
  return orgImport
}

async function hrOf(): Promise<Actor> {
  return (await server.newTenant()).as({ roles: ["ADMIN"] })
}

async function uploaded(csv: string): Promise<{ hr: Actor; uploadId: string }> {
  const tenant = await server.newTenant()
  const sent = await upload(server, csv, { headers: await bearerOf(tenant) })
  return { hr: tenant.as({ roles: ["ADMIN"] }), uploadId: sent.json().uploadId }
}

const told = ({ problems }: Answer) => problems.map(({ code, path }: Answer) => `${code} ${path.join(".")}`)
const indexOf = (planned: Answer, code: string) =>
  planned.issues.edges.find(({ node }: Answer) => node.code === code)?.node.index

const THREE = [
  { employeeId: "1", name: "Ada Boss" },
  { employeeId: "2", name: "Ben Mid", managerRef: "1" },
  { employeeId: "3", name: "Cleo Low", managerRef: "77" },
]

describe("amending a plan", () => {
  it("reads a cell differently and plans again, without the data being sent again", async () => {
    const hr = await hrOf()
    const planned = await plan(hr, { rows: THREE })
    expect(issueLines(planned)).toContain("M03 ×1")
    const again = await amended(hr, planned, { edits: [{ row: 3, field: "MANAGER_REF", value: "2" }] })
    expect(again).toMatchObject({ id: planned.id, revision: 2, state: "PLANNED", counts: { create: 3 } })
    expect(issueLines(again)).not.toContain("M03 ×1")
    expect(again.planHash).not.toBe(planned.planHash)
    expect((await apply(hr, again)).orgImport.state).toBe("APPLIED")
  })

  it("adds to what was asked before, replaces it cell by cell, and takes it back", async () => {
    const hr = await hrOf()
    const first = await plan(hr, { rows: THREE, edits: [{ row: 1, field: "TITLE", value: "Chief" }] })
    const second = await amended(hr, first, {
      edits: [
        { row: 1, field: "TITLE", value: "President" },
        { row: 2, field: "UNIT", value: "Sales" },
      ],
      leaveOutRows: [3],
    })
    expect(second.request).toMatchObject({
      edits: [
        { row: 1, field: "TITLE", value: "President" },
        { row: 2, field: "UNIT", value: "Sales" },
      ],
      leaveOutRows: [3],
    })
    expect(second.counts).toMatchObject({ create: 2, ignored: 1 })
    const third = await amended(hr, second, {
      undoEdits: [{ row: 1, field: "TITLE" }],
      takeBackRows: [3],
    })
    expect(third.request).toMatchObject({
      edits: [{ row: 2, field: "UNIT", value: "Sales" }],
      leaveOutRows: [],
    })
    expect(third).toMatchObject({ revision: 3, counts: { create: 3 } })
  })

  it("takes suggested fixes by their place in the plan", async () => {
    const hr = await hrOf()
    await importRows(hr, { rows: [{ employeeId: "1", name: "Ada Boss" }] })
    const rows = [
      { employeeId: "2", name: "Ben Mid", managerRef: "1" },
      { employeeId: "2", name: "Ben Other", managerRef: "1" },
    ]
    const planned = await plan(hr, { rows })
    const issue = indexOf(planned, "M07")
    const { planHash } = planned
    const again = await amended(hr, planned, { planHash, fixes: [{ issue, fix: 0 }] })
    expect(again.request.leaveOutRows).toEqual([2])
    expect(again.counts).toMatchObject({ create: 1, blocked: 0 })
  })

  it("answers a question, takes the answer back, and forgets what was remembered of the source", async () => {
    const hr = await hrOf()
    const source = { rows: [{ employeeId: "1", name: "Ada", managerRef: "X-99" }], sourceName: "Nightly" }
    const planned = await plan(hr, source)
    expect(issueLines(planned)).toContain("M03 ×1")
    const answer = { question: "NO_MANAGER", value: "X-99" }
    const answered = await amended(hr, planned, { answers: [answer] })
    expect(issueLines(answered)).not.toContain("M03 ×1")
    await apply(hr, answered)
    const next = await plan(hr, { ...source, rows: [{ employeeId: "2", name: "Ben", managerRef: "X-99" }] })
    expect(issueLines(next)).not.toContain("M03 ×1")
    const dropped = await amended(hr, next, { dropAnswers: [{ question: "NO_MANAGER", value: "x-99" }] })
    expect([dropped.request.answers, issueLines(dropped).includes("M03 ×1")]).toEqual([[], true])
  })

  it("changes the mode and the day", async () => {
    const hr = await hrOf()
    const planned = await plan(hr, { rows: THREE })
    const again = await amended(hr, planned, { mode: "FULL", effectiveOn: "2026-01-01" })
    expect(again).toMatchObject({ mode: "FULL", effectiveOn: "2026-01-01" })
  })

  it("maps columns of a file anew, those chosen before included", async () => {
    const { hr, uploadId } = await uploaded("Nr,Who,Chief,Where\n1,Ada,,Oslo\n2,Ben,1,Bergen\n")
    const mapping = [
      { column: 0, field: "EMPLOYEE_ID" },
      { column: 1, field: "NAME" },
    ]
    const planned = await plan(hr, { uploadId, mapping })
    const again = await amended(hr, planned, {
      mapping: [
        { column: 2, field: "MANAGER_REF" },
        { column: 3, field: "LOCATION" },
      ],
    })
    expect(again.request.columns.map(({ field }: Answer) => field)).toEqual([
      "EMPLOYEE_ID",
      "NAME",
      "MANAGER_REF",
      "LOCATION",
    ])
    const moved = await amended(hr, again, { mapping: [{ column: 2, field: "LOCATION" }] })
    expect(moved.request.columns.map(({ field }: Answer) => field)).toEqual([
      "EMPLOYEE_ID",
      "NAME",
      "LOCATION",
      null,
    ])
  })

  it("plans what had failed, once the reason is gone", async () => {
    const { hr, uploadId } = await uploaded("Who,Where\nAda,Oslo\n")
    const failed = await hr.run(
      "mutation ($input: PlanOrgImportInput!) { planOrgImport(input: $input) { orgImport { id state } problems { code path } } }",
      { input: { uploadId, mapping: [{ column: 0, field: "NAME" }] } },
    )
    expect(told(failed.planOrgImport)).toEqual(["NO_KEY_COLUMN input.mapping"])
    expect(failed.planOrgImport.orgImport.state).toBe("FAILED")
    const mapping = [{ column: 0, field: "EMPLOYEE_ID" }]
    const edits = [{ row: 2, field: "NAME", value: "Ada" }]
    const again = await amended(hr, failed.planOrgImport.orgImport, { mapping, edits })
    expect(again).toMatchObject({ state: "PLANNED", counts: { create: 1 } })
  })

  it("takes up what was given up", async () => {
    const hr = await hrOf()
    const planned = await plan(hr, { rows: THREE })
    await hr.run("mutation ($id: ID!) { cancelOrgImport(planId: $id) { problems { code } } }", {
      id: planned.id,
    })
    expect(await amended(hr, planned, {})).toMatchObject({ state: "PLANNED", planHash: planned.planHash })
  })

  it("gives a cell to a field no column is mapped to, and still sees rows that are too long", async () => {
    const { hr, uploadId } = await uploaded("Employee ID,Name\n1,Ada,stray\n2,Ben\n3,Cleo\n")
    const planned = await plan(hr, { uploadId, edits: [{ row: 4, field: "MANAGER_REF", value: "2" }] })
    expect(planned.counts).toMatchObject({ create: 2, blocked: 1 })
    expect(issueLines(planned)).toContain("CELLS_DO_NOT_FIT ×1")
    expect(issueLines(planned)).not.toContain("M03 ×1")
    const { orgImportPlan } = await hr.run(
      `query ($id: ID!) { orgImportPlan(id: $id) { changes { edges { node { label fields { field after } } } }
         rows { edges { node { row cells { field value edited } } } } } }`,
      { id: planned.id },
    )
    const managers = orgImportPlan.changes.edges.map(({ node }: Answer) => [
      node.label,
      node.fields.find(({ field }: Answer) => field === "MANAGER_REF")?.after,
    ])
    expect(managers).toEqual([
      ["2", undefined],
      ["3", "2 (Ben)"],
    ])
    expect(orgImportPlan.rows.edges[2].node.cells).toEqual([
      { field: "EMPLOYEE_ID", value: "3", edited: false },
      { field: "NAME", value: "Cleo", edited: false },
      { field: "MANAGER_REF", value: "2", edited: true },
    ])
  })
})

describe("amending is refused", () => {
  it("when somebody else has amended the plan since, or its hash is not told with fixes", async () => {
    const hr = await hrOf()
    const planned = await plan(hr, { rows: THREE })
    const { planHash } = planned
    await amended(hr, planned, { planHash, leaveOutRows: [3] })
    expect(told(await amend(hr, planned, { planHash, leaveOutRows: [2] }))).toEqual([
      "PLAN_HASH_DIFFERS input.planHash",
    ])
    expect(told(await amend(hr, planned, { fixes: [{ issue: 0, fix: 0 }] }))).toEqual([
      "PLAN_HASH_NEEDED input.planHash",
    ])
    expect((await hr.run(READ_PLAN, { id: planned.id })).orgImportPlan.counts.create).toBe(2)
  })

  it("for everything that cannot be, at once", async () => {
    const hr = await hrOf()
    const planned = await plan(hr, { rows: THREE })
    const { planHash } = planned
    const fixes = [
      { issue: 99, fix: 0 },
      { issue: 0, fix: 99 },
    ]
    expect(told(await amend(hr, planned, { planHash, fixes }))).toEqual([
      "FIX_UNKNOWN input.fixes.0",
      "FIX_UNKNOWN input.fixes.1",
    ])
    const edits = [{ row: 9, field: "TITLE", value: "x" }]
    expect(told(await amend(hr, planned, { edits, leaveOutRows: [0], mode: "DELTA" }))).toEqual([
      "NO_OPERATION_COLUMN input.mapping",
      "ROW_UNKNOWN input.edits.0",
      "ROW_UNKNOWN input.leaveOutRows.0",
    ])
    expect(told(await amend(hr, planned, { mapping: [{ column: 9, field: "TITLE" }] }))).toEqual([
      "COLUMN_UNKNOWN input.mapping.0",
    ])
    expect(told(await amend(hr, { id: "T3JnSW1wb3J0OjE" }, { answers: [{ question: "HEAD" }] }))).toEqual([
      "NOT_FOUND planId",
      "ANSWER_INCOMPLETE input.answers.0",
    ])
  })

  it("for a confirmation, which belongs to applying", async () => {
    const hr = await hrOf()
    const rows = Array.from({ length: 30 }, (_, k) => ({
      employeeId: `${k}`,
      name: `P ${k}`,
      managerRef: k === 0 ? "" : "0",
    }))
    await importRows(hr, { rows })
    const planned = await plan(hr, { rows: [{ employeeId: "0", name: "P 0" }], mode: "FULL" })
    const issue = indexOf(planned, "M23")
    const place = planned.issues.edges
      .find(({ node }: Answer) => node.index === issue)
      .node.fixes.findIndex(({ kind }: Answer) => kind === "CONFIRM")
    const input = { planHash: planned.planHash, fixes: [{ issue, fix: place }] }
    expect(told(await amend(hr, planned, input))).toEqual(["FIX_IS_CONFIRMATION input.fixes.0"])
  })

  it("for what was applied, what still receives rows, and what is another company's", async () => {
    const hr = await hrOf()
    const planned = await plan(hr, { rows: THREE })
    await apply(hr, planned)
    expect(told(await amend(hr, planned, {}))).toEqual(["PLAN_APPLIED planId"])
    const { orgImport } = (
      await hr.run(
        'mutation { startOrgImport(input: { sourceName: "Nightly" }) { orgImport { id } problems { code } } }',
      )
    ).startOrgImport
    expect(told(await amend(hr, orgImport, {}))).toEqual(["IMPORT_NOT_PLANNED planId"])
    expect(told(await amend(await hrOf(), planned, {}))).toEqual(["NOT_FOUND planId"])
  })
})
