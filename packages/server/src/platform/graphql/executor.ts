import type { GatewayInterface } from "@apollo/server-gateway-interface"
import { type ExecutionResult, execute, GraphQLError, type GraphQLSchema, OperationTypeNode } from "graphql"
import { compileQuery, isCompiledQuery } from "graphql-jit"

const MAX_COMPILED = 500

type Executor = NonNullable<Awaited<ReturnType<GatewayInterface["load"]>>["executor"]>
type Data = Record<string, unknown>
type Compiled = ReturnType<typeof compileQuery<Data, Data>>

/**
 * Executes operations through code compiled once per operation, which is several times cheaper than walking
 * the document. Least recently used operations are forgotten beyond a bound, so strangers cannot fill memory.
 * A subscription is one answer here; `platform/live` runs it again at each change.
 */
export function compiledExecutor(schema: GraphQLSchema): Executor {
  const compiled = new Map<string, Compiled>()
  return async ({ document, operation, operationName, queryHash, request, context }) => {
    if (operation?.operation === OperationTypeNode.SUBSCRIPTION) {
      const variableValues = request.variables ?? {}
      return toPlain(
        await execute({ schema, document, operationName, variableValues, contextValue: context }),
      )
    }
    const key = `${queryHash}:${operationName ?? ""}`
    const known = compiled.get(key) ?? compileQuery<Data, Data>(schema, document, operationName ?? undefined)
    compiled.delete(key)
    compiled.set(key, known)
    forgetOldest(compiled)
    const variableValues = request.variables ?? {}
    if (isCompiledQuery(known)) {
      const result = await known.query(undefined, context, variableValues)
      if (result.data !== undefined) return withExtensions(result)
    }
    // What the compiler cannot do, the reference executor can; and it says better what is wrong with a variable.
    return toPlain(await execute({ schema, document, operationName, variableValues, contextValue: context }))
  }
}

/** Compiled code makes errors without extensions where a bug was thrown, over which Apollo itself stumbles. */
function withExtensions(result: ExecutionResult<Data>): ExecutionResult<Data> {
  if (!result.errors?.some(({ extensions }) => extensions === undefined)) return result
  const errors = result.errors.map((error) => {
    const { message, path, originalError, extensions } = error
    return extensions === undefined ? new GraphQLError(message, { path, originalError }) : error
  })
  return { ...result, errors }
}

function toPlain({ data, errors, extensions }: ExecutionResult): ExecutionResult {
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors } : {}),
    ...(extensions ? { extensions } : {}),
  }
}

function forgetOldest(compiled: Map<string, Compiled>): void {
  if (compiled.size <= MAX_COMPILED) return
  const oldest = compiled.keys().next().value
  if (oldest !== undefined) compiled.delete(oldest)
}

/** Hands the executor to Apollo Server, which otherwise always uses the reference one. */
export function compiledGateway(schema: GraphQLSchema): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: "" })
      return () => undefined
    },
    load: async () => ({ executor: compiledExecutor(schema) }),
    stop: async () => undefined,
  }
}
