import fastify from "fastify"
import { describe, expect, it } from "vitest"
import { newId } from "../../platform/db/id.ts"
import { exchangeOf } from "../../platform/http/request-meta.ts"
import { contextOf } from "../../request-context.ts"
import type { TestTenant } from "../../testing/test-server.ts"
import { testServer } from "../../testing/test-server.ts"
import { bearerOf, importRows, plan, sample, upload } from "./import.test-kit.ts"
import { serveImports } from "./imports.routes.ts"

const server = await testServer()

const CSV = "Employee ID,Name,Manager ID\n1,Ada Boss,\n2,Ben Mid,1\n"

describe("uploading", () => {
  it.each([false, true])("keeps a file and answers its id (multipart: %s)", async (multipart) => {
    const tenant = await server.newTenant()
    const headers = await bearerOf(tenant, "ORG_IMPORT")
    const answer = await upload(server, CSV, { name: "../our org.csv", headers, multipart })
    expect(answer.statusCode).toBe(201)
    const { uploadId, ...rest } = answer.json()
    expect(rest).toEqual({ fileName: "our org.csv", byteCount: CSV.length })
    const hr = tenant.as({ roles: ["ADMIN"] })
    expect(await plan(hr, { uploadId })).toMatchObject({ sourceName: "our org.csv", counts: { create: 2 } })
  })

  it("is for those who may import, signed in or with a token", async () => {
    const tenant = await server.newTenant()
    expect((await upload(server, CSV, {})).statusCode).toBe(401)
    expect((await upload(server, CSV, { headers: await bearerOf(tenant, "ORG_READ") })).statusCode).toBe(403)
    const operator = { authorization: "Bearer operator-token-for-tests" }
    expect((await upload(server, CSV, { headers: operator })).statusCode).toBe(403)
  })

  it.each([
    ["UPLOAD_EMPTY", Buffer.alloc(0), 400],
    ["UPLOAD_OLD_WORKBOOK", Buffer.from("d0cf11e0a1b11ae1", "hex"), 415],
    ["UPLOAD_NOT_TEXT", Buffer.from("a,b\u0000\u0000\u0001,c\n1,2,3\n", "latin1"), 415],
  ])("refuses what is no table: %s", async (code, content, status) => {
    const answer = await upload(server, content, { headers: await bearerOf(await server.newTenant()) })
    expect(answer.json().problems).toMatchObject([{ code }])
    expect(answer.statusCode).toBe(status)
  })
})

describe("uploading with a session", () => {
  async function sessionUpload(headers: Record<string, string>): Promise<number> {
    const tenant = await server.newTenant()
    const { parts } = server.app
    const principal = {
      kind: "PERSON_SESSION",
      tenantId: tenant.id,
      accountId: newId(),
      roles: ["ADMIN"],
    } as const
    const caller = { principal, tenant: { id: tenant.id, timeZone: "UTC" } }
    const http = fastify()
    await serveImports(http, async (request, reply) => contextOf(parts, caller, exchangeOf(request, reply)))
    const sent = { "content-type": "text/csv", host: "rung.test", ...headers }
    const { statusCode } = await http.inject({ method: "POST", url: "/uploads", headers: sent, payload: CSV })
    await http.close()
    return statusCode
  }

  it.each([
    ["nothing that only the console can send", {}, 403],
    ["the console's header", { "x-rung-console": "1" }, 201],
    [
      "the console's header, from its own origin",
      { "x-rung-console": "1", origin: "https://rung.test" },
      201,
    ],
    [
      "the console's header, from the public address",
      { "x-rung-console": "1", origin: "http://localhost:4000" },
      201,
    ],
    ["another site's origin", { "x-rung-console": "1", origin: "https://evil.test" }, 403],
    ["an opaque origin", { "x-rung-console": "1", origin: "null" }, 403],
  ])("with %s", async (_, headers, status) => expect(await sessionUpload(headers)).toBe(status))
})

