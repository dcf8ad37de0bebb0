import type { Day } from "@rung/domain/kit/day"
import { reasonsFor } from "@rung/domain/layers/reasons"
import { type TitleMismatch, titleMismatches } from "@rung/domain/layers/title-mismatch"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { toGlobalId } from "../../platform/graphql/global-id.ts"
import { derivedOrg } from "./derived-org.queries.ts"
import type { DerivedOrg } from "./derived-org.store.ts"
import type { LayerDetailView } from "./layer-detail.view.ts"
import type { LayerOverrideView } from "./layer-override.view.ts"
import type { Step } from "./people-plan.ts"
import type { Placed } from "./placed.ts"
import { pathsToday, type Reader } from "./reader.queries.ts"

export interface Filling {
  readonly steps: readonly Step[]
  /** The people of each step. */
  readonly people: readonly (readonly Placed[])[]
  readonly reader: Reader
  readonly day: Day
}

/** Adds layer details wherever they are asked for, for those whom the reader may read them of. */
export async function fillLayerDetails(
  tx: TenantTx,
  ctx: Ctx,
  { steps, people, reader, day }: Filling,
): Promise<void> {
  const asked = steps.flatMap((step, at) => (step.asked.has("layerDetail") ? (people[at] ?? []) : []))
  if (asked.length === 0) return
  const today = day === ctx.today
  const paths = today
    ? undefined
    : await pathsToday(
        tx,
        ctx,
        asked.map(({ row }) => row.id),
      )
  const readable = asked.filter(({ row }) =>
    reader.may("layer:read-detail", paths ? paths.get(row.id) : (row.path ?? undefined)),
  )
  if (readable.length === 0) return
  const org = await derivedOrg(tx, day)
  for (const { row, node } of readable) {
    const index = org.forest.indexOf.get(row.id)
    if (index !== undefined) node.layerDetail = layerDetail(org, index, row.name)
  }
}

function layerDetail(org: DerivedOrg, index: number, name: string): LayerDetailView {
  const { forest, structure } = org
  return {
    reasons: reasonsFor(org, index).map(({ code, words }) => ({ code, words })),
    countedReports: structure.countedReports[index] ?? 0,
    managingReports: structure.managingReports[index] ?? 0,
    directReports: structure.directReports[index] ?? 0,
    height: structure.height[index] ?? 0,
    depth: forest.depth[index] ?? 0,
    subtreeSize: structure.subtreeSize[index] ?? 0,
    override: overrideOf(org, index, name),
    mismatch: mismatchesOf(org).get(index)?.kind ?? null,
  }
}

function overrideOf(org: DerivedOrg, index: number, personName: string): LayerOverrideView | null {
  const deciding = org.overrides.get(index)
  const known = org.known.find((each) => each === deciding)
  if (!known) return null
  const { id, personId, layer, reason, validFrom, expiresOn } = known
  const ids = { id: toGlobalId("LayerOverride", id), personId: toGlobalId("Person", personId) }
  return { ...ids, personName, layer, reason, validFrom, expiresOn: expiresOn ?? null }
}

const found = new WeakMap<DerivedOrg, ReadonlyMap<number, TitleMismatch>>()

/** The mismatches of a derived org by index, in tree order; found once for as long as the org is kept. */
export function mismatchesOf(org: DerivedOrg): ReadonlyMap<number, TitleMismatch> {
  const known = found.get(org)
  if (known) return known
  const mismatches = new Map(titleMismatches(org).map((each) => [each.index, each]))
  found.set(org, mismatches)
  return mismatches
}
