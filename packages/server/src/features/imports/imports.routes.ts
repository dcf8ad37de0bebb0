import { Readable } from "node:stream"
import multipart from "@fastify/multipart"
import { can } from "@rung/domain/access/permission"
import { type Problem, problem } from "@rung/domain/kit/problem"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Ctx } from "../../parts.ts"
import { drain } from "./drain.ts"
import { issuesCsv } from "./issues-csv.queries.ts"
import { type IncomingFile, keepUpload, tooLarge, UPLOAD_LIMIT } from "./keep-upload.ts"

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
      // What is too large is told at once, which the parser would do at the end of the file only.
      limits: { files: 1, fields: 10, parts: 12, fileSize: Number.POSITIVE_INFINITY },
    })
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload))
    scope.addHook("onRequest", async (request, reply) => {
      const ctx = await contextOf(request, reply)
      const refusal = refuse(ctx, request)
      if (refusal) return answerRefusal(reply, refusal)
      contexts.set(request, ctx)
    })
    scope.setErrorHandler((error, request, reply) => answerFault(error, request, reply))
    scope.post("/uploads", async (request, reply) => {
      const ctx = contexts.get(request)
      const file = await fileOf(request)
      if (!ctx || !file) return answerRefusal(reply, NO_FILE)
      const kept = declaredSize(request) > UPLOAD_LIMIT ? tooLarge() : await keepUpload(ctx, file)
      if (kept.ok) return reply.code(201).send(kept.value)
      drain(request.raw, REFUSED_LIMIT)
      return reply.code(statusOf(kept.problems)).send({ problems: kept.problems })
    })
    scope.get<{ Params: { id: string } }>("/imports/:id/issues.csv", async (request, reply) => {
      const ctx = contexts.get(request)
      const pieces = ctx && (await issuesCsv(ctx, request.params.id))
      if (pieces === undefined) return answerRefusal(reply, NOT_FOUND)
      return reply
        .header("content-type", "text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="import-issues.csv"')
        .header("cache-control", "no-store")
        .send(Readable.from(pieces))
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

/** Bytes that are still read, and thrown away, of a file that was refused: most browsers show no answer before. */
const REFUSED_LIMIT = 8 * UPLOAD_LIMIT
/** Milliseconds without a byte after which a body is given up. */
const SILENCE_LIMIT = 30_000
/** What multipart puts around a file, at most. */
const WRAPPING = 65_536
/** The same of whoever may not upload at all. */
const STRANGER_LIMIT = 1024 * 1024

function answerRefusal(reply: FastifyReply, { status, problem: reason }: Refusal): FastifyReply {
  drain(reply.request.raw, STRANGER_LIMIT)
  return reply.code(status).send({ problems: [reason] })
}

/** The body ended before the file did. */
class BrokenOff extends Error {}

const BROKEN_OFF: Refusal = {
  status: 400,
  problem: problem("UPLOAD_BROKEN_OFF", "The file did not arrive whole: send it again.", "file"),
}

/** What broke is logged, and never told to whoever asked. */
function answerFault(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500
  if (error instanceof BrokenOff || (status >= 400 && status < 500)) return answerRefusal(reply, BROKEN_OFF)
  request.log.error({ err: error }, "An upload or download failed.")
  return answerRefusal(reply, {
    status: 500,
    problem: problem(
      "INTERNAL_SERVER_ERROR",
      `Something broke on our side. It is logged under the request id ${request.id}.`,
    ),
  })
}

const STATUS_OF: Readonly<Record<string, number>> = {
  UPLOAD_TOO_LARGE: 413,
  UPLOAD_UNPACKS_TOO_LARGE: 413,
  UPLOAD_OLD_WORKBOOK: 415,
  UPLOAD_ENCRYPTED: 415,
  UPLOAD_NOT_A_TABLE: 415,
  UPLOAD_NOT_TEXT: 415,
  UPLOAD_DAMAGED: 415,
}

function statusOf(problems: readonly Problem[]): number {
  return Math.max(400, ...problems.map(({ code }) => STATUS_OF[code] ?? 400))
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
  return {
    status: 403,
    problem: problem(
      "CROSS_SITE",
      `Send the header ${CONSOLE_HEADER} from the console itself, or use an API token.`,
    ),
  }
}

/** Browsers say where a request comes from; what says nothing cannot carry somebody else's cookie. */
function isOurOrigin({ headers }: FastifyRequest, publicUrl: string): boolean {
  const { origin } = headers
  if (origin === undefined) return true
  return (
    origin === new URL(publicUrl).origin || (URL.canParse(origin) && new URL(origin).host === headers.host)
  )
}

async function fileOf(request: FastifyRequest): Promise<IncomingFile | undefined> {
  if (!request.isMultipart()) {
    const fileName = new URL(request.url, "http://localhost").searchParams.get("filename") ?? ""
    return isStream(request.body) ? { fileName, content: piecesOf(request, request.body) } : undefined
  }
  const part = await request.file()
  return part && { fileName: part.filename, content: piecesOf(request, part.file) }
}

/** Whoever stops reading does not end the connection: the answer is still to be sent. Silence does. */
async function* piecesOf(request: FastifyRequest, body: Readable): AsyncGenerator<Buffer> {
  const silence = setTimeout(() => request.raw.destroy(), SILENCE_LIMIT)
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false })) {
      silence.refresh()
      yield piece
    }
  } catch (error) {
    throw new BrokenOff("The body of an upload broke off.", { cause: error })
  } finally {
    clearTimeout(silence)
  }
}

function declaredSize(request: FastifyRequest): number {
  return Number(request.headers["content-length"] ?? 0) - (request.isMultipart() ? WRAPPING : 0)
}

function isStream(body: unknown): body is Readable {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body
}
