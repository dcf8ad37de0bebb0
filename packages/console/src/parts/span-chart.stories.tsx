import { useState } from "react"
import type { Story } from "../gallery/story.ts"
import { SpanChart } from "./span-chart.tsx"
import { laySpans, type SpanLayout } from "./span-layout.ts"

export default { title: "parts/span-chart", component: SpanChart }

type Place = readonly [
  name: string,
  parent: number,
  layer: number,
  more?: { share?: number; counted?: number },
]

function layoutOf(rows: readonly Place[], openSeats: readonly number[] = []): SpanLayout {
  return laySpans({
    ids: rows.map((_, at) => `place-${at}`),
    names: rows.map(([name]) => name),
    parents: rows.map(([, parent]) => parent),
    layers: rows.map(([, , layer]) => layer),
    hybridShares: rows.map(([, , , more]) => more?.share ?? 0),
    collapsedReports: rows.map(([, , , more]) => more?.counted ?? 0),
    openSeats,
  })
}

const COMPANY = layoutOf(
  [
    ["Ruth Okafor", -1, 3],
    ["Ingrid Solheim", 0, 3],
    ["Tomasz Wieczorek", 1, 2],
    ["Kim Haddad", 2, 1],
    ["", 3, 0],
    ["", 3, 0],
    ["Kim Aziz", 2, 1, { counted: 14 }],
    ["Vacant", 1, 2],
    ["Ola Grant", 7, 1, { share: 44, counted: 3 }],
  ],
  [7],
)

function Chosen() {
  const [chosen, setChosen] = useState<string | null>("place-2")
  return (
    <SpanChart
      layout={COMPANY}
      chosen={chosen}
      onChoose={setChosen}
      marked={new Set(["place-8"])}
      caption="Everybody by layer"
    />
  )
}

export const OpenSeatAndHybrid: Story<typeof SpanChart> = { render: () => <Chosen /> }
export const ByBand: Story<typeof SpanChart> = {
  args: {
    layout: COMPANY,
    chosen: null,
    onChoose: () => undefined,
    marked: new Set(),
    bands: new Map([
      ["place-0", { band: "STRONG", isFewViews: false }],
      ["place-1", { band: "SOLID", isFewViews: false }],
      ["place-2", { band: "GAP", isFewViews: false }],
      ["place-3", { band: "BUILDING", isFewViews: true }],
      ["place-4", { band: "BUILDING", isFewViews: false }],
      ["place-6", { band: "NOT_ENOUGH_EVIDENCE", isFewViews: false }],
    ]),
    caption: "Everybody by band",
  },
}
export const OnePerson: Story<typeof SpanChart> = {
  args: {
    layout: layoutOf([["Ruth Okafor", -1, 3]]),
    chosen: null,
    onChoose: () => undefined,
    marked: new Set(),
    caption: "A company of one",
  },
}
