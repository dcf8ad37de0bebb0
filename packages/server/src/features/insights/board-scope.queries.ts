import { can } from "@rung/domain/access/permission"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault, found } from "../../platform/graphql/fault.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { type Connection, connectionOf, type Page } from "../../platform/graphql/page.ts"
import { loadCycle } from "../cycles/cycle.store.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { askedCycle, boardPath } from "./board-access.ts"
import { listScopes, type ScopeRow } from "./board-read.store.ts"
import { unitOfScope } from "./board-scope.ts"
import type { BoardScopeView } from "./board-scope.view.ts"

export interface ScopesWanted {
  readonly cycleId: string | null | undefined
  readonly search: string | null | undefined
  readonly page: Page
}

/** Who reads no board is refused; an EXEC who has left the org finds nothing. */
export async function boardScopes(ctx: Ctx, asked: ScopesWanted): Promise<Connection<BoardScopeView>> {
  const principal = principalOf(ctx)
  if (!can(principal, "board:read", { within: true })) throw new Fault("FORBIDDEN")
  const cycleId = askedCycle(asked.cycleId)
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    if (cycleId !== undefined) found(await loadCycle(tx, cycleId))
    const own = await boardPath(tx, principal)
    const { limit, after } = asked.page
    const { rows, totalCount } = await listScopes(tx, {
      cycleId,
      within: own,
      search: asked.search ?? "",
      after,
      limit,
    })
    const { edges, pageInfo } = connectionOf(rows, asked.page, {
      totalCount,
      keyOf: ({ sort, scope }) => [sort, scope],
    })
    return {
      edges: edges.map(({ cursor, node }) => ({ cursor, node: scopeView(node) })),
      pageInfo,
      totalCount,
    }
  })
}

function scopeView({ kind, scope, name, people }: ScopeRow): BoardScopeView {
  return {
    kind,
    name,
    personId: kind === "SUBTREE" ? toGlobalId("Person", scope) : null,
    unit: unitOfScope(scope) ?? null,
    people,
  }
}
