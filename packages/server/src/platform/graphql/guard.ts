import type { Action, ActionSubjects } from "@rung/domain/access/permission"
import { can } from "@rung/domain/access/permission"
import { type AuthCheckerFn, Authorized } from "type-graphql"
import { type Ctx, principalOf } from "./ctx.ts"
import { Fault } from "./fault.ts"

/** Actions that need nothing but the principal to be decided. */
export type PlainAction = { [A in Action]: ActionSubjects[A] extends [] ? A : never }[Action]

/**
 * What a root field demands before it runs. `public`: nothing. `signed-in`: a session or token, the use case
 * then asks `can` about its subject. `form`: the same, or the link of one form. Otherwise the action itself.
 */
export type Guard = "public" | "signed-in" | "form" | PlainAction

/** Names the permission of a root field. Every root field carries exactly one; a contract test sees to it. */
export function Guarded(guard: Guard): MethodDecorator {
  return Authorized<Guard>(guard)
}

export const checkGuard: AuthCheckerFn<Ctx, Guard> = ({ context }, [guard]) => {
  if (guard === undefined) throw new Fault("FORBIDDEN")
  if (guard === "public") return true
  const principal = principalOf(context)
  if (guard === "form") return true
  if (principal.kind === "FORM_LINK") throw new Fault("FORBIDDEN")
  if (guard === "signed-in") return true
  if (!can<PlainAction>(principal, guard)) throw new Fault("FORBIDDEN")
  return true
}
