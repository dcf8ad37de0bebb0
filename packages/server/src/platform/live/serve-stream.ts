import { once } from "node:events"
import type { ServerResponse } from "node:http"
import type { ApolloServer } from "@apollo/server"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { ExecutionResult, GraphQLSchema } from "graphql"
import { createHandler } from "graphql-sse/lib/use/fastify"
import type { Logger } from "pino"
import type { Ctx } from "../graphql/ctx.ts"
import { Fault } from "../graphql/fault.ts"
import { answersTo, type Operation } from "./answers.ts"
import { openSeats, type Seats } from "./seats.ts"

export interface StreamOptions<C extends Ctx> {
  readonly apollo: ApolloServer<C>
  readonly schema: GraphQLSchema
  readonly context: (request: FastifyRequest, reply: FastifyReply) => Promise<C>
  readonly log: Logger
  /** Milliseconds after which a reader's rights are looked at even when nothing changes. */
  readonly recheckEvery: number
}

const BODY_LIMIT = 256 * 1024

/** Bytes that may wait for a slow reader before the next answer is made. */
const BACKLOG = 64 * 1024

/**
 * Subscriptions at `/graphql/stream`, by POST as server-sent events: GraphQL over SSE in its distinct connections mode.
 * A body of JSON keeps other sites out, as at `/graphql`: their pages would have to ask first.
 */
export function serveStream<C extends Ctx>(http: FastifyInstance, options: StreamOptions<C>): void {
  const stopping = new AbortController()
  http.addHook("preClose", async () => stopping.abort())
  const seats = openSeats()
  const handler = createHandler({
    // Nobody gathers operations under a token of their own making.
    authenticate: () => null,
    onSubscribe: ({ raw: request, context: { reply } }, { query, operationName, variables }) =>
      stream(options, {
        request,
        reply,
        operation: {
          query,
          operationName: operationName ?? undefined,
          variables: variables ? { ...variables } : undefined,
        },
        stopping: stopping.signal,
        seats,
      }),
  })
  http.route({
    url: "/graphql/stream",
    method: "POST",
    bodyLimit: BODY_LIMIT,
    onRequest: async ({ headers }, reply) => {
      // A proxy that gathers an answer before it passes it on would hold it back for ever.
      reply.header("cache-control", "no-store").header("x-accel-buffering", "no")
      if (!/^application\/json\b/i.test(headers["content-type"] ?? "")) {
        return reply.code(415).send({ errors: [{ message: "Send the subscription as application/json." }] })
      }
      if (headers.accept !== "text/event-stream") {
        return reply.code(406).send({ errors: [{ message: "Accept text/event-stream." }] })
      }
    },
    handler: async (request, reply) => {
      try {
        await handler(request, reply)
      } catch (error) {
        options.log.error({ err: error }, "A stream broke.")
        reply.raw.destroy()
      }
    },
  })
}

interface Stream {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly operation: Operation
  readonly stopping: AbortSignal
  readonly seats: Seats
}

async function* stream<C extends Ctx>(
  { apollo, schema, context, recheckEvery }: StreamOptions<C>,
  { request, reply, operation, stopping, seats }: Stream,
): AsyncGenerator<ExecutionResult> {
  const closed = AbortSignal.any([stopping, endOf(reply.raw)])
  const renew = () => context(request, reply)
  const { principal } = await renew()
  const leave = seats.take(principal)
  if (!leave) {
    const message = "Too many live answers are open at once. Close one, or try again later."
    return yield { errors: [new Fault("RATE_LIMITED", message)] }
  }
  try {
    const drained = () => drain(reply.raw, closed)
    yield* answersTo({ apollo, schema, operation, renew, closed, drained, recheckEvery })
  } finally {
    leave()
    // Broken off, not complete: whoever follows it asks again, and is answered by another server or the next.
    if (stopping.aborted) reply.raw.destroy()
  }
}

function endOf(response: ServerResponse): AbortSignal {
  const ended = new AbortController()
  if (response.destroyed) ended.abort()
  response.once("close", () => ended.abort())
  return ended.signal
}

async function drain(response: ServerResponse, closed: AbortSignal): Promise<void> {
  if (response.writableLength <= BACKLOG) return
  await once(response, "drain", { signal: closed }).catch(() => undefined)
}
