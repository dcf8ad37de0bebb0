import type { ApolloServer } from "@apollo/server"
import type { FastifyInstance } from "fastify"
import { authenticate } from "./features/access/authenticate.ts"
import { entities, resolvers } from "./features.ts"
import type { Ctx, Parts } from "./parts.ts"
import { openDatabase } from "./platform/db/database.ts"
import { createApollo } from "./platform/graphql/apollo.ts"
import { createSchema } from "./platform/graphql/schema.ts"
import { exchangeOf } from "./platform/http/request-meta.ts"
import { createHttp, serveGraphql } from "./platform/http/server.ts"
import { contextOf } from "./request-context.ts"

export interface AppOptions extends Omit<Parts, "database"> {
  /** Connection as the application's role. */
  readonly appUrl: string
  readonly poolSize: number
  readonly introspection: boolean
  readonly consoleFolder: string | undefined
  readonly trustedProxies: number
}

export interface App {
  readonly parts: Parts
  readonly http: FastifyInstance
  readonly apollo: ApolloServer<Ctx>
  close(): Promise<void>
}

/** Builds everything there is, in one visible place. Listening is the caller's. */
export async function createApp(options: AppOptions): Promise<App> {
  const database = await openDatabase({ url: options.appUrl, entities, poolSize: options.poolSize })
  const parts: Parts = {
    log: options.log,
    database,
    clock: options.clock,
    publicUrl: options.publicUrl,
    demo: options.demo,
    operatorToken: options.operatorToken,
  }
  const http = await createHttp({
    log: options.log,
    consoleFolder: options.consoleFolder,
    secure: options.publicUrl.startsWith("https:"),
    trustedProxies: options.trustedProxies,
    ready: () => database.ping(),
  })
  const apollo = createApollo<Ctx>({
    schema: createSchema(resolvers),
    log: options.log,
    introspection: options.introspection,
    plugins: [],
  })
  await serveGraphql(http, apollo, async (request, reply) => {
    const exchange = exchangeOf(request, reply)
    return contextOf(parts, await authenticate(parts, exchange), exchange)
  })
  return {
    parts,
    http,
    apollo,
    close: async () => {
      await http.close()
      await apollo.stop()
      await database.close()
    },
  }
}
