import { NetworkStatus } from "@apollo/client"
import { useQuery } from "@apollo/client/react"
import { useRef } from "react"
import { CalibrationPeopleDocument, type CalibrationPeopleQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { people } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { useEscape } from "../../ui/use-escape.ts"
import { CalibrationFilters } from "./calibration-filters.tsx"
import { CalibrationList } from "./calibration-list.tsx"
import styles from "./calibration-people.module.css"
import { CalibrationPersonPanel } from "./calibration-person.tsx"
import type { CalibrationSearch } from "./calibration-search.ts"
import type { CalibrationPerson, CalibrationSession } from "./calibration-shapes.ts"
import { CalibrationUnits } from "./calibration-units.tsx"
import { useOneLine } from "./use-one-line.ts"

const PAGE = 60
const PANEL = "calibration-person"

type CalibrationPeopleProps = {
  readonly session: CalibrationSession
  readonly search: CalibrationSearch
  readonly go: (change: CalibrationSearch) => void
}

/** Everybody of the layer by shown band, then name; beside them the units, or the evidence of who is open. */
export function CalibrationPeople({ session, search, go }: CalibrationPeopleProps) {
  const { unit, band } = search
  const { data, previousData, error, refetch, fetchMore, updateQuery, networkStatus } = useQuery(
    CalibrationPeopleDocument,
    {
      variables: { id: session.id, first: PAGE, after: null, unit: unit ?? null, band: band ?? null },
      fetchPolicy: "cache-and-network",
      notifyOnNetworkStatusChange: true,
    },
  )
  const isWide = useOneLine()
  const shown = (data ?? (error ? undefined : previousData))?.calibrationSession.people
  const listed = shown?.edges.map(({ node }) => node) ?? []
  const opened = useOpened(listed, search.person)
  const close = () => {
    go({ person: undefined })
    document.getElementById(`${PANEL}-of-${search.person ?? ""}`)?.focus()
  }
  useEscape(opened !== undefined, close)
  const onMoved = (person: CalibrationPerson) =>
    updateQuery((_, { complete, previousData: whole }) =>
      complete && whole ? withPerson(whole, person) : undefined,
    )
  const panel = opened ? (
    <CalibrationPersonPanel
      key={opened.personId}
      id={PANEL}
      person={opened}
      session={session}
      onClose={close}
      onMoved={onMoved}
    />
  ) : null
  const chosenUnits = unit === undefined ? session.units : session.units.filter((each) => each.unit === unit)
  const units = <CalibrationUnits session={session} search={search} go={go} />
  const more = () =>
    fetchMore({
      variables: { after: shown?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { calibrationSession } }) => ({
        calibrationSession: {
          ...calibrationSession,
          people: {
            ...calibrationSession.people,
            edges: [...before.calibrationSession.people.edges, ...calibrationSession.people.edges],
          },
        },
      }),
    })
  return (
    <div className={styles.columns}>
      {isWide ? null : units}
      <div className={styles.list}>
        <CalibrationFilters units={session.units} search={search} go={go} />
        {error && !shown ? (
          <ErrorState
            sentence={t`The people could not be read.`}
            action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
          />
        ) : null}
        {!shown && !error ? <Loading what={t`the people`} rows={8} /> : null}
        {shown?.totalCount === 0 ? <p className={styles.quiet}>{t`Nobody stands here.`}</p> : null}
        {listed.length > 0 ? (
          <CalibrationList
            people={listed}
            units={chosenUnits}
            opened={opened?.personId}
            panelId={PANEL}
            inside={isWide ? null : panel}
            onToggle={(personId) => go({ person: personId === opened?.personId ? undefined : personId })}
          />
        ) : null}
        {shown?.pageInfo.hasNextPage ? (
          <Button
            small
            busy={networkStatus === NetworkStatus.fetchMore && t`Reading`}
            onClick={() => void more()}
          >{t`Show more of ${people(shown.totalCount)}`}</Button>
        ) : null}
      </div>
      {isWide ? <aside className={styles.aside}>{panel ?? units}</aside> : null}
    </div>
  )
}

/** The list with somebody as they are shown now. */
function withPerson(
  { calibrationSession }: CalibrationPeopleQuery,
  person: CalibrationPerson,
): CalibrationPeopleQuery {
  const { people: listed } = calibrationSession
  const edges = listed.edges.map((edge) =>
    edge.node.personId === person.personId ? { ...edge, node: person } : edge,
  )
  return { calibrationSession: { ...calibrationSession, people: { ...listed, edges } } }
}

/** Whoever is open stays so while the list is read anew. */
function useOpened(
  listed: readonly CalibrationPerson[],
  personId: string | undefined,
): CalibrationPerson | undefined {
  const last = useRef<CalibrationPerson>(undefined)
  const found = listed.find((person) => person.personId === personId)
  if (found) last.current = found
  return last.current?.personId === personId ? last.current : undefined
}
