import { createHash } from "node:crypto"
import {
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLResponse,
  HeaderMap,
} from "@apollo/server"
import type { SessionPrincipal, TokenPrincipal } from "@rung/domain/access/principal"
import { Kind, type OperationDefinitionNode, OperationTypeNode, visit } from "graphql"
import type { Logger } from "pino"
import type { Ctx } from "./ctx.ts"
import { Fault, type FaultCode } from "./fault.ts"
import { claimKey, forgetKey, type KeptRequest, type KeyedRequest, keepAnswer } from "./idempotency.store.ts"

/** Whether each mutation may be sent with a key. */
export type KeyedMutations = Readonly<Record<string, "KEPT" | "NOT_TAKEN">>

export interface IdempotencyOptions {
  /** A mutation that is not among them is refused with a key. */
  readonly mutations: KeyedMutations
  /** Names of fields that no kept answer may hold, whatever their type; asking for one is refused with a key. */
  readonly sealedFields: readonly string[]
  readonly log: Logger
}

/** Milliseconds after which a request that has not ended is taken for lost. */
const LOST_AFTER = 60_000

/** Milliseconds for which an answer is kept at least. */
export const KEPT_FOR = 24 * 3_600_000

/** Characters of JSON; of a larger answer only is kept that it was given. */
const LARGEST_ANSWER = 1_000_000

/**
 * Honours `Idempotency-Key` on mutations sent over HTTP, for each actor of each tenant: what was done under a key is
 * answered again and not done again. The header of a query is ignored, and so is that of a caller without a tenant,
 * for whom the guards let no keyed mutation run.
 *
 * The key is taken in a transaction before, and the answer kept in one after: a process that dies in between leaves
 * the request RUNNING, and a retry is told to look instead of running it twice.
 */
export function honourIdempotencyKeys<C extends Ctx>(options: IdempotencyOptions): ApolloServerPlugin<C> {
  return {
    requestDidStart: async () => {
      let claim: Claim | undefined
      return {
        responseForOperation: async (context) => {
          const earlier = await earlierOf(context, options)
          if (earlier === undefined) return null
          if ("response" in earlier) return earlier.response
          claim = earlier.claim
          return null
        },
        willSendResponse: async (context) => {
          if (claim) await settle(context, claim, options.log)
        },
      }
    },
  }
}

interface Claim {
  readonly request: KeyedRequest
  /** Write transactions that had ended before the mutation ran. */
  readonly writesBefore: number
}

type Context = GraphQLRequestContext<Ctx>

/** Nothing for a request without a key; else its claim, or the answer that stands instead of running it. */
async function earlierOf(
  context: Context,
  options: IdempotencyOptions,
): Promise<{ readonly claim: Claim } | { readonly response: GraphQLResponse } | undefined> {
  const { contextValue: ctx, request, operation } = context
  const key = request.http?.headers.get("idempotency-key")
  if (key === undefined || operation?.operation !== OperationTypeNode.MUTATION) return undefined
  if (!/^[!-~]{8,200}$/.test(key)) return { response: refusal("IDEMPOTENCY_KEY_INVALID") }
  if (!isTaken(context, operation, options)) return { response: refusal("IDEMPOTENCY_KEY_NOT_TAKEN") }
  const { principal } = ctx
  if (!principal || principal.kind === "OPERATOR" || principal.kind === "FORM_LINK") return undefined
  const keyed = { key, ...identityOf(principal), hash: hashOf(context), at: ctx.now }
  const kept = await ctx.db.write((tx) => claimKey(tx, keyed))
  if (kept === true) return { claim: { request: keyed, writesBefore: ctx.writes.finished } }
  return { response: answerAgain(kept, keyed) }
}

function isTaken(
  { document }: Context,
  operation: OperationDefinitionNode,
  { mutations, sealedFields }: IdempotencyOptions,
): boolean {
  if (mutations[onlyField(operation) ?? ""] !== "KEPT" || !document) return false
  let sealed = false
  visit(document, {
    Field: ({ name }) => {
      sealed ||= sealedFields.includes(name.value)
    },
  })
  return !sealed
}

/** The mutation of an operation with just one: of several, one may be done and another fail. */
function onlyField({ selectionSet: { selections } }: OperationDefinitionNode): string | undefined {
  const [only] = selections
  return selections.length === 1 && only?.kind === Kind.FIELD ? only.name.value : undefined
}

function identityOf(principal: SessionPrincipal | TokenPrincipal): {
  readonly actor: string
  readonly rights: string
} {
  if (principal.kind === "TOKEN") {
    return { actor: `token:${principal.tokenId}`, rights: principal.scopes.toSorted().join(" ") }
  }
  const { accountId, roles, personId = "nobody" } = principal
  return { actor: `account:${accountId}`, rights: [...roles.toSorted(), personId].join(" ") }
}

function hashOf({ queryHash, operationName, request }: Context): Buffer {
  const text = JSON.stringify([queryHash, operationName, ordered(request.variables ?? {})])
  return createHash("sha256").update(text).digest()
}

/** Clients may write the same variables in any order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, part]) => [name, ordered(part)]))
}

function answerAgain(kept: KeptRequest | undefined, request: KeyedRequest): GraphQLResponse {
  if (!kept) return refusal("IDEMPOTENCY_KEY_IN_USE")
  if (!kept.hash.equals(request.hash)) return refusal("IDEMPOTENCY_KEY_REUSED")
  // What the answer shows was decided by the rights of then.
  if (kept.rights !== request.rights) return refusal("FORBIDDEN", RIGHTS_CHANGED)
  const age = request.at.getTime() - kept.at.getTime()
  if (kept.state === "RUNNING" && age < LOST_AFTER) return refusal("IDEMPOTENCY_KEY_IN_USE")
  if (!kept.answer) return refusal("IDEMPOTENCY_OUTCOME_UNKNOWN")
  return {
    http: { headers: new HeaderMap([["idempotency-replayed", "true"]]) },
    body: { kind: "single", singleResult: { data: kept.answer } },
  }
}

const RIGHTS_CHANGED =
  "Your rights have changed since this key was used. Look whether it was done; use a new key to do it now."

function refusal(code: FaultCode, message?: string): GraphQLResponse {
  const fault = new Fault(code, message)
  return {
    http: { status: fault.status, headers: new HeaderMap() },
    body: { kind: "single", singleResult: { errors: [{ message: fault.message, extensions: { code } }] } },
  }
}

/** Never in the way of the answer: what cannot be kept stays RUNNING. */
async function settle(
  { contextValue: ctx, response }: Context,
  { request, writesBefore }: Claim,
  log: Logger,
): Promise<void> {
  const wrote = ctx.writes.finished > writesBefore
  const result = response.body?.kind === "single" ? response.body.singleResult : undefined
  const failed = !result?.data || (result.errors?.length ?? 0) > 0
  try {
    await ctx.db.write((tx) => {
      // Nothing was written, so a retry does it for the first time.
      if (failed && !wrote) return forgetKey(tx, request)
      return keepAnswer(tx, request, failed ? null : keptText(result.data))
    })
  } catch (error) {
    log.error({ err: error, requestId: ctx.requestId }, "An answer could not be kept under its key.")
  }
}

function keptText(data: unknown): string | null {
  const text = JSON.stringify(data)
  return text.length > LARGEST_ANSWER ? null : text
}
