import type { SessionPrincipal } from "@rung/domain/access/principal"
import { type Day, dayNumber } from "@rung/domain/kit/day"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx, Parts } from "../parts.ts"
import { newId } from "../platform/db/id.ts"
import type { VerifiedTenantId } from "../platform/db/verified-tenant.ts"
import { type Caller, contextOf } from "../request-context.ts"
import { silentExchange } from "./silent-exchange.ts"

/** Acts in the demo company on a day of its past. */
export interface DemoStage {
  readonly tenantId: VerifiedTenantId
  readonly today: Day
  on(day: Day, as?: { readonly personId: string }): Ctx
}

export interface DemoStageOptions {
  readonly tenantId: VerifiedTenantId
  readonly today: Day
  /** The account in whose name cycles are run and files imported. */
  readonly administratorId: string
}

export function demoStage(parts: Parts, { tenantId, today, administratorId }: DemoStageOptions): DemoStage {
  const administrator: SessionPrincipal = {
    kind: "PERSON_SESSION",
    tenantId,
    accountId: administratorId,
    roles: ["ADMIN"],
  }
  return {
    tenantId,
    today,
    on: (day, as) => {
      const principal = as
        ? { ...administrator, accountId: newId(), roles: ["MEMBER"] as const, personId: as.personId }
        : administrator
      return pastContext(parts, day, { principal, tenant: { id: tenantId, timeZone: "UTC" } })
    },
  }
}

/** A request at nine in the morning of a day. */
export function pastContext(parts: Parts, day: Day, caller: Caller): Ctx {
  const instant = new Date((dayNumber(day) * 24 + 9) * 3_600_000)
  return contextOf({ ...parts, clock: () => instant }, caller, silentExchange())
}

/** What a use case answered; a refusal here is a bug of the seeding. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`The demo company was refused: ${JSON.stringify(result.problems)}`)
}
