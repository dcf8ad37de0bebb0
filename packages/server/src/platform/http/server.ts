import type { ApolloServer } from "@apollo/server"
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify"
import helmet from "@fastify/helmet"
import fastifyStatic from "@fastify/static"
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify"
import type { Logger } from "pino"
import type { Ctx } from "../graphql/ctx.ts"
import { pageFor } from "./page-language.ts"

export interface HttpOptions {
  readonly log: Logger
  /** The built console; absent when only the API is served, as in tests. */
  readonly consoleFolder: string | undefined
  /** Whether browsers reach us by TLS: only then may they be told to insist on it. */
  readonly secure: boolean
  /** How many proxies stand in front and set `X-Forwarded-For`; none unless told. */
  readonly trustedProxies: number
  readonly ready: () => Promise<void>
}

export const BODY_LIMIT = 32 * 1024 * 1024

export async function createHttp(options: HttpOptions): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = options.log.child({}, { level: "error" })
  const http: FastifyInstance = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    // A file of the largest size over a slow line; whoever sends nothing is ended sooner.
    requestTimeout: 600_000,
    trustProxy: (_address: string, hop: number) => hop < options.trustedProxies,
    routerOptions: { maxParamLength: 300 },
  })
  await http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: options.secure,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  })
  http.get("/healthz", async () => ({ status: "ok" }))
  http.get("/readyz", async (_request, reply) => {
    try {
      await options.ready()
      return { status: "ready" }
    } catch {
      return reply.code(503).send({ status: "The database does not answer." })
    }
  })
  if (options.consoleFolder) await serveConsole(http, options.consoleFolder)
  return http
}

/** The API at `/graphql`, GET and POST as GraphQL over HTTP has it. */
export async function serveGraphql<C extends Ctx>(
  http: FastifyInstance,
  apollo: ApolloServer<C>,
  context: (request: FastifyRequest, reply: FastifyReply) => Promise<C>,
): Promise<void> {
  apollo.addPlugin(fastifyApolloDrainPlugin(http))
  await apollo.start()
  http.route({
    url: "/graphql",
    method: ["GET", "POST"],
    onRequest: async (_request, reply) => {
      reply.header("cache-control", "no-store")
    },
    handler: fastifyApolloHandler(apollo, { context }),
  })
}

/** Files of the console; every other path is a page of it. Hashed assets never change, pages always may. */
async function serveConsole(http: FastifyInstance, folder: string): Promise<void> {
  await http.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasting = path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache"
      reply.header("cache-control", lasting)
    },
  })
  http.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === "GET" && !/^\/(graphql|uploads|assets)\b/.test(request.url)
    if (isPage) {
      const { cookie, "accept-language": languages } = request.headers
      reply.headers({ "cache-control": "no-cache", vary: "Accept-Encoding, Accept-Language, Cookie" })
      return reply.sendFile(pageFor(cookie, languages))
    }
    return reply
      .code(404)
      .send({ problems: [{ code: "NOT_FOUND", message: "There is nothing here.", path: [] }] })
  })
}
