import { useQuery } from "@apollo/client/react"
import type { Layer } from "@rung/domain/layers/layer"
import { Link, useParams } from "@tanstack/react-router"
import { useState } from "react"
import {
  CalibrationOverviewDocument,
  type CalibrationOverviewQuery,
  ViewerDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { counted, listed, sentence } from "../../parts/count-words.ts"
import { dayWords, todayHere } from "../../parts/day-words.ts"
import { people } from "../../parts/figures.ts"
import { LAYERS_FROM_TOP } from "../../parts/kinds.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import { CalibrationCrumb } from "./calibration-crumb.tsx"
import { OpenCalibrationDialog } from "./calibration-open.tsx"
import styles from "./calibration-page.module.css"
import { differenceWords, overviewFinding, together } from "./calibration-words.ts"

type Overview = CalibrationOverviewQuery
type Session = Overview["calibrationSessions"][number]

/** The layers of a closed cycle, and who looks at them together before the release. */
export function CalibrationPage() {
  const { cycleId = "" } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(CalibrationOverviewDocument, {
    variables: { cycleId },
    fetchPolicy: "cache-and-network",
  })
  const { data: me } = useQuery(ViewerDocument)
  const cycle = data?.cycle
  return (
    <Page
      name={cycle ? t`Calibration, ${cycle.name}` : t`Calibration`}
      top={<CalibrationCrumb cycleId={cycleId} cycleName={cycle?.name} />}
    >
      {error && !data ? (
        <ErrorState
          sentence={t`The sessions could not be read.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!data && !error ? <Loading what={t`the sessions`} rows={4} /> : null}
      {data && me?.viewer ? (
        <Layers overview={data} mayOpen={me.viewer.permissions.includes("CALIBRATION_OPEN")} />
      ) : null}
    </Page>
  )
}

type LayersProps = { readonly overview: Overview; readonly mayOpen: boolean }

function Layers({ overview, mayOpen }: LayersProps) {
  const { cycle, calibrationSessions: sessions } = overview
  const [opening, setOpening] = useState<Layer | null>(null)
  const rows = LAYERS_FROM_TOP.map((layer) => ({
    layer,
    assessed: cycle.participantsByLayer?.find((each) => each.layer === layer)?.people ?? null,
    session: sessions.find((session) => session.layer === layer),
  }))
  if (sessions.length === 0 && !mayOpen)
    return <EmptyState sentence={t`No session of this cycle asks you to take part.`} />
  return (
    <>
      <PageHead
        title={overviewFinding(cycle.name, sessions, cycle.state === "CALIBRATING")}
        under={<UnderWords state={cycle.state} />}
      />
      <Table
        caption={t`Layers and their sessions`}
        rows={rows.filter(({ assessed, session }) => session || (mayOpen && assessed !== 0))}
        rowKey={({ layer }) => layer}
        columns={[
          {
            key: "layer",
            head: t`Layer`,
            width: "260px",
            cell: ({ layer }) => <LayerName layer={layer} words />,
          },
          {
            key: "people",
            head: t`Assessed`,
            width: "130px",
            cell: ({ assessed }) => (assessed === null ? "" : people(assessed)),
          },
          { key: "stand", head: t`Session`, cell: ({ session }) => <SessionStand session={session} /> },
          {
            key: "step",
            head: <span className="only-read-aloud">{t`Next step`}</span>,
            width: "190px",
            cell: ({ layer, session }) =>
              session ? (
                <SessionLink session={session} />
              ) : (
                <Button
                  small
                  waitsFor={cycle.state !== "CALIBRATING" && t`Only between close and release.`}
                  onClick={() => setOpening(layer)}
                >{t`Open a session`}</Button>
              ),
          },
        ]}
      />
      {opening ? (
        <OpenCalibrationDialog cycleId={cycle.id} layer={opening} onClose={() => setOpening(null)} />
      ) : null}
    </>
  )
}

function UnderWords({ state }: { readonly state: Overview["cycle"]["state"] }) {
  if (state !== "CALIBRATING") {
    return t`Sessions are held after a cycle is closed and before it is released. What was moved stays in their minutes.`
  }
  return t`Calibrating is optional. In a session, people of one layer are looked at side by side, across units. A band is moved with a reason and evidence, and the computed one stays beside it.`
}

function SessionStand({ session }: { readonly session: Session | undefined }) {
  if (!session) return <span className={styles.quiet}>{t`Not opened`}</span>
  const { state, openedAt, closedAt, participants, units } = session
  const today = todayHere()
  const since =
    state === "OPEN" || closedAt === null
      ? t`Open since ${dayWords(openedAt.slice(0, 10), today)}`
      : t`Closed on ${dayWords(closedAt.slice(0, 10), today)}`
  return (
    <div className={styles.stand}>
      <span>
        <b>{since}.</b> {differenceWords(together(units)) || t`All bands as computed`}.
      </span>
      <span className={styles.quiet}>
        {sentence(counted(participants.length, "participant"))}:{" "}
        {listed(participants.map(({ name }) => name))}
      </span>
    </div>
  )
}

function SessionLink({ session: { cycleId, id, state, canMove } }: { readonly session: Session }) {
  return (
    <Link to="/cycles/$cycleId/calibration/$sessionId" params={{ cycleId, sessionId: id }} search={{}}>
      {state === "OPEN" && canMove ? t`Go to the session` : t`Read the session`}
    </Link>
  )
}
