import type { Ctx } from "../../parts.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { afterTextAndId, type Connection, connectionOf, type Page } from "../../platform/graphql/page.ts"
import { ensureDerived } from "../layers/ensure-derived.ts"
import { calibratedOf } from "./band-move.store.ts"
import type { PeopleBehindFilter } from "./people-behind.input.ts"
import type { PersonBehindView } from "./person-behind.view.ts"
import { listPeople } from "./scope-people.store.ts"
import { boardAsked, readableScope, type ScopeAsked } from "./scope-read.ts"

export interface PeopleBehindAsked extends ScopeAsked {
  readonly filter: PeopleBehindFilter
  readonly page: Page
}

export async function peopleBehind(
  ctx: Ctx,
  asked: PeopleBehindAsked,
): Promise<Connection<PersonBehindView>> {
  const { filter, page } = asked
  const board = boardAsked(ctx, asked)
  await ensureDerived(ctx)
  const { rows, totalCount, calibrated } = await ctx.db.read(async (tx) => {
    const scope = await readableScope(ctx, tx, board)
    if (!scope) return { rows: [], totalCount: 0, calibrated: new Map<string, never>() }
    const { layer = null, bands = null, grades = null, below = null } = filter
    const { competency = null, family = null } = filter
    const people = await listPeople(tx, scope.people, {
      layer,
      bands,
      grades,
      below,
      competency,
      family,
      after: afterTextAndId(page),
      limit: page.limit,
    })
    const ids = people.rows.map(({ id }) => id)
    return { ...people, calibrated: await calibratedOf(tx, scope.people.cycleId, ids) }
  })
  const people = connectionOf(rows, page, { totalCount, keyOf: ({ sort, id }) => [sort, id] })
  const edges = people.edges.map(({ cursor, node: { id, sort: _sort, ...person } }) => ({
    cursor,
    node: { personId: toGlobalId("Person", id), ...person, calibrated: calibrated.get(id) ?? null },
  }))
  return { ...people, edges }
}
