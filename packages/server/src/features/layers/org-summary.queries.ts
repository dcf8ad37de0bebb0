import { can } from "@rung/domain/access/permission"
import type { Day } from "@rung/domain/kit/day"
import { hasFlag } from "@rung/domain/layers/derive-layers"
import { LAYERS } from "@rung/domain/layers/layer"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { derivedOrg } from "./derived-org.queries.ts"
import type { DerivedOrg } from "./derived-org.store.ts"
import { ensureDerived } from "./ensure-derived.ts"
import { mismatchesOf } from "./layer-detail.queries.ts"
import type { OrgView, UnitView } from "./org.view.ts"
import { listUnits } from "./org-summary.store.ts"
import { outlineOf } from "./outline.queries.ts"

const UNITS = 2_000
const ROOTS = 50

/** The whole org on a day, in figures. */
export async function orgSummary(ctx: Ctx, asOf: Day): Promise<OrgView> {
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const org = await derivedOrg(tx, asOf)
    const counts = countsOf(org)
    const all = can(principalOf(ctx), "mismatch:read", { relation: "OTHER" })
    const others = org.forest.roots.filter((root) => hasFlag(org, root, "SEVERAL_ROOTS"))
    const size = (index: number) => org.structure.subtreeSize[index] ?? 0
    const largest = others.toSorted((a, b) => size(b) - size(a)).slice(0, ROOTS)
    return {
      asOf,
      version: org.version,
      ...counts,
      heads: await outlineOf(tx, ctx, { org, indexes: org.heads }),
      otherRoots: await outlineOf(tx, ctx, { org, indexes: largest }),
      titleMismatches: all ? mismatchesOf(org).size : null,
    }
  })
}

function countsOf(org: DerivedOrg) {
  const byRung = LAYERS.map(() => 0)
  const counts = { people: 0, openSeats: 0, hybrids: 0, unplaced: 0 }
  org.forest.nodes.forEach(({ kind }, index) => {
    if (kind !== "PERSON") {
      counts.openSeats += 1
      return
    }
    const rung = org.rung[index] ?? 0
    byRung[rung] = (byRung[rung] ?? 0) + 1
    counts.people += 1
    if (hasFlag(org, index, "HYBRID")) counts.hybrids += 1
    if (hasFlag(org, index, "UNPLACED")) counts.unplaced += 1
  })
  const byLayer = LAYERS.map((layer, rung) => ({ layer, people: byRung[rung] ?? 0 })).toReversed()
  return { ...counts, byLayer }
}

export async function units(ctx: Ctx): Promise<readonly UnitView[]> {
  await ensureDerived(ctx)
  return ctx.db.read((tx) => listUnits(tx, UNITS))
}
