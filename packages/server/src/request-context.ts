import { randomUUID } from "node:crypto"
import type { Principal } from "@rung/domain/access/principal"
import type { Day } from "@rung/domain/kit/day"
import type { Ctx, Parts } from "./parts.ts"
import { dayIn } from "./platform/clock.ts"
import type { TenantDb } from "./platform/db/database.ts"
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
  return new RequestContext(parts, caller, http)
}

/** A class, because Apollo copies contexts property by property: a getter of the object itself would be read then. */
class RequestContext implements Ctx {
  readonly requestId = randomUUID()
  readonly principal: Principal | undefined
  readonly tenant: Caller["tenant"]
  readonly writes = { finished: 0 }
  readonly now: Date
  readonly today: Day
  readonly http: HttpExchange
  readonly parts: Parts

  constructor(parts: Parts, caller: Caller | undefined, http: HttpExchange) {
    this.parts = parts
    this.http = http
    this.principal = caller?.principal
    this.tenant = caller?.tenant
    this.now = parts.clock()
    this.today = dayIn(this.tenant?.timeZone ?? "UTC", this.now)
  }

  get db(): TenantDb {
    if (!this.tenant) throw new Fault("UNAUTHENTICATED")
    const db = this.parts.database.tenant(this.tenant.id)
    const { writes } = this
    const counted: TenantDb["write"] = (work) =>
      db.write(async (tx) => {
        const result = await work(tx)
        // Before the commit, which may succeed although its answer is lost.
        writes.finished += 1
        return result
      })
    return { ...db, write: counted }
  }
}
