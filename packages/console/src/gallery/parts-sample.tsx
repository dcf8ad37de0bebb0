import { useMemo, useState } from "react"
import { ChartFrame } from "../parts/chart-frame.tsx"
import { CoachingMap } from "../parts/coaching-map.tsx"
import { HeatMap } from "../parts/heat-map.tsx"
import { LayerName } from "../parts/layer-mark.tsx"
import { LayerTimeline } from "../parts/layer-timeline.tsx"
import { StrataChart } from "../parts/strata-chart.tsx"
import { Tree } from "../parts/tree.tsx"
import { type TreeMove, treeData } from "../parts/tree-state.ts"
import { BoardSample } from "./board-sample.tsx"
import styles from "./gallery.module.css"
import { HEAT_VIEWS, MAP_POINTS, makeSeats, PASSAGE, SPANS, TODAY } from "./samples.ts"

const TABLE = {
  columns: ["Name", "Coaching", "Hiring"],
  rows: MAP_POINTS.slice(0, 8).map((each) => [each.name, each.coaching.mean, each.hiring.mean] as const),
}

export function ChartSamples() {
  return (
    <>
      <BoardSample />
      <div className={styles.two}>
        <ChartFrame title="Coaching and hiring, my managers" table={TABLE}>
          <CoachingMap points={MAP_POINTS.filter((each) => each.layer !== "M1")} />
        </ChartFrame>
        <ChartFrame
          title="What each layer is judged on, and how it stands"
          note="Filled cells count towards the score"
          table={TABLE}
          foot="What counts moves from craft to coaching to hiring as the rung rises. Hatched: carried, weight 0."
        >
          <HeatMap caption="Layer and family" views={HEAT_VIEWS.slice(0, 1)} />
        </ChartFrame>
      </div>
      <ChartFrame title="With first-line managers in bins" table={TABLE}>
        <CoachingMap points={MAP_POINTS} />
      </ChartFrame>
      <ChartFrame title="By competency" table={TABLE}>
        <HeatMap caption="Layer and competency" views={HEAT_VIEWS.toReversed()} />
      </ChartFrame>
      <LayerTimeline spans={SPANS} passage={PASSAGE} today={TODAY} />
    </>
  )
}

export function OrgSamples({ large }: { readonly large: boolean }) {
  const seats = useMemo(() => (large ? makeSeats(60, 40, 8) : makeSeats(5, 3, 4)), [large])
  const [here, setHere] = useState<string | null>("e0d0")
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(["head", "e0", "e1"]))
  const byKey = useMemo(() => new Map(seats.map((seat) => [seat.key, seat])), [seats])
  const data = useMemo(() => {
    const managing = new Set(seats.map((seat) => seat.above))
    return treeData(seats.map(({ key, above, name }) => ({ key, above, name, hasBelow: managing.has(key) })))
  }, [seats])
  const onMove = (move: TreeMove) => {
    setHere(move.key)
    if (move.kind === "open") setOpen(new Set([...open, move.key]))
    if (move.kind === "close") setOpen(new Set([...open].filter((key) => key !== move.key)))
  }
  return (
    <>
      <StrataChart seats={seats} chosen={here} onChoose={setHere} height={60} caption="Overview" />
      <div className={styles.two}>
        <Tree
          label="Org"
          data={data}
          open={open}
          here={here}
          height={420}
          row={(key) => byKey.get(key)?.name}
          cells={(key) => {
            const seat = byKey.get(key)
            return seat ? (
              <span className={styles.layerCell}>
                <LayerName layer={seat.layer} hybridShare={seat.hybrid ? 0.44 : null} />
              </span>
            ) : null
          }}
          onMove={onMove}
        />
        <StrataChart
          seats={seats}
          chosen={here}
          onChoose={setHere}
          height={400}
          caption="Everybody by layer"
        />
      </div>
      <p>{seats.length} seats</p>
    </>
  )
}
