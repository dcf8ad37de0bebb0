import type { HttpExchange } from "../platform/graphql/ctx.ts"

/** An exchange with nobody: what is done in a person's name without a request. */
export function silentExchange(): HttpExchange {
  return {
    address: "127.0.0.1",
    userAgent: "Rung",
    cookie: undefined,
    bearer: undefined,
    setSessionCookie: () => undefined,
    clearSessionCookie: () => undefined,
  }
}
