import { setTimeout as pause } from "node:timers/promises"
import type { ApolloServer } from "@apollo/server"
import {
  createSourceEventStream,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  OperationTypeNode,
  parse,
} from "graphql"
import type { Ctx } from "../graphql/ctx.ts"
import { Fault } from "../graphql/fault.ts"
import { LIMITS } from "../graphql/limits.ts"

export interface Operation {
  readonly query: string
  readonly operationName?: string | undefined
  readonly variables?: Record<string, unknown> | undefined
}

export interface AnswersOptions<C extends Ctx> {
  readonly apollo: ApolloServer<C>
  readonly schema: GraphQLSchema
  readonly operation: Operation
  /** Proves anew who is asking. */
  readonly renew: () => Promise<C>
  /** Aborted when the reader has gone or the server stops. */
  readonly closed: AbortSignal
  /** Resolves when the reader has taken what it was sent. */
  readonly drained: () => Promise<void>
  /** Milliseconds after which the reader's rights are looked at even when nothing changes. */
  readonly recheckEvery: number
}

/** Milliseconds between two answers. */
const PACE = 250

/**
 * The answers of a subscription: one at the beginning and one at each change. Each is the same operation run once more
 * by Apollo, for whoever the caller is by then: whatever holds for queries holds for it, and a right that was taken
 * away ends it. An answer that says what the last one said is not sent.
 */
export async function* answersTo<C extends Ctx>(options: AnswersOptions<C>): AsyncGenerator<ExecutionResult> {
  const { operation, closed, recheckEvery } = options
  if (!isSubscription(operation)) return yield refusal()
  const first = await run(options)
  yield first.result
  if (first.hasErrors) return
  const changes = await changesOf(options)
  const gone = new Promise<"GONE">((resolve) => {
    closed.addEventListener("abort", () => resolve("GONE"), { once: true })
    if (closed.aborted) resolve("GONE")
  })
  let told = first.text
  let next = changes.next()
  try {
    for (;;) {
      const timer = new AbortController()
      const late = pause(recheckEvery, "LATE" as const, { signal: timer.signal }).catch(() => "LATE" as const)
      const step = await Promise.race([next, late, gone])
      timer.abort()
      if (step === "GONE" || (step !== "LATE" && step.done)) return
      if (step !== "LATE") next = changes.next()
      const answer = await run(options)
      if (answer.text !== told) yield answer.result
      if (answer.hasErrors) return
      told = answer.text
      await Promise.race([gone, Promise.all([pause(PACE), options.drained()])])
    }
  } finally {
    void changes.return?.()
  }
}

/** What cannot be parsed is left to Apollo, which says so as it always does. */
function isSubscription({ query, operationName }: Operation): boolean {
  try {
    const found = getOperationAST(parse(query, { maxTokens: LIMITS.tokens }), operationName)
    return found?.operation === OperationTypeNode.SUBSCRIPTION
  } catch {
    return true
  }
}

function refusal(): ExecutionResult {
  return { errors: [new Fault("BAD_USER_INPUT", "Only one subscription is streamed here.")] }
}

interface Answer {
  readonly result: ExecutionResult
  readonly hasErrors: boolean
  readonly text: string
}

async function run<C extends Ctx>({ apollo, operation, renew }: AnswersOptions<C>): Promise<Answer> {
  const { query, operationName, variables } = operation
  const request = {
    query,
    ...(operationName === undefined ? {} : { operationName }),
    ...(variables === undefined ? {} : { variables }),
  }
  const { body } = await apollo.executeOperation(request, { contextValue: await renew() })
  if (body.kind !== "single") throw new Error("An answer in parts was not expected.")
  const { data, errors = [] } = body.singleResult
  const result = {
    ...(data === undefined ? {} : { data }),
    ...(errors.length > 0 ? { errors: errors.map(asError) } : {}),
  }
  return { result, hasErrors: errors.length > 0, text: JSON.stringify(body.singleResult) }
}

function asError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return new GraphQLError(message, {
    ...(path ? { path } : {}),
    ...(extensions ? { extensions: { ...extensions } } : {}),
  })
}

async function changesOf<C extends Ctx>({ schema, operation, renew }: AnswersOptions<C>) {
  const source = await createSourceEventStream({
    schema,
    document: parse(operation.query, { maxTokens: LIMITS.tokens }),
    operationName: operation.operationName ?? null,
    variableValues: operation.variables ?? {},
    contextValue: await renew(),
  })
  if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]()
  throw source.errors?.[0]?.originalError ?? new Error("A subscription has no source.")
}
