import type { Ctx } from "../../parts.ts"
import { connectionOf, type Page } from "../../platform/graphql/page.ts"
import type { MembershipConnection } from "./membership.input.ts"
import { loadMembersPage } from "./membership.store.ts"

export async function membersPage(ctx: Ctx, page: Page, search: string): Promise<MembershipConnection> {
  const { rows, totalCount } = await ctx.db.read((tx) => loadMembersPage(tx, page, search))
  const connection = connectionOf(rows, page, {
    totalCount,
    keyOf: ({ name, id }) => [name.toLowerCase(), id],
  })
  return { ...connection, edges: [...connection.edges] }
}
