import { ApolloServer, type ApolloServerPlugin } from "@apollo/server"
import { unwrapResolverError } from "@apollo/server/errors"
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled"
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, OperationTypeNode } from "graphql"
import type { Logger } from "pino"
import { limitCost } from "./cost.ts"
import type { Ctx } from "./ctx.ts"
import { databaseFault } from "./database-fault.ts"
import { compiledGateway } from "./executor.ts"
import { breadthAndDepth, LIMITS } from "./limits.ts"

export interface ApolloOptions<C extends Ctx> {
  readonly schema: GraphQLSchema
  readonly log: Logger
  /** Lets clients ask for the schema and shows suggestions; off in production. */
  readonly introspection: boolean
  readonly plugins: readonly ApolloServerPlugin<C>[]
}

export function createApollo<C extends Ctx>({
  schema,
  log,
  introspection,
  plugins,
}: ApolloOptions<C>): ApolloServer<C> {
  return new ApolloServer<C>({
    gateway: compiledGateway(schema),
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: 20 },
    validationRules: [breadthAndDepth],
    csrfPrevention: true,
    plugins: [
      // Cache control alone halves the throughput.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      reportFaults(log),
      limitCost(schema),
      streamSubscriptions,
      ...plugins,
    ],
    formatError: mask,
  })
}

/** Over plain HTTP a subscription would be answered once and be silent ever after. */
const streamSubscriptions: ApolloServerPlugin<Ctx> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ request, operation }) => {
      if (request.http === undefined || operation?.operation !== OperationTypeNode.SUBSCRIPTION) return
      throw new GraphQLError("Subscriptions are streamed: POST this to /graphql/stream.", {
        extensions: { code: "BAD_REQUEST", http: { status: 400 } },
      })
    },
  }),
}

/** Errors that were not meant for the caller say nothing but that they happened. */
function mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (isMeant(error)) return formatted
  const path = formatted.path ? { path: formatted.path } : {}
  const known = databaseFault(error)
  if (known) return { message: known.message, ...path, extensions: { code: known.extensions.code } }
  return {
    message: "Something broke on our side. It is logged under the request id.",
    ...path,
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  }
}

/**
 * A GraphQL error that no other error caused was raised on purpose: by a fault, the parser, or validation, whose
 * errors Apollo wraps once more.
 */
function isMeant(error: unknown): boolean {
  const raised = unwrapResolverError(error)
  if (!(raised instanceof GraphQLError)) return false
  return raised.originalError === undefined || isMeant(raised.originalError)
}

function reportFaults(log: Logger): ApolloServerPlugin<Ctx> {
  return {
    // Apollo itself stumbled, over an operation that cannot be compiled, say.
    unexpectedErrorProcessingRequest: async ({ error, requestContext: { contextValue, operationName } }) => {
      log.error({ err: error, operationName, requestId: contextValue.requestId })
    },
    requestDidStart: async ({ contextValue }) => ({
      didEncounterErrors: async ({ errors, operationName }) => {
        for (const error of errors) {
          if (isMeant(error)) continue
          log.error({ err: error.originalError ?? error, operationName, requestId: contextValue.requestId })
        }
      },
    }),
  }
}