describe("the issues of an import as CSV", () => {
  it("lists every place, and nothing a spreadsheet would run", async () => {
    const tenant = await server.newTenant()
    const hr = tenant.as({ roles: ["ADMIN"] })
    const planned = await plan(hr, { rows: [{ employeeId: "1", name: "Ada Boss", managerRef: "=cmd()" }] })
    const url = `/imports/${planned.id}/issues.csv`
    const answer = await server.app.http.inject({ url, headers: await bearerOf(tenant) })
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8")
    const [header, line] = answer.body.split("\r\n")
    expect(header).toBe("\ufeffcode,effect,row,column,value,title,message")
    expect(line).toMatch(/^M03,WARN,1,managerRef,'=cmd\(\),Manager is not known,"?Row 1: manager/)
  })

  it("is nobody else's: a foreign id answers like an unknown one", async () => {
    const hr = (await server.newTenant()).as({ roles: ["ADMIN"] })
    const planned = await importRows(hr, { rows: [{ employeeId: "1", name: "Ada Boss" }] })
    const headers = await bearerOf(await server.newTenant("Rival"))
    const unknown = await server.app.http.inject({ url: "/imports/T3JnSW1wb3J0OjE/issues.csv", headers })
    const foreign = await server.app.http.inject({ url: `/imports/${planned.id}/issues.csv`, headers })
    expect([foreign.statusCode, foreign.body]).toEqual([404, unknown.body])
  })
})

describe("reading an upload", () => {
  const PREVIEW = `query ($id: ID!) { uploadPreview(uploadId: $id) { fileName problems { code } table {
    encoding separator header rowCount notes source unmatchedColumns personalColumns
    columns { header field confidence certainty reason samples } dateQuestions { header examples }
    rememberedAnswers { question column format value } } } }`

  async function preview(content: string | Buffer, tenant?: TestTenant) {
    const owner = tenant ?? (await server.newTenant())
    const { uploadId } = (await upload(server, content, { headers: await bearerOf(owner) })).json()
    const hr = owner.as({ roles: ["ADMIN"] })
    return { hr, uploadId, tenant: owner, ...(await hr.run(PREVIEW, { id: uploadId })).uploadPreview }
  }

  it("suggests the columns of a body with names of its own", async () => {
    const { table } = await preview(sample("cabinet_office-2011-03-31.csv"))
    expect(table).toMatchObject({ encoding: "UTF_8", separator: "COMMA", rowCount: 1911, dateQuestions: [] })
    const mapped = table.columns.map(({ header, field }: Record<string, string>) => `${header}: ${field}`)
    expect(mapped).toEqual([
      "Post Unique Reference: EMPLOYEE_ID",
      "Name: NAME",
      "Grade: null",
      "Job Title: TITLE",
      "Organisation: null",
      "Unit: UNIT",
      "Reports to Senior Post: MANAGER_REF",
    ])
  })

  it("reads semicolons, UTF-16, quotes with line breaks, and keeps personal data out", async () => {
    const text = 'Employee ID;Name;Date of birth;Start date\r\n1;"Boss;\r\nAda";1990-01-01;03/04/2020\r\n'
    const { table } = await preview(Buffer.from(`\ufeff${text}`, "utf16le"))
    expect(table).toMatchObject({
      encoding: "UTF_16LE",
      separator: "SEMICOLON",
      rowCount: 1,
      personalColumns: ["Date of birth"],
      dateQuestions: [{ header: "Start date", examples: ["03/04/2020"] }],
    })
  })

  it("knows a source again with a column more, and says how sure it is", async () => {
    const content = "Nr;Who;Chief;Since\n1;Ada Boss;;2020-04-03\n2;Ben Mid;1;2021-06-05\n"
    const { hr, uploadId, tenant } = await preview(content)
    const fields = ["EMPLOYEE_ID", "NAME", "MANAGER_REF", "START_DATE"]
    await importRows(hr, { uploadId, mapping: fields.map((field, column) => ({ column, field })) })
    const more = "Shoe size;Since;Chief;Who;Nr\n41;2020-04-03;;Ada Boss;1\n"
    const { table } = await preview(more, tenant)
    expect(
      table.columns.map(({ field, certainty }: Record<string, string>) => `${field} ${certainty}`),
    ).toEqual([
      "null LEFT_OUT",
      "START_DATE CERTAIN",
      "MANAGER_REF CERTAIN",
      "NAME CERTAIN",
      "EMPLOYEE_ID CERTAIN",
    ])
    expect(table.notes).toEqual([expect.stringContaining("told apart by semicolons")])
  })

  it("reads JSON Lines and lines above the headers", async () => {
    const lines = await preview(
      '{"id": 1, "name": {"givenName": "Ada"}}\n{"id": 2, "manager": {"value": 1}}\n',
    )
    expect(lines.table).toMatchObject({
      separator: null,
      header: ["id", "name.givenName", "manager.value"],
      rowCount: 2,
    })
    const titled = await preview("Our people,\n,\nEmployee ID,Name,Manager ID\n1,Ada Boss,\n")
    expect(titled.table).toMatchObject({ header: ["Employee ID", "Name", "Manager ID"], rowCount: 1 })
    expect(titled.table.notes).toEqual([expect.stringContaining("The headers are line 3")])
  })

  it("says what is wrong with a file instead of a table", async () => {
    const { table, problems } = await preview('Employee ID,Name\n1,"Ada\n2,Ben\n')
    expect([table, problems]).toEqual([null, [{ code: "UPLOAD_QUOTE_OPEN" }]])
  })

  it("remembers mapping and answers once an import of the source is applied", async () => {
    const content = "Nr,Who,Chief,Since\n1,Ada Boss,XX,03/04/2020\n2,Ben Mid,1,05/06/2021\n"
    const first = await preview(content)
    const mapping = ["EMPLOYEE_ID", "NAME", "MANAGER_REF", "START_DATE"].map((field, column) => ({
      column,
      field,
    }))
    const answers = [
      { question: "DATE_FORMAT", column: "Since", format: "DMY" },
      { question: "NO_MANAGER", value: "XX" },
    ]
    await importRows(first.hr, { uploadId: first.uploadId, mapping, answers })
    const { table, hr, uploadId } = await preview(content.replace("Ben Mid", "Ben Middle"), first.tenant)
    expect(table.columns.map(({ field, reason }: Record<string, string>) => `${field} ${reason}`)).toEqual([
      "EMPLOYEE_ID REMEMBERED",
      "NAME REMEMBERED",
      "MANAGER_REF REMEMBERED",
      "START_DATE REMEMBERED",
    ])
    expect(table.dateQuestions).toEqual([])
    expect(table.rememberedAnswers).toHaveLength(2)
    const again = await plan(hr, { uploadId })
    expect(again.counts).toMatchObject({ unchanged: 1, update: 1 })
    expect(again.issueCounts).toEqual({ stop: 0, block: 0, warn: 0, info: 0 })
  })

  it("leaves rows out whose cells do not fit the headers, without ending anybody", async () => {
    const { hr, uploadId, tenant } = await preview(CSV)
    await importRows(hr, { uploadId })
    const broken = await preview(
      "Employee ID,Name,Manager ID\n1,Ada Boss,\n2,Mid, Ben,1\n3,Cleo Low\n",
      tenant,
    )
    const planned = await plan(hr, { uploadId: broken.uploadId, mode: "FULL" })
    expect(planned.counts).toMatchObject({ unchanged: 1, blocked: 1, create: 1, endOutside: 0 })
    const issues = planned.issues.edges.map(({ node }: { node: Record<string, unknown> }) => node)
    expect(issues).toMatchObject([
      { code: "CELLS_DO_NOT_FIT", effect: "BLOCK", firstRows: [{ row: 3 }] },
      { code: "CELLS_MISSING", effect: "WARN", firstRows: [{ row: 4 }] },
    ])
  })
})
