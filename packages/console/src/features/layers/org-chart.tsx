import { useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { useMemo } from "react"
import { TitleMismatchesDocument } from "../../generated/graphql.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import type { ChartTable } from "../../parts/csv.ts"
import { LayerMark } from "../../parts/layer-mark.tsx"
import { SpanChart } from "../../parts/span-chart.tsx"
import { hasBars } from "../../parts/span-geometry.ts"
import { laySpans, type OrgPlaces } from "../../parts/span-layout.ts"
import { OpenSeatMark } from "./org-outline.tsx"
import styles from "./org-page.module.css"

export type ChosenPlace = { readonly id: string; readonly words: string; readonly isPerson: boolean }

type OrgChartProps = {
  readonly places: OrgPlaces & { readonly subtreeSizes: readonly number[] }
  readonly chosen: ChosenPlace | null
  readonly onChoose: (id: string) => void
  /** Mismatches are known for today only. */
  readonly isToday: boolean
}

const CAPTION = "Every square is a person, every column a span"
const CAPTION_OF_BARS = "Every column is a span, drawn as a bar"

/** The whole org or one subtree by layer, with its table behind it. */
export function OrgChart({ places, chosen, onChoose, isToday }: OrgChartProps) {
  const { data } = useQuery(TitleMismatchesDocument, { skip: !isToday })
  const marked = useMemo(
    () => new Set((data?.titleMismatches.edges ?? []).map(({ node }) => node.node.id)),
    [data],
  )
  const caption = useMemo(() => (hasBars(laySpans(places)) ? CAPTION_OF_BARS : CAPTION), [places])
  const table = useMemo(() => tableOf(places), [places])
  return (
    <ChartFrame title={caption} table={table} chartTab="By layer">
      <SpanChart
        places={places}
        chosen={chosen?.id ?? null}
        onChoose={onChoose}
        marked={marked}
        caption={caption}
      />
      <ul className={styles.legend} aria-label="Legend">
        <li>
          <LayerMark layer="M2" hybrid /> hybrid, both layers count
        </li>
        <li>
          <OpenSeatMark /> open seat
        </li>
        {marked.size > 0 ? (
          <li>
            <TriangleMark /> title against structure
          </li>
        ) : null}
        {chosen ? (
          <li>
            <span className={styles.chosenMark} aria-hidden="true" /> selected:{" "}
            {chosen.isPerson ? (
              <Link to="/people/$id" params={{ id: chosen.id }}>
                {chosen.words}
              </Link>
            ) : (
              chosen.words
            )}
          </li>
        ) : null}
      </ul>
    </ChartFrame>
  )
}

function TriangleMark() {
  return (
    <svg width="12" height="11" viewBox="0 0 12 11" aria-hidden="true">
      <path d="M6 1l5 9H1z" fill="none" stroke="var(--ink)" strokeWidth="1.3" />
    </svg>
  )
}

/** Managers and open seats from the top down; people without reports are counted with their manager. */
function tableOf(places: OrgPlaces & { readonly subtreeSizes: readonly number[] }): ChartTable {
  const { blocks } = laySpans(places)
  return {
    columns: ["Name", "Layer", "Directly below", "Below in all"],
    rows: blocks.map(({ at, layer, span, vacant, hybridShare }) => [
      vacant ? `Open seat${places.names[at] ? `: ${places.names[at]}` : ""}` : (places.names[at] ?? ""),
      hybridShare > 0 ? "M1/M2" : layer,
      span,
      Math.max(0, (places.subtreeSizes[at] ?? 0) - 1),
    ]),
  }
}
