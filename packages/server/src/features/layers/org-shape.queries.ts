import type { Day } from "@rung/domain/kit/day"
import { hybridShareOf } from "@rung/domain/layers/derive-layers"
import { childrenOf } from "@rung/domain/org/forest"
import type { Ctx } from "../../parts.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { derivedOrg } from "./derived-org.queries.ts"
import type { DerivedOrg } from "./derived-org.store.ts"
import { nodeTexts } from "./org-node.store.ts"
import type { OrgShapeView } from "./org-shape.view.ts"
import { typeOf } from "./place-ids.ts"

/** Above this many places people without reports are counts. */
const EVERYBODY_UP_TO = 2_000

/** A subtree, or the whole org, as parallel lists in pre-order; none when the scope is not in the org that day. */
export function orgShape(
  ctx: Ctx,
  { scopeId, asOf }: { readonly scopeId: string | undefined; readonly asOf: Day },
): Promise<OrgShapeView | undefined> {
  return ctx.db.read(async (tx) => {
    const org = await derivedOrg(tx, asOf)
    const places = placesIn(org, scopeId)
    if (!places) return undefined
    const collapsed = places.length > EVERYBODY_UP_TO
    const shown = collapsed ? [...places].filter((index) => hasReports(org, index)) : [...places]
    const named = shown.filter(
      (index) => hasReports(org, index) || org.forest.nodes[index]?.kind !== "PERSON",
    )
    const texts = await nodeTexts(
      tx,
      named.map((index) => org.forest.nodes[index]?.id ?? ""),
    )
    const names = shown.map((index) => {
      const text = texts.get(org.forest.nodes[index]?.id ?? "")
      return text?.name ?? text?.title ?? ""
    })
    return { asOf, collapsed, names, ...listsOf(org, shown) }
  })
}

function placesIn({ forest }: DerivedOrg, scopeId: string | undefined): Int32Array | undefined {
  if (scopeId === undefined) return forest.preOrder
  const top = forest.indexOf.get(scopeId)
  if (top === undefined) return undefined
  const start = forest.place[top] ?? 0
  return forest.preOrder.subarray(start, start + (forest.subtreeSize[top] ?? 0))
}

function hasReports({ forest }: DerivedOrg, index: number): boolean {
  return (forest.childStart[index + 1] ?? 0) > (forest.childStart[index] ?? 0)
}

function listsOf(org: DerivedOrg, shown: readonly number[]) {
  const { forest, structure } = org
  const at = new Map(shown.map((index, position) => [index, position]))
  const hidden = (index: number) => [...childrenOf(forest, index)].filter((child) => !at.has(child)).length
  return {
    ids: shown.map((index) =>
      toGlobalId(typeOf(forest.nodes[index]?.kind ?? "PERSON"), forest.nodes[index]?.id ?? ""),
    ),
    parents: shown.map((index) => at.get(forest.parent[index] ?? -1) ?? -1),
    layers: shown.map((index) => org.rung[index] ?? 0),
    hybridShares: shown.map((index) => Math.round((hybridShareOf(org, index) ?? 0) * 100)),
    subtreeSizes: shown.map((index) => structure.subtreeSize[index] ?? 0),
    collapsedReports: shown.map(hidden),
    openSeats: shown.flatMap((index, position) =>
      forest.nodes[index]?.kind === "POSITION" ? [position] : [],
    ),
  }
}
