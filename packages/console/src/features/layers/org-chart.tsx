import { useQuery } from "@apollo/client/react"
import { useMemo } from "react"
import { TitleMismatchesDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import type { ChartTable } from "../../parts/csv.ts"
import { SpanChart } from "../../parts/span-chart.tsx"
import { hasBars } from "../../parts/span-geometry.ts"
import type { OrgPlaces, SpanLayout } from "../../parts/span-layout.ts"
import { useSpanLayout } from "../../parts/use-span-layout.ts"
import { Menu } from "../../ui/menu.tsx"
import { Loading } from "../../ui/page-state.tsx"
import { useOpened } from "../../ui/use-later.ts"
import { type ChosenPlace, OrgLegend } from "./org-legend.tsx"
import { orgTable } from "./org-table.ts"
import { useOrgBands, useOrgRelease } from "./use-org-bands.ts"

type Colour = "band" | undefined

type OrgChartProps = {
  readonly places: OrgPlaces & { readonly collapsed: boolean }
  /** The id of who is marked; their words may still be on the way. */
  readonly here: string | undefined
  readonly chosen: ChosenPlace | null
  readonly onChoose: (id: string) => void
  /** Mismatches are known for today only. */
  readonly isToday: boolean
  /** By layer unless told. */
  readonly colour: Colour
  readonly onColour: (colour: Colour) => void
}

const CAPTION = t`Every square is a person, every column a span`
const CAPTION_OF_BARS = t`Every column is a span, drawn as a bar`

/** The whole org or one subtree by layer, with its table behind it. */
export function OrgChart(props: OrgChartProps) {
  const layout = useSpanLayout(props.places)
  return layout ? <LaidOut {...props} layout={layout} /> : <Loading what={t`the chart`} rows={8} />
}

type LaidOutProps = OrgChartProps & { readonly layout: SpanLayout }

function LaidOut({ places, layout, here, chosen, onChoose, isToday, colour, onColour }: LaidOutProps) {
  const { data } = useQuery(TitleMismatchesDocument, { variables: { after: null }, skip: !isToday })
  const marked = useMemo(
    () => new Set((data?.titleMismatches.edges ?? []).map(({ node }) => node.node.id)),
    [data],
  )
  const release = useOrgRelease()
  const byBand = colour === "band" && release !== undefined
  const { bands, failed } = useOrgBands({
    cycleId: byBand ? release.cycleId : undefined,
    withIcs: !places.collapsed,
  })
  const caption = hasBars(layout) ? CAPTION_OF_BARS : CAPTION
  const table = useMemo(() => orgTable({ layout, bands }), [layout, bands])
  return (
    <ChartFrame
      title={caption}
      table={table}
      longTable={table.rows.length > LONG_TABLE ? <LongTable title={caption} table={table} /> : undefined}
      chartTab={t`Chart`}
      note={release ? <ColourChoice cycle={release.cycleName} colour={colour} onColour={onColour} /> : null}
      foot={failed ? t`The bands could not be read. Choose them again.` : null}
    >
      <SpanChart
        layout={layout}
        chosen={here ?? null}
        onChoose={onChoose}
        marked={marked}
        bands={byBand ? (bands ?? NO_BANDS) : undefined}
        caption={caption}
      />
      <OrgLegend byBand={byBand} hasMarks={marked.size > 0} chosen={chosen} />
    </ChartFrame>
  )
}

/** Above this many rows only those in view exist. */
const LONG_TABLE = 200

const tableView = () => import("./org-table-view.tsx")

function LongTable(props: { readonly title: string; readonly table: ChartTable }) {
  const view = useOpened(tableView, true)
  return view ? <view.OrgTableView {...props} /> : <Loading what={t`the table`} rows={8} />
}

const NO_BANDS = new Map()

type ColourChoiceProps = Pick<OrgChartProps, "colour" | "onColour"> & { readonly cycle: string }

function ColourChoice({ cycle, colour, onColour }: ColourChoiceProps) {
  const byBand = colour === "band"
  return (
    <Menu
      label={t`Coloured by`}
      value={byBand ? t`band, ${cycle}` : t`layer`}
      items={[
        { key: "layer", label: t`Layer`, chosen: !byBand, onSelect: () => onColour(undefined) },
        { key: "band", label: t`Band`, note: cycle, chosen: byBand, onSelect: () => onColour("band") },
      ]}
    />
  )
}
