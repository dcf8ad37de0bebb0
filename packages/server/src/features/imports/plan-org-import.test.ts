import { describe, expect, it } from "vitest"
import type { Answer } from "../../testing/actor.ts"
import { testServer } from "../../testing/test-server.ts"
import { APPLY, importRows, issueLines, PLAN, plan, READ_PLAN } from "./import.test-kit.ts"

const server = await testServer()

const PROBLEMS = `mutation ($input: PlanOrgImportInput!) {
  planOrgImport(input: $input) { orgImport { id } problems { code path } }
}`

async function hrOf(name?: string) {
  return (await server.newTenant(name)).as({ roles: ["ADMIN"] })
}

describe("planning an import", () => {
  it.each([
    ["neither rows nor a file", {}, ["SOURCE_NOT_CLEAR input"]],
    ["no row", { rows: [] }, ["ROW_COUNT input.rows"]],
    ["nothing that tells people apart", { rows: [{ name: "Ada" }] }, ["NO_KEY_COLUMN input.mapping"]],
    [
      "a delta without operations",
      { rows: [{ employeeId: "1", name: "A" }], mode: "DELTA" },
      ["NO_OPERATION_COLUMN input.mapping"],
    ],
    [
      "answers without what they need, all at once",
      { rows: [{ employeeId: "1" }], answers: [{ question: "DATE_FORMAT" }, { question: "HEAD" }] },
      ["ANSWER_INCOMPLETE input.answers.0", "ANSWER_INCOMPLETE input.answers.1"],
    ],
    [
      "edits of what is not there",
      {
        rows: [{ employeeId: "1", name: "A" }],
        edits: [{ row: 5, field: "TITLE", value: "x" }],
        leaveOutRows: [0],
      },
      ["ROW_UNKNOWN input.edits.0", "ROW_UNKNOWN input.leaveOutRows.0"],
    ],
    ["an unknown file", { uploadId: "VXBsb2FkOjE" }, ["NOT_FOUND input.uploadId"]],
  ])("refuses %s", async (_, input, expected) => {
    const { orgImport, problems } = (await (await hrOf()).run(PROBLEMS, { input })).planOrgImport
    expect(orgImport).toBeNull()
    expect(
      problems.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join(".")}`),
    ).toEqual(expected)
  })

  it("groups issues by cause, filters them, and lists every place", async () => {
    const hr = await hrOf()
    const lost = Array.from({ length: 12 }, (_, k) => ({
      employeeId: `L${k}`,
      name: `Lost ${k}`,
      managerRef: "77",
    }))
    const rows = [
      { employeeId: "1", name: "Ada" },
      ...lost,
      { employeeId: "2", name: "Ben", managerRef: "2" },
    ]
    const planned = await plan(hr, { rows })
    expect(issueLines(planned)).toEqual(["M02 ×1", "M03 ×12"])
    const read = await hr.run(
      `query ($id: ID!) { orgImportPlan(id: $id) {
        issues(filter: { effects: [WARN], codes: ["M03"] }) { totalCount edges { node { index rowCount firstRows { row } } } }
        issueRows(issue: 1, first: 5) { totalCount pageInfo { hasNextPage endCursor } edges { node { row column value } } }
      } }`,
      { id: planned.id },
    )
    const { issues, issueRows } = read.orgImportPlan
    expect(issues.totalCount).toBe(1)
    expect(issues.edges[0].node).toMatchObject({ index: 1, rowCount: 12 })
    expect(issues.edges[0].node.firstRows).toHaveLength(10)
    expect(issueRows).toMatchObject({ totalCount: 12, pageInfo: { hasNextPage: true } })
    expect(issueRows.edges[0].node).toEqual({ row: 2, column: "managerRef", value: "77" })
    const next = await hr.run(
      `query ($id: ID!, $after: String) { orgImportPlan(id: $id) {
        issueRows(issue: 1, first: 10, after: $after) { pageInfo { hasNextPage } edges { node { row } } } } }`,
      { id: planned.id, after: issueRows.pageInfo.endCursor },
    )
    expect(next.orgImportPlan.issueRows).toMatchObject({ pageInfo: { hasNextPage: false } })
    expect(next.orgImportPlan.issueRows.edges.map(({ node }: { node: { row: number } }) => node.row)).toEqual(
      [7, 8, 9, 10, 11, 12, 13],
    )
  })

  it("draws a loop as data, each reporting to the next", async () => {
    const hr = await hrOf()
    const rows = [
      { employeeId: "1", name: "Ada" },
      { employeeId: "2", name: "Ben", managerRef: "3" },
      { employeeId: "3", name: "Cleo", managerRef: "2" },
      { employeeId: "4", name: "Dan", managerRef: "4" },
    ]
    const { id } = await plan(hr, { rows })
    const read = await hr.run(
      `query ($id: ID!) { orgImportPlan(id: $id) {
        issues { edges { node { code loop { label row managerLabel } } } } } }`,
      { id },
    )
    expect(read.orgImportPlan.issues.edges.map(({ node }: Answer) => node)).toEqual([
      {
        code: "M01",
        loop: [
          { label: "2", row: 2, managerLabel: "3" },
          { label: "3", row: 3, managerLabel: "2" },
        ],
      },
      { code: "M02", loop: null },
    ])
  })

  it("tells who changes layer, from where to where, why, and what becomes determinant", async () => {
    const tenant = await server.newTenant()
    const hr = tenant.as({ roles: ["ADMIN"] })
    await importRows(hr, {
      rows: [
        { employeeId: "1", name: "Ada" },
        { employeeId: "2", name: "Ben", managerRef: "1" },
        { employeeId: "3", name: "Cleo", managerRef: "1" },
      ],
    })
    const planned = await plan(hr, { rows: [{ employeeId: "3", managerRef: "2" }] })
    expect(planned.layerImpact).toMatchObject({
      count: 2,
      before: { ic: 2, m1: 1, m2: 0, exec: 0 },
      after: { ic: 1, m1: 1, m2: 0, exec: 1 },
    })
    const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code).join(" ")
    const groups = planned.layerImpact.groups.map((group: Record<string, never>) => {
      const { from, to, count, firstPeople, becomesDeterminant, becomesCarried } = group as Answer
      const [{ name, why }] = firstPeople
      return [from.layer, to.layer, count, name, why, codes(becomesDeterminant), codes(becomesCarried)]
    })
    expect(groups).toEqual([
      [
        "M1",
        "EXEC",
        1,
        "Ada",
        expect.stringContaining("1 counted report"),
        expect.any(String),
        expect.any(String),
      ],
      ["IC", "M1", 1, "Ben", expect.stringContaining("1 counted report"), "B1 B2 B3 B4", "A2"],
    ])
    const read = await hr.run(
      `query ($id: ID!) { orgImportPlan(id: $id) { layerMoves(filter: { to: M1 }) { totalCount edges { node { name row rungs } } } } }`,
      { id: planned.id },
    )
    expect(read.orgImportPlan.layerMoves).toEqual({
      totalCount: 1,
      edges: [{ node: { name: "Ben", row: 0, rungs: 1 } }],
    })
  })

  it("reads edited cells and leaves rows out", async () => {
    const hr = await hrOf()
    const rows = [
      { employeeId: "1", name: "Ada" },
      { employeeId: "2", name: "Ben", managerRef: "77" },
      { employeeId: "3", name: "Cleo", managerRef: "78" },
    ]
    const edits = [{ row: 2, field: "MANAGER_REF", value: "1" }]
    const planned = await plan(hr, { rows, edits, leaveOutRows: [3] })
    expect(planned.counts).toMatchObject({ rows: 3, create: 2, ignored: 1 })
    expect(issueLines(planned)).toEqual([])
  })

  it("is nobody else's: foreign plans are read, applied and cancelled like unknown ones", async () => {
    const owner = await hrOf()
    const planned = await plan(owner, { rows: [{ employeeId: "1", name: "Ada" }] })
    const rival = await hrOf("Rival")
    const { id, planHash } = planned
    const unknown = Buffer.from("OrgImport:00000000-0000-7000-8000-000000000000").toString("base64url")
    const NODE = "query ($id: ID!) { node(id: $id) { id ... on OrgImport { planHash } } }"
    expect(await owner.run(NODE, { id })).toEqual({ node: { id, planHash } })
    for (const planId of [id, unknown]) {
      expect(await rival.fault(READ_PLAN, { id: planId })).toBe("NOT_FOUND")
      expect(await rival.run(NODE, { id: planId })).toEqual({ node: null })
      const { applyOrgImport } = await rival.run(APPLY, { planId, planHash })
      expect(applyOrgImport.problems).toMatchObject([{ code: "NOT_FOUND", path: ["planId"] }])
      const { cancelOrgImport } = await rival.run(
        "mutation ($id: ID!) { cancelOrgImport(planId: $id) { orgImport { id } problems { code } } }",
        { id: planId },
      )
      expect(cancelOrgImport).toEqual({ orgImport: null, problems: [{ code: "NOT_FOUND" }] })
    }
    const { orgImports } = await rival.run("{ orgImports { totalCount edges { node { id } } } }")
    expect(orgImports).toEqual({ totalCount: 0, edges: [] })
  })

  it("is for administrators and tokens with the scope", async () => {
    const tenant = await server.newTenant()
    const input = { rows: [{ employeeId: "1", name: "Ada" }] }
    expect(await tenant.as({ roles: ["MEMBER", "EXEC"] }).fault(PLAN, { input })).toBe("FORBIDDEN")
    expect(await tenant.withToken(["ORG_READ", "PEOPLE_MANAGE"]).fault(PLAN, { input })).toBe("FORBIDDEN")
    expect(await server.visitor.fault(PLAN, { input })).toBe("UNAUTHENTICATED")
    expect(await tenant.withToken(["ORG_IMPORT"]).fault(PLAN, { input })).toBeUndefined()
  })

  it("keeps a history, newest first, page by page, and lets plans be given up", async () => {
    const hr = await hrOf()
    const ids: string[] = []
    for (const [index, name] of ["one", "two", "three"].entries()) {
      server.setNow(new Date(`2026-11-2${index + 2}T12:00:00Z`))
      const rows = [{ employeeId: name, name }]
      ids.unshift((await (index === 1 ? importRows : plan)(hr, { rows, sourceName: name })).id)
    }
    const CANCEL =
      "mutation ($id: ID!) { cancelOrgImport(planId: $id) { orgImport { state } problems { code } } }"
    const cancel = async (id: string | undefined) => (await hr.run(CANCEL, { id })).cancelOrgImport
    expect(await cancel(ids[0])).toEqual({ orgImport: { state: "CANCELLED" }, problems: [] })
    expect(await cancel(ids[1])).toMatchObject({ problems: [{ code: "PLAN_APPLIED" }] })
    const HISTORY = `query ($after: String, $states: [ImportState!]) { orgImports(first: 2, after: $after, states: $states) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id sourceName state counts { create } } } } }`
    const list = async (variables: object) => (await hr.run(HISTORY, { ...variables })).orgImports
    const page = await list({})
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } })
    const next = await list({ after: page.pageInfo.endCursor })
    const seen = [...page.edges, ...next.edges].map(({ node }) => `${node.sourceName} ${node.state}`)
    expect(seen).toEqual(["three CANCELLED", "two APPLIED", "one PLANNED"])
    expect((await list({ states: ["APPLIED"] })).edges).toHaveLength(1)
  })
})
