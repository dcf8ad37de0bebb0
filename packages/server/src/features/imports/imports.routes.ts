import type { Readable } from "node:stream"
import multipart from "@fastify/multipart"
import { can } from "@rung/domain/access/permission"
import { type Problem, problem } from "@rung/domain/kit/problem"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Ctx } from "../../parts.ts"
import { issuesCsv } from "./issues-csv.queries.ts"
import { keepUpload, type UploadedFile } from "./keep-upload.ts"

/** Bytes of a file. */
export const UPLOAD_LIMIT = 25 * 1024 * 1024

/** Scripts of other origins cannot set it, so a request with it comes from the console. */
export const CONSOLE_HEADER = "x-rung-console"

export type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Ctx>

type Refusal = { readonly status: number; readonly problem: Problem }

/**
 * What cannot go over GraphQL: a file coming in, as multipart or as the raw body with `?filename=`, and the issues
 * of a plan going out as CSV. Whoever may not is refused before the body is read.
 */
export async function serveImports(http: FastifyInstance, contextOf: ContextOf): Promise<void> {
  await http.register(async (scope) => {
    const contexts = new WeakMap<FastifyRequest, Ctx>()
    scope.removeAllContentTypeParsers()
    await scope.register(multipart, {
      limits: { files: 1, fields: 10, parts: 12, fileSize: UPLOAD_LIMIT + 1 },
    })
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload))
    scope.addHook("onRequest", async (request, reply) => {
      const ctx = await contextOf(request, reply)
      const refusal = refuse(ctx, request)
      if (refusal) return answerRefusal(reply, refusal)
      contexts.set(request, ctx)
    })
    scope.post("/uploads", { bodyLimit: UPLOAD_LIMIT + 65_536 }, async (request, reply) => {
      const ctx = contexts.get(request)
      const file = await fileOf(request)
      if (!ctx || "status" in file) return answerRefusal(reply, "status" in file ? file : NO_FILE)
      const kept = await keepUpload(ctx, file)
      if (kept.ok) return reply.code(201).send(kept.value)
      return reply.code(kept.problems.some(isWrongType) ? 415 : 400).send({ problems: kept.problems })
    })
    scope.get<{ Params: { id: string } }>("/imports/:id/issues.csv", async (request, reply) => {
      const ctx = contexts.get(request)
      const text = ctx && (await issuesCsv(ctx, request.params.id))
      if (text === undefined) return answerRefusal(reply, NOT_FOUND)
      return reply
        .header("content-type", "text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="import-issues.csv"')
        .header("cache-control", "no-store")
        .send(text)
    })
  })
}

const NO_FILE: Refusal = {
  status: 400,
  problem: problem(
    "UPLOAD_WITHOUT_FILE",
    "Send the file as multipart, or as the body with ?filename=.",
    "file",
  ),
}
const NOT_FOUND: Refusal = {
  status: 404,
  problem: problem("NOT_FOUND", "There is no import by that id.", "id"),
}
const TOO_LARGE: Refusal = {
  status: 413,
  problem: problem(
    "UPLOAD_TOO_LARGE",
    "The file is larger than 25 MB: split it, and import the parts as PARTIAL.",
    "file",
  ),
}

function answerRefusal(reply: FastifyReply, { status, problem: reason }: Refusal): FastifyReply {
  // What is left of the body is not read: the connection ends with the answer.
  return reply
    .code(status)
    .header("connection", "close")
    .send({ problems: [reason] })
}

function isWrongType({ code }: Problem): boolean {
  return code === "UPLOAD_IS_WORKBOOK" || code === "UPLOAD_NOT_TEXT"
}

function refuse({ principal, parts }: Ctx, request: FastifyRequest): Refusal | undefined {
  if (!principal) {
    return { status: 401, problem: problem("UNAUTHENTICATED", "Sign in, or send a valid token.") }
  }
  const isChange = request.method !== "GET"
  if (!can(principal, isChange ? "import:plan" : "import:read")) {
    return { status: 403, problem: problem("FORBIDDEN", "You may not import.") }
  }
  if (!isChange || principal.kind === "TOKEN") return undefined
  const isOurs = request.headers[CONSOLE_HEADER] !== undefined && isOurOrigin(request, parts.publicUrl)
  if (isOurs) return undefined
  const message = `Send the header ${CONSOLE_HEADER} from the console itself, or use an API token.`
  return { status: 403, problem: problem("CROSS_SITE", message) }
}

/** Browsers say where a request comes from; what says nothing cannot carry somebody else's cookie. */
function isOurOrigin({ headers }: FastifyRequest, publicUrl: string): boolean {
  const { origin } = headers
  if (origin === undefined) return true
  return (
    origin === new URL(publicUrl).origin || (URL.canParse(origin) && new URL(origin).host === headers.host)
  )
}

async function fileOf(request: FastifyRequest): Promise<UploadedFile | Refusal> {
  if (Number(request.headers["content-length"] ?? 0) > UPLOAD_LIMIT + 65_536) return TOO_LARGE
  if (!request.isMultipart()) {
    const name = new URL(request.url, "http://localhost").searchParams.get("filename") ?? ""
    return isStream(request.body) ? collect(request.body, name) : NO_FILE
  }
  const part = await request.file()
  return part ? collect(part.file, part.filename) : NO_FILE
}

function isStream(body: unknown): body is Readable {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body
}

async function collect(stream: Readable, fileName: string): Promise<UploadedFile | Refusal> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size > UPLOAD_LIMIT) return TOO_LARGE
  }
  return { fileName, content: Buffer.concat(chunks, size) }
}
