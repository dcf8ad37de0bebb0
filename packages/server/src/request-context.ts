import { randomUUID } from "node:crypto"
import type { Principal } from "@rung/domain/access/principal"
import type { Ctx, Parts } from "./parts.ts"
import { dayIn } from "./platform/clock.ts"
import type { VerifiedTenantId } from "./platform/db/verified-tenant.ts"
import type { HttpExchange } from "./platform/graphql/ctx.ts"
import { Fault } from "./platform/graphql/fault.ts"

/** Who is asking, proven. An operator and a signed-out visitor have no tenant. */
export interface Caller {
  readonly principal: Principal
  readonly tenant: { readonly id: VerifiedTenantId; readonly timeZone: string } | undefined
}

/** Builds what the resolvers of one request share. */
export function contextOf(parts: Parts, caller: Caller | undefined, http: HttpExchange): Ctx {
  const now = parts.clock()
  const tenant = caller?.tenant
  return {
    requestId: randomUUID(),
    principal: caller?.principal,
    now,
    today: dayIn(tenant?.timeZone ?? "UTC", now),
    http,
    parts,
    get db() {
      if (!tenant) throw new Fault("UNAUTHENTICATED")
      return parts.database.tenant(tenant.id)
    },
  }
}
