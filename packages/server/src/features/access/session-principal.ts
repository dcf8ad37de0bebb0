import type { SessionPrincipal } from "@rung/domain/access/principal"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault } from "../../platform/graphql/fault.ts"

/** Whoever is signed in; FORBIDDEN for tokens, which have no account. */
export function sessionPrincipalOf(ctx: Ctx): SessionPrincipal {
  const principal = principalOf(ctx)
  if (principal.kind !== "PERSON_SESSION") throw new Fault("FORBIDDEN")
  return principal
}
