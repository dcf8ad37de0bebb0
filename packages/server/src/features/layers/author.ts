import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"

/** Who decides, as it is kept beside what they decided. */
export function author(ctx: Ctx): string {
  const principal = principalOf(ctx)
  if (principal.kind === "OPERATOR") return "operator"
  return principal.kind === "TOKEN" ? principal.tokenId : principal.accountId
}
