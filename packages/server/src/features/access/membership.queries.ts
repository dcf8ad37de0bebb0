import type { Ctx } from "../../parts.ts"
import type { Page } from "../../platform/graphql/page.ts"
import type { MembershipConnection } from "./membership.input.ts"

export async function membersPage(_ctx: Ctx, _page: Page, _search: string): Promise<MembershipConnection> {
  throw new Error("Being built.")
}
