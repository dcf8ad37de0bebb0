import { once } from "node:events"
import { type ClientRequest, type IncomingMessage, request } from "node:http"
import { describe, expect, it } from "vitest"
import { type TestTenant, testServer } from "../../testing/test-server.ts"
import { forgetOldUploads } from "./forget-uploads.job.ts"
import { bearerOf, plan, upload } from "./import.test-kit.ts"
import { UPLOAD_LIMIT } from "./keep-upload.ts"
import { CHUNK_BYTES, loadUpload, uploadChunks } from "./upload.store.ts"
import { workbookOf, zipOf } from "./workbook.test-kit.ts"

const server = await testServer()
await server.app.http.listen({ port: 0, host: "127.0.0.1" })

const PIECE = Buffer.alloc(256 * 1024, "1,Ann Lee,Head,\n")
const MULTIPART = "multipart/form-data; boundary=x"
const PART = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'

interface Answered {
  readonly status: number | undefined
  readonly codes: readonly string[]
}

/** An upload over a real connection, sent piece by piece. */
async function opened(tenant: TestTenant, headers: Record<string, string> = {}): Promise<ClientRequest> {
  const address = server.app.http.server.address()
  const port = typeof address === "object" && address ? address.port : 0
  const sent = { ...(await bearerOf(tenant)), "content-type": "text/csv", ...headers }
  return request({ port, host: "127.0.0.1", method: "POST", path: "/uploads?filename=a.csv", headers: sent })
}

async function answerTo(sending: ClientRequest): Promise<Answered> {
  const [answer]: IncomingMessage[] = await once(sending, "response")
  let text = ""
  for await (const piece of answer ?? []) text += piece
  const { problems = [] } = JSON.parse(text)
  return { status: answer?.statusCode, codes: problems.map(({ code }: { code: string }) => code) }
}

async function send(sending: ClientRequest, pieces: number): Promise<void> {
  for (let at = 0; at < pieces; at++) if (!sending.write(PIECE)) await once(sending, "drain")
}

/** Rows of uploads and of their chunks. */
function kept({ db }: TestTenant): Promise<readonly { uploads: number; chunks: number }[]> {
  return db.read((tx) =>
    tx.query(
      `SELECT (SELECT count(*) FROM upload WHERE tenant_id = $1)::int AS uploads,
         (SELECT count(*) FROM upload_chunk WHERE tenant_id = $1)::int AS chunks`,
      [tx.tenantId],
    ),
  )
}

const NOTHING = [{ uploads: 0, chunks: 0 }]

/** Many megabytes take their time on a busy machine. */
const PATIENCE = 90_000

describe("a file that is too large", () => {
  it("is one of more than 64 MB", { timeout: PATIENCE }, async () => {
    const tenant = await server.newTenant()
    const sending = await opened(tenant)
    const answer = answerTo(sending)
    await send(sending, UPLOAD_LIMIT / PIECE.length)
    sending.end()
    expect(await answer).toEqual({ status: 201, codes: [] })
    expect(await kept(tenant)).toEqual([{ uploads: 1, chunks: 64 }])
  })

  it("is refused by what it says of itself, before it comes", async () => {
    const tenant = await server.newTenant()
    const sending = await opened(tenant, { "content-length": String(200 * 1024 * 1024) })
    sending.write(PIECE)
    expect(await answerTo(sending)).toEqual({ status: 413, codes: ["UPLOAD_TOO_LARGE"] })
    sending.destroy()
    expect(await kept(tenant)).toEqual(NOTHING)
  })

  it.each([
    ["as it is", {}, ""],
    ["as multipart", { "content-type": MULTIPART }, PART],
  ])(
    "is refused as soon as it is, sent %s, though it goes on",
    { timeout: PATIENCE },
    async (_, headers, start) => {
      const tenant = await server.newTenant()
      const sending = await opened(tenant, headers)
      const answer = answerTo(sending)
      sending.write(start)
      await send(sending, UPLOAD_LIMIT / PIECE.length + 8)
      expect(await answer).toEqual({ status: 413, codes: ["UPLOAD_TOO_LARGE"] })
      sending.destroy()
      expect(await kept(tenant)).toEqual(NOTHING)
    },
  )
})

