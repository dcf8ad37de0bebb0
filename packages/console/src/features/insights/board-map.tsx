import { useQuery } from "@apollo/client/react"
import { BANDS } from "@rung/domain/insights/band"
import { Link, useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { BoardMapDocument, type BoardMapQuery } from "../../generated/graphql.ts"
import { BandGlyph } from "../../parts/band-mark.tsx"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { CoachingMap } from "../../parts/coaching-map.tsx"
import { BAND_WORDS } from "../../parts/kinds.ts"
import { Button } from "../../ui/button.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { mapPoints, mapTable } from "./board-charts.ts"
import styles from "./board-map.module.css"
import type { BoardPlace } from "./people-behind.tsx"

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
  if (error && !data) {
    return (
      <ErrorState
        sentence="The coaching and hiring map could not be read."
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      />
    )
  }
  if (!data) return <Loading what="the coaching and hiring map" rows={4} />
  const { panels, omitted } = data.coachingHiringMap
  const choice = onMine ? (
    <Tabs
      label="Whose managers"
      tabs={[
        { key: "mine", label: "My managers" },
        { key: "all", label: "All in this scope" },
      ]}
      chosen={mine ? "mine" : "all"}
      onChoose={(key) => onMine(key === "mine")}
    />
  ) : null
  return (
    <ChartFrame
      title={mine ? "Coaching and hiring, my managers" : "Coaching and hiring"}
      note={choice}
      table={mapTable(panels)}
      foot={<Foot panels={panels} omitted={omitted} />}
    >
      <Drawn panels={panels} />
    </ChartFrame>
  )
}

function Drawn({ panels }: { readonly panels: Panels }) {
  const navigate = useNavigate()
  const points = mapPoints(panels)
  if (points.length === 0) {
    return <p className={styles.none}>No manager here has been rated on both coaching and hiring yet.</p>
  }
  return (
    <CoachingMap
      points={points}
      tallest={208}
      onOpen={(id) => void navigate({ to: "/people/$id", params: { id } })}
    />
  )
}

/** The keyboard's way to everybody on the map, by band, then name, and those of whom a side is missing. */
function Foot({ panels, omitted }: { readonly panels: Panels; readonly omitted: number }) {
  const [open, setOpen] = useState(false)
  const everybody = panels.flatMap(({ points, beside }) => [...points, ...beside])
  const missing = panels.reduce((sum, { beside }) => sum + beside.length, 0)
  if (everybody.length === 0) return null
  return (
    <>
      <button type="button" className={styles.list} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? "Hide the list" : `List the ${everybody.length} managers`}
      </button>
      {missing > 0 ? `, ${missing} of them without both sides` : null}
      {omitted > 0 ? `. ${omitted} more are not shown: choose a smaller scope` : null}
      {open ? (
        <ul className={styles.names}>
          {BANDS.flatMap((band) =>
            everybody
              .filter((each) => each.band === band)
              .map(({ personId, name, layer, coaching, hiring }) => (
                <li key={personId}>
                  <BandGlyph band={band} />
                  <span className="only-read-aloud">{BAND_WORDS[band]}:</span>
                  <Link to="/people/$id" params={{ id: personId }}>
                    {name}
                  </Link>
                  <span>
                    {layer}
                    {coaching && hiring ? "" : ", a side is missing"}
                  </span>
                </li>
              )),
          )}
        </ul>
      ) : null}
    </>
  )
}
