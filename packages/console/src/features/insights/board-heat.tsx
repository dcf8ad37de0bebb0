import type { BoardHeatFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { type HeatCell, HeatMap } from "../../parts/heat-map.tsx"
import { Loading } from "../../ui/page-state.tsx"
import { useOpened } from "../../ui/use-later.ts"
import { heatTable, heatView } from "./board-charts.ts"
import type { BoardSearch } from "./board-words.ts"
import styles from "./layer-board-page.module.css"
import type { BoardPlace } from "./people-behind.tsx"
import { useOpenPanel } from "./use-open-panel.ts"

const cellPanel = () => import("./cell-panel.tsx")

type BoardHeatProps = {
  readonly families: BoardHeatFragment
  readonly competencies: BoardHeatFragment
  readonly place: BoardPlace
  /** What the columns are: families unless told. */
  readonly shown: BoardSearch["heat"]
  readonly onShow: (columns: BoardSearch["heat"]) => void
}

/** What each layer is judged on: the staircase of determinants, and how each stands. */
export function BoardHeat({ families, competencies, place, shown, onShow }: BoardHeatProps) {
  const [byFamily, byCompetency] = [heatView(families, "families"), heatView(competencies, "competencies")]
  const view = shown ? byCompetency : byFamily
  const panel = useOpenPanel<HeatCell>((a, b) => a.layer === b.layer && a.column === b.column)
  const behind = useOpened(cellPanel, panel.open !== null)
  const open = view.columns.some(({ key }) => key === panel.open?.column) ? panel.open : null
  return (
    <ChartFrame
      title={t`What each layer is judged on, and how it stands`}
      table={heatTable(view)}
      foot={t`Filled cells count towards the score. Hatched: carried, weight 0.`}
    >
      <div className={styles.heat}>
        <HeatMap
          caption={shown ? t`Layer and competency` : t`Layer and family`}
          views={[byFamily, byCompetency]}
          shown={view.key}
          onView={(key) => onShow(key === byCompetency.key ? "competencies" : undefined)}
          openCell={open ? `${open.layer} ${open.column}` : null}
          onOpen={panel.toggle}
        />
      </div>
      {open && behind ? <behind.CellPanel id={panel.id} cell={open} place={place} /> : null}
      {open && !behind ? <Loading what={t`what stands behind the cell`} rows={2} /> : null}
    </ChartFrame>
  )
}
