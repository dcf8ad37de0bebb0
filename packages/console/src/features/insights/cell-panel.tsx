import { t } from "../../language/t.ts"
import type { HeatCell } from "../../parts/heat-map.tsx"
import { cellAbout, cellOf } from "./board-charts.ts"
import { type BoardPlace, PeopleBehind } from "./people-behind.tsx"
import { Panel, WhyOf } from "./why-panel.tsx"

type CellPanelProps = { readonly id: string; readonly cell: HeatCell; readonly place: BoardPlace }

/** Why a cell is what it is, then everybody behind it: the arithmetic names no crowd. */
export function CellPanel({ id, cell, place }: CellPanelProps) {
  const { layer } = cell
  const [about, of] = [cellAbout(cell), cellOf(cell)]
  return (
    <Panel id={id} label={t`Why, ${about}`}>
      <WhyOf
        input={{
          cycleId: place.cycleId,
          board: { scope: place.scope, layer, subject: "CELL", ...of },
        }}
        about={about}
      />
      <h3>{t`The people behind it, by the band of their layer score`}</h3>
      <PeopleBehind place={place} filter={{ layer, ...of }} />
    </Panel>
  )
}
