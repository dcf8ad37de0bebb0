import { useQuery } from "@apollo/client/react"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { BoardMapDocument, type BoardMapQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { CoachingMap } from "../../parts/coaching-map.tsx"
import type { MapRegion } from "../../parts/map-region.ts"
import { Button } from "../../ui/button.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { useOpened } from "../../ui/use-later.ts"
import { mapPoints, mapTable } from "./board-charts.ts"
import styles from "./board-map.module.css"
import { BoardMapPeople } from "./board-map-people.tsx"
import { NONE_ON_THE_MAP } from "./board-words.ts"
import type { BoardPlace } from "./people-behind.tsx"

const mapPart = () => import("./board-map-part.tsx")

type Panels = BoardMapQuery["coachingHiringMap"]["panels"]

type BoardMapProps = {
  readonly place: BoardPlace
  /** Only those who report to the viewer. */
  readonly mine: boolean
  /** Absent where nobody reports to the viewer. */
  readonly onMine?: ((mine: boolean) => void) | undefined
}

/** Coaching across, hiring up, for the managers of the scope: crosses of two intervals, nobody ranked. */
export function BoardMap({ place, mine, onMine }: BoardMapProps) {
  const { data, error, refetch } = useQuery(BoardMapDocument, {
    variables: { ...place, myManagersOnly: mine },
  })
  const [chosen, setChosen] = useState<MapRegion | null>(null)
  const part = useOpened(mapPart, chosen !== null)
  if (error && !data) {
    return (
      <ErrorState
        sentence={t`The coaching and hiring map could not be read.`}
        action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
      />
    )
  }
  if (!data) return <Loading what={t`the coaching and hiring map`} rows={4} />
  const { panels, omitted } = data.coachingHiringMap
  const choice = onMine ? (
    <Tabs
      label={t`Whose managers`}
      tabs={[
        { key: "mine", label: t`My managers` },
        { key: "all", label: t`All in this scope` },
      ]}
      chosen={mine ? "mine" : "all"}
      onChoose={(key) => onMine(key === "mine")}
    />
  ) : null
  return (
    <div>
      <ChartFrame
        title={mine ? t`Coaching and hiring, my managers` : t`Coaching and hiring`}
        note={choice}
        table={mapTable(panels)}
        foot={<BoardMapPeople panels={panels} omitted={omitted} chosen={chosen} onChoose={setChosen} />}
      >
        <Drawn panels={panels} chosen={chosen} onChoose={setChosen} />
      </ChartFrame>
      {chosen && part ? <part.BoardMapPart panels={panels} region={chosen} onChoose={setChosen} /> : null}
    </div>
  )
}

type DrawnProps = {
  readonly panels: Panels
  readonly chosen: MapRegion | null
  readonly onChoose: (region: MapRegion) => void
}

function Drawn({ panels, chosen, onChoose }: DrawnProps) {
  const navigate = useNavigate()
  const points = mapPoints(panels)
  if (points.length === 0) {
    return <p className={styles.none}>{NONE_ON_THE_MAP}</p>
  }
  return (
    <CoachingMap
      points={points}
      tallest={208}
      chosen={chosen}
      onChoose={onChoose}
      onOpen={(id) => void navigate({ to: "/people/$id", params: { id } })}
    />
  )
}
