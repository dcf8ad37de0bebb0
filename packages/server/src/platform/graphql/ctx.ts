import type { Principal } from "@rung/domain/access/principal"
import type { Day } from "@rung/domain/kit/day"
import type { TenantDb } from "../db/database.ts"
import { Fault } from "./fault.ts"

/** What a request carries to its resolvers. `Parts` is what `app.ts` has built; features read what they need. */
export interface Ctx<Parts = unknown> {
  /** Correlates an answer with the log; told to the caller when something breaks. */
  readonly requestId: string
  /** Who is asking; absent before sign-in. */
  readonly principal: Principal | undefined
  /** Transactions of the caller's tenant; reading it without a tenant throws UNAUTHENTICATED. */
  readonly db: TenantDb
  /** How many write transactions of this request have done their work: what was done may not be done again unasked. */
  readonly writes: { finished: number }
  /** The current day in the tenant's time zone. */
  readonly today: Day
  /** The current instant, fixed for the request. */
  readonly now: Date
  readonly http: HttpExchange
  readonly parts: Parts
}

/** What a resolver may know of, and say to, the HTTP exchange it serves. */
export interface HttpExchange {
  /** The caller's address as the connection has it; a forwarded one only from a trusted proxy. */
  readonly address: string
  readonly userAgent: string
  readonly cookie: string | undefined
  readonly bearer: string | undefined
  setSessionCookie(value: string, expiresAt: Date): void
  clearSessionCookie(): void
}

/** The principal, or UNAUTHENTICATED. */
export function principalOf(ctx: Pick<Ctx, "principal">): Principal {
  if (!ctx.principal) throw new Fault("UNAUTHENTICATED")
  return ctx.principal
}
