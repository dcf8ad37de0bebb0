import { FAMILIES } from "@rung/domain/expectations/contract"
import { LAYER_WORDS as LAYER_IN_SENTENCE } from "@rung/domain/insights/words"
import { useState } from "react"
import type { BoardHeatFragment } from "../../generated/graphql.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { type HeatCell, HeatMap } from "../../parts/heat-map.tsx"
import { heatTable, heatView } from "./board-charts.ts"
import styles from "./layer-board-page.module.css"
import type { BoardPlace } from "./people-behind.tsx"
import { useOpenPanel } from "./use-open-panel.ts"
import { Panel, WhyOf } from "./why-panel.tsx"

type BoardHeatProps = {
  readonly families: BoardHeatFragment
  readonly competencies: BoardHeatFragment
  readonly place: BoardPlace
}

/** What each layer is judged on: the staircase of determinants, and how each stands. */
export function BoardHeat({ families, competencies, place }: BoardHeatProps) {
  const views = [heatView(families, "families"), heatView(competencies, "competencies")]
  const [shown, setShown] = useState("families")
  const panel = useOpenPanel<HeatCell>((a, b) => a.layer === b.layer && a.column === b.column)
  const view = views.find(({ key }) => key === shown) ?? views[0]
  if (!view) return null
  return (
    <ChartFrame
      title="What each layer is judged on, and how it stands"
      table={heatTable(view)}
      foot="Filled cells count towards the score. Hatched: carried, weight 0."
    >
      <div className={styles.heat}>
        <HeatMap
          caption={`Layer and ${shown === "families" ? "family" : "competency"}`}
          views={views}
          onView={(key) => {
            setShown(key)
            if (panel.open) panel.close()
          }}
          openCell={panel.open ? `${panel.open.layer} ${panel.open.column}` : null}
          onOpen={panel.toggle}
        />
      </div>
      {panel.open ? <CellPanel id={panel.id} cell={panel.open} place={place} /> : null}
    </ChartFrame>
  )
}

type CellPanelProps = { readonly id: string; readonly cell: HeatCell; readonly place: BoardPlace }

function CellPanel({ id, cell, place }: CellPanelProps) {
  const family = FAMILIES.find((each) => each === cell.column)
  const about = `on ${family ? family.toLowerCase() : cell.column}, ${LAYER_IN_SENTENCE[cell.layer].people}`
  const what = family ? { family } : { competency: cell.column }
  return (
    <Panel id={id} label={`Why, ${about}`}>
      <WhyOf
        input={{
          cycleId: place.cycleId,
          board: { scope: place.scope, layer: cell.layer, subject: "CELL", ...what },
        }}
        about={about}
      />
    </Panel>
  )
}
