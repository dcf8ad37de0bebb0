import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault } from "../../platform/graphql/fault.ts"

/** Who decides, as it is kept beside what they decided. */
export function author(ctx: Ctx): string {
  const principal = principalOf(ctx)
  if (principal.kind === "OPERATOR") return "operator"
  if (principal.kind === "FORM_LINK") throw new Fault("FORBIDDEN")
  return principal.kind === "TOKEN" ? principal.tokenId : principal.accountId
}
