import { useQuery } from "@apollo/client/react"
import { useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { CalibrationSessionPageDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { listed } from "../../parts/count-words.ts"
import { dayWords, todayHere } from "../../parts/day-words.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import { CloseCalibrationDialog } from "./calibration-close.tsx"
import { CalibrationCrumb } from "./calibration-crumb.tsx"
import { CalibrationDrift } from "./calibration-drift.tsx"
import { CalibrationMinutes } from "./calibration-minutes.tsx"
import { CalibrationPeople } from "./calibration-people.tsx"
import { CalibrationRaters } from "./calibration-raters.tsx"
import { type CalibrationSearch, type CalibrationTab, calibrationSearch } from "./calibration-search.ts"
import styles from "./calibration-session.module.css"
import type { CalibrationSession } from "./calibration-shapes.ts"
import { movedPeople, sessionFinding } from "./calibration-words.ts"

/** The people of one layer side by side, before the release. */
export function CalibrationSessionPage() {
  const { cycleId = "", sessionId = "" } = useParams({ strict: false })
  const search = calibrationSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(CalibrationSessionPageDocument, {
    variables: { id: sessionId },
    fetchPolicy: "cache-and-network",
  })
  const [isClosing, setIsClosing] = useState(false)
  const session = data?.calibrationSession
  const go = (change: CalibrationSearch) =>
    void navigate({
      to: "/cycles/$cycleId/calibration/$sessionId",
      params: { cycleId, sessionId },
      search: { ...search, ...change },
      replace: "person" in change && !("unit" in change),
      resetScroll: false,
    })
  return (
    <Page
      name={session ? t`Calibration of ${session.layer}, ${session.cycleName}` : t`Calibration`}
      top={<CalibrationCrumb cycleId={cycleId} cycleName={session?.cycleName} here={session?.layer} />}
      foot={session?.canClose ? <Foot onClose={() => setIsClosing(true)} /> : undefined}
    >
      {error && !session ? (
        <ErrorState
          sentence={t`The session could not be read. ${refusalOf(error)}`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!session && !error ? <Loading what={t`the session`} rows={8} /> : null}
      {session ? (
        <>
          <PageHead
            title={sessionFinding(session, movedPeople(session.minutes))}
            under={<Under session={session} />}
          />
          <SessionTabs session={session} search={search} go={go} />
          {isClosing ? (
            <CloseCalibrationDialog session={session} onClose={() => setIsClosing(false)} />
          ) : null}
        </>
      ) : null}
    </Page>
  )
}

function Under({ session }: { readonly session: CalibrationSession }) {
  const { layer, state, openedAt, closedAt, participants } = session
  const today = todayHere()
  const stand =
    state === "OPEN" || closedAt === null
      ? t`open since ${dayWords(openedAt.slice(0, 10), today)}`
      : t`closed on ${dayWords(closedAt.slice(0, 10), today)}`
  return (
    <span className={styles.under}>
      <LayerName layer={layer} />
      <span>{t`Session ${stand}. Taking part: ${listed(participants.map(({ name }) => name))}.`}</span>
    </span>
  )
}

function Foot({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <span
        className={styles.footWords}
      >{t`Every move stays in the minutes. The release waits for this session.`}</span>
      <Button onClick={onClose}>{t`Close the session`}</Button>
    </>
  )
}

type SessionTabsProps = {
  readonly session: CalibrationSession
  readonly search: CalibrationSearch
  readonly go: (change: CalibrationSearch) => void
}

function SessionTabs({ session, search, go }: SessionTabsProps) {
  const { raters, minutes, drift } = session
  const tabs: readonly { key: CalibrationTab; label: string; count?: number }[] = [
    { key: "people", label: t`People` },
    { key: "raters", label: t`Raters`, count: raters.length },
    { key: "minutes", label: t`Minutes`, count: minutes.length },
    ...(drift ? [{ key: "drift", label: t`Drift` } as const] : []),
  ]
  const chosen = tabs.find(({ key }) => key === search.tab)?.key ?? "people"
  return (
    <Tabs
      large
      label={t`What of the session`}
      tabs={tabs}
      chosen={chosen}
      onChoose={(tab) => go({ tab: tab === "people" ? undefined : tab })}
    >
      <div className={styles.tab}>
        {chosen === "people" ? <CalibrationPeople session={session} search={search} go={go} /> : null}
        {chosen === "raters" ? <CalibrationRaters raters={raters} /> : null}
        {chosen === "minutes" ? <CalibrationMinutes session={session} /> : null}
        {chosen === "drift" && drift ? <CalibrationDrift drift={drift} /> : null}
      </div>
    </Tabs>
  )
}
