import { can } from "@rung/domain/access/permission"
import { takesAnswers } from "@rung/domain/cycles/cycle"
import type { Day } from "@rung/domain/kit/day"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { connectionOf, type Page } from "../../platform/graphql/page.ts"
import type { Cycle } from "./cycle.entity.ts"
import { cycleBody, loadCycle, pageOfCycles, subtreeNames } from "./cycle.store.ts"
import type { CycleConnection, CycleView, FrozenTermsView } from "./cycle.view.ts"

export function cyclesPage(ctx: Ctx, page: Page): Promise<CycleConnection> {
  return ctx.db.read(async (tx) => {
    const { rows, totalCount } = await pageOfCycles(tx, page)
    const names = await subtreeNames(tx, rows)
    const { edges, pageInfo } = connectionOf(rows, page, {
      totalCount,
      keyOf: ({ opensOn, id }) => [opensOn, id],
    })
    return {
      edges: edges.map(({ cursor, node }) => ({
        cursor,
        node: cycleView(node, { names, today: ctx.today }),
      })),
      pageInfo,
      totalCount,
    }
  })
}

export function cycleById(ctx: Ctx, id: string): Promise<CycleView | undefined> {
  return ctx.db.read(async (tx) => {
    const cycle = await loadCycle(tx, id)
    if (!cycle) return undefined
    return cycleView(cycle, { names: await subtreeNames(tx, [cycle]), today: ctx.today })
  })
}

/** A cycle by its id, for `node(id:)`. */
export async function cycleNode(ctx: Ctx, id: string): Promise<CycleView | undefined> {
  return can(principalOf(ctx), "cycle:read") ? cycleById(ctx, id) : undefined
}

/** A cycle as the API shows it; `names` are those of the people whose subtrees were chosen. */
export function cycleView(
  cycle: Cycle,
  { names, today }: { readonly names: ReadonlyMap<string, string>; readonly today: Day },
): CycleView {
  const { subtreeOf, layers, units } = cycle.population
  const subtreeOfName = subtreeOf === undefined ? undefined : names.get(subtreeOf)
  const { name, state, opensOn, closesOn, perspectives, openedAt, closedAt, releasedAt, version } = cycle
  return {
    id: toGlobalId("Cycle", cycle.id),
    name,
    state,
    opensOn,
    closesOn,
    perspectives,
    openedAt,
    closedAt,
    releasedAt,
    version,
    takesAnswers: takesAnswers(cycleBody(cycle), today),
    population: {
      ...(subtreeOf === undefined ? {} : { subtreeOf: toGlobalId("Person", subtreeOf) }),
      ...(subtreeOfName === undefined ? {} : { subtreeOfName }),
      ...(layers === undefined ? {} : { layers }),
      ...(units === undefined ? {} : { units }),
    },
    frozen: frozenTerms(cycle),
  }
}

function frozenTerms({ frozen }: Cycle): FrozenTermsView | null {
  if (!frozen) return null
  const { MANAGER: manager, UPWARD: upward, SKIP: skip, PEER: peer } = frozen.perspectiveWeights
  const { asOf, contractVersion: contractNumber, kDecision, kDevelopment } = frozen
  return {
    asOf,
    contractNumber,
    kDecision,
    kDevelopment,
    perspectiveWeights: { manager, upward, skip, peer },
  }
}
