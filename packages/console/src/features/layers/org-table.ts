import { t } from "../../language/t.ts"
import type { ChartTable } from "../../parts/csv.ts"
import { BAND_WORDS } from "../../parts/kinds.ts"
import type { SpanLayout } from "../../parts/span-layout.ts"
import type { OrgBands } from "./use-org-bands.ts"

type TableOf = {
  readonly layout: SpanLayout
  /** Adds a column where the chart is coloured by band. */
  readonly bands: OrgBands | undefined
}

const COLUMNS = [t`Name`, t`Layer`, t`Directly below`, t`Below in all`]

/** Managers and open seats from the top down; people without reports are counted with their manager. */
export function orgTable({ layout, bands }: TableOf): ChartTable {
  const { places } = layout
  const rows = layout.blocks.map(({ at, layer, span, vacant, hybridShare }) => [
    vacant ? t`Open seat${places.names[at] ? `: ${places.names[at]}` : ""}` : (places.names[at] ?? ""),
    hybridShare > 0 ? "M1/M2" : layer,
    span,
    Math.max(0, (places.subtreeSizes?.[at] ?? 0) - 1),
    ...(bands ? [vacant ? "" : bandWords(bands, places.ids[at] ?? "")] : []),
  ])
  return { columns: bands ? [...COLUMNS, t`Band`] : COLUMNS, rows }
}

/** A band in words; who has none the viewer may read is said so. */
function bandWords(bands: OrgBands, id: string): string {
  const found = bands.get(id)
  if (!found) return t`None to show`
  return found.isFewViews ? t`${BAND_WORDS[found.band]}, one view` : BAND_WORDS[found.band]
}