describe("a file that breaks off", () => {
  it("leaves nothing when the sender goes away", async () => {
    const tenant = await server.newTenant()
    const sending = await opened(tenant)
    sending.on("error", () => undefined)
    await send(sending, 12)
    await expect.poll(() => kept(tenant)).toMatchObject([{ uploads: 1 }])
    sending.destroy()
    await expect.poll(() => kept(tenant)).toEqual(NOTHING)
  })

  it("is told so when the form has no end", async () => {
    const tenant = await server.newTenant()
    const sending = await opened(tenant, { "content-type": MULTIPART })
    const answer = answerTo(sending)
    sending.end(`${PART}Employee ID,Name\n1,Ann`)
    expect(await answer).toEqual({ status: 400, codes: ["UPLOAD_BROKEN_OFF"] })
    expect(await kept(tenant)).toEqual(NOTHING)
  })

  it("cannot be planned from before it is whole", async () => {
    const tenant = await server.newTenant()
    const sending = await opened(tenant)
    const answer = answerTo(sending)
    await send(sending, 12)
    await expect.poll(() => kept(tenant)).toMatchObject([{ uploads: 1 }])
    const [row] = await tenant.db.read((tx) =>
      tx.query<{ id: string }>("SELECT id FROM upload WHERE tenant_id = $1", [tx.tenantId]),
    )
    expect(await tenant.db.read((tx) => loadUpload(tx, row?.id ?? ""))).toBeUndefined()
    sending.end()
    expect(await answer).toEqual({ status: 201, codes: [] })
    expect(await tenant.db.read((tx) => loadUpload(tx, row?.id ?? ""))).toMatchObject({
      byteCount: 12 * PIECE.length,
    })
  })
})

describe("what is kept", () => {
  it("is the file byte by byte, in chunks of a megabyte", async () => {
    const tenant = await server.newTenant()
    const content = Buffer.alloc(CHUNK_BYTES * 2 + 7, "id,name\n1,Ann\n")
    const sent = await upload(server, content, { headers: await bearerOf(tenant) })
    expect(sent.statusCode).toBe(201)
    expect(await kept(tenant)).toEqual([{ uploads: 1, chunks: 3 }])
    const [row] = await tenant.db.read((tx) =>
      tx.query<{ id: string }>("SELECT id FROM upload WHERE tenant_id = $1", [tx.tenantId]),
    )
    const chunks: Buffer[] = []
    for await (const chunk of uploadChunks(tenant.db, row?.id ?? "")) chunks.push(chunk)
    expect(Buffer.concat(chunks).equals(content)).toBe(true)
  })

  it.each([
    [
      "UPLOAD_UNPACKS_TOO_LARGE",
      413,
      zipOf([{ name: "xl/workbook.xml", content: Buffer.alloc(30_000_000) }]),
    ],
    [
      "UPLOAD_ENCRYPTED",
      415,
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(2000),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
    ],
    ["UPLOAD_OLD_WORKBOOK", 415, Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)])],
    ["UPLOAD_DAMAGED", 415, workbookOf([{ name: "a", rows: [["id"], ["1"]] }]).subarray(0, 900)],
    ["UPLOAD_NOT_A_TABLE", 415, Buffer.from("%PDF-1.7")],
  ])("is nothing of what is refused: %s", async (code, status, content) => {
    const tenant = await server.newTenant()
    const answer = await upload(server, content, { headers: await bearerOf(tenant), name: "org.xlsx" })
    expect([answer.statusCode, answer.json().problems[0].code]).toEqual([status, code])
    expect(await kept(tenant)).toEqual(NOTHING)
  })
})

describe("forgetting files", () => {
  const DAY = 24 * 3_600_000
  const run = () =>
    forgetOldUploads.of === "nobody"
      ? forgetOldUploads.run({ parts: server.app.parts, payload: {} })
      : Promise.reject(new Error("It is nobody's."))

  it("lets unfinished ones go after a day, and the content of all after thirty", async () => {
    const start = Date.parse("2026-11-22T12:00:00Z")
    const tenant = await server.newTenant()
    const content = "Employee ID,Name\n1,Ann Lee\n"
    const sent = await upload(server, content, { headers: await bearerOf(tenant) })
    await upload(server, content, { headers: await bearerOf(tenant) })
    await tenant.db.write((tx) =>
      tx.execute(
        `INSERT INTO upload (tenant_id, id, file_name, byte_count, state, uploaded_by, uploaded_at)
         VALUES ($1, gen_random_uuid(), 'half.csv', 0, 'RECEIVING', 'system', $2)`,
        [tx.tenantId, new Date(start)],
      ),
    )
    await plan(tenant.as({ roles: ["ADMIN"] }), { uploadId: sent.json().uploadId })
    server.setNow(new Date(start + DAY / 2))
    await run()
    expect(await kept(tenant)).toEqual([{ uploads: 3, chunks: 2 }])
    server.setNow(new Date(start + 2 * DAY))
    await run()
    expect(await kept(tenant)).toEqual([{ uploads: 2, chunks: 2 }])
    server.setNow(new Date(start + 31 * DAY))
    await run()
    expect(await kept(tenant)).toEqual([{ uploads: 1, chunks: 0 }])
    server.setNow(new Date(start))
  })
})
