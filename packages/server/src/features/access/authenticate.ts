import type { Parts } from "../../parts.ts"
import type { HttpExchange } from "../../platform/graphql/ctx.ts"
import type { Caller } from "../../request-context.ts"

/** Proves who sends a request, from its session cookie or its token; nothing for a visitor. */
export async function authenticate(_parts: Parts, _http: HttpExchange): Promise<Caller | undefined> {
  return undefined
}
