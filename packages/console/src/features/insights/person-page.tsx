import { useQuery } from "@apollo/client/react"
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { useEffect } from "react"
import {
  type LeaveKind,
  PersonPageDocument,
  type PersonPageQuery,
  PersonResultsDocument,
  type PersonResultsQuery,
  ViewerDocument,
} from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { Menu } from "../../ui/menu.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { textInSearch } from "../../ui/text-in-search.ts"
import { refusalOf } from "../access/use-sign-in.ts"
import { NotesAbout } from "../assessments/notes-about.tsx"
import { PlanSharedWithMe } from "../growth/plan-shared-with-me.tsx"
import { ExpectedNow } from "./expected-now.tsx"
import { isForbidden, isNotFound } from "./forbidden.ts"
import { LayerReasons } from "./layer-reasons.tsx"
import { NextRung } from "./next-rung.tsx"
import { markOpened } from "./opened-results.ts"
import styles from "./person-page.module.css"
import { PersonResponse } from "./person-response.tsx"
import { PersonResultView } from "./person-result.tsx"
import { ResultSteps } from "./person-steps.tsx"
import { PersonTimeline } from "./person-timeline.tsx"
import { belowWords } from "./person-words.ts"
import { ReleaseList } from "./release-list.tsx"
import { type OpenResult, ResultFigures, ResultWhy, sameResult } from "./result-figures.tsx"
import { useOpenPanel } from "./use-open-panel.ts"

/** One person: where they stand, what that asks of them, and how it stands. */
export function PersonPage() {
  const { id } = useParams({ strict: false })
  return typeof id === "string" ? <PersonView key={id} id={id} /> : null
}

export function PersonView({ id }: { readonly id: string }) {
  const cycleId = textInSearch(useSearch({ strict: false }), "cycle") ?? null
  const page = useQuery(PersonPageDocument, { variables: { id }, fetchPolicy: "cache-and-network" })
  const results = useQuery(PersonResultsDocument, {
    variables: { id, cycleId },
    fetchPolicy: "cache-and-network",
  })
  const { data: me } = useQuery(ViewerDocument)
  const person = page.data?.person
  const viewer = me?.viewer
  return (
    <Page
      name={person?.name ?? t`Person`}
      top={
        person ? (
          <Top person={person} releases={results.data?.personReleases ?? []} cycleId={cycleId} />
        ) : undefined
      }
    >
      {page.error && !person ? <NobodyHere failure={page.error} retry={() => void page.refetch()} /> : null}
      {!person && !page.error ? <Loading what={t`the person`} rows={8} /> : null}
      {page.data && viewer ? (
        <Body
          page={page.data}
          result={results.data?.personResult ?? null}
          releases={results.data?.personReleases ?? []}
          stand={standOf(results.error, results.data)}
          own={viewer.personId === id}
          viewerId={viewer.personId}
          mayOverride={viewer.permissions.includes("LAYER_OVERRIDE")}
          answersCorrections={viewer.permissions.includes("RESULT_ANSWER_CORRECTION")}
        />
      ) : null}
    </Page>
  )
}

function NobodyHere({ failure, retry }: { readonly failure: Error; readonly retry: () => void }) {
  const navigate = useNavigate()
  if (isNotFound(failure)) {
    return (
      <ErrorState
        sentence={t`Nobody is at this address. They may have been erased.`}
        action={<Button onClick={() => void navigate({ to: "/" })}>{t`Go to the start`}</Button>}
      />
    )
  }
  return (
    <ErrorState
      sentence={t`The person could not be read. ${refusalOf(failure)}`}
      action={<Button onClick={retry}>{t`Try again`}</Button>}
    />
  )
}

/** Whether there is a result to show, or why not. */
type Stand = "loading" | "closed" | "failed" | "none" | "there"

function standOf(error: unknown, data: PersonResultsQuery | undefined): Stand {
  if (data) return data.personResult ? "there" : "none"
  if (isForbidden(error)) return "closed"
  return error ? "failed" : "loading"
}

type TopProps = {
  readonly person: PersonPageQuery["person"]
  readonly releases: PersonResultsQuery["personReleases"]
  readonly cycleId: string | null
}

function Top({ person: { name, unit }, releases, cycleId }: TopProps) {
  const navigate = useNavigate()
  const shown = releases.find(({ release }) => release.cycleId === cycleId) ?? releases[0]
  return (
    <>
      <span>
        {unit ? `${unit} / ` : null}
        <b>{name}</b>
      </span>
      {shown ? (
        <Menu
          label={t`Release`}
          value={shown.release.cycleName}
          items={releases.map(({ release }) => ({
            key: release.cycleId,
            label: release.cycleName,
            chosen: release.cycleId === shown.release.cycleId,
            onSelect: () => void navigate({ to: ".", search: { cycle: release.cycleId } }),
          }))}
        />
      ) : null}
    </>
  )
}

type BodyProps = {
  readonly page: PersonPageQuery
  readonly result: PersonResultsQuery["personResult"]
  readonly releases: PersonResultsQuery["personReleases"]
  readonly stand: Stand
  readonly own: boolean
  readonly viewerId: string | null
  readonly mayOverride: boolean
  readonly answersCorrections: boolean
}

function Body(props: BodyProps) {
  const { page, result, releases, stand, own, viewerId, mayOverride, answersCorrections } = props
  const { person, layerTimeline } = page
  const opened = own ? result?.release.cycleId : undefined
  useEffect(() => {
    if (opened) markOpened("own", opened)
  }, [opened])
  const panel = useOpenPanel<OpenResult>(sameResult)
  const headOpen = panel.open && !panel.open.competency ? panel.open : null
  return (
    <>
      <PageHead
        title={person.name}
        under={<Place person={person} />}
        aside={result ? <ResultFigures result={result} panel={panel} /> : undefined}
      />
      {result && headOpen ? <ResultWhy id={panel.id} result={result} open={headOpen} /> : null}
      <PersonTimeline person={person} periods={layerTimeline} />
      <LayerReasons person={person} mayOverride={mayOverride} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {result ? (
            <>
              <ResultSteps result={result} name={person.name} own={own} />
              <PersonResultView result={result} panel={panel} own={own} viewerId={viewerId} />
              <PersonResponse
                result={result}
                name={person.name}
                own={own}
                answersCorrections={answersCorrections}
              />
              <ReleaseList releases={releases} shown={result.release.cycleId} />
            </>
          ) : (
            <NoResult stand={stand} name={person.name} own={own} />
          )}
        </div>
        <aside className={styles.aside}>
          {own ? null : <PlanSharedWithMe personId={person.id} />}
          <NotesAbout personId={person.id} name={person.name} self={own} />
          <ExpectedNow
            person={person}
            carried={result?.carried ?? []}
            supporting={result?.supporting ?? []}
            own={own}
            of={result}
          />
          {person.layer ? <NextRung layer={person.layer} own={own} /> : null}
        </aside>
      </div>
    </>
  )
}

function Place({ person }: { readonly person: PersonPageQuery["person"] }) {
  const { layer, hybridShare, title, manager, actingManager } = person
  const above = manager ?? actingManager
  return (
    <span className={styles.place}>
      {layer ? <LayerName layer={layer} hybridShare={hybridShare} /> : null}
      <span>
        {title ?? t`No title`}
        {above
          ? rich`, reports to ${(
              <Link to="/people/$id" params={{ id: above.id }}>
                {above.name}
              </Link>
            )}${manager ? null : t` while the seat above is open`}`
          : null}
        . {layer ? belowWords(person) : t`Not in the org today.`}
        {person.details?.leave ? ` ${LEAVE_WORDS[person.details.leave]}` : null}
      </span>
    </span>
  )
}

const LEAVE_WORDS: Readonly<Record<LeaveKind, string>> = {
  LEAVE: t`On leave.`,
  GARDEN_LEAVE: t`On garden leave.`,
}

type NoResultProps = { readonly stand: Stand; readonly name: string; readonly own: boolean }

function NoResult({ stand, name, own }: NoResultProps) {
  const navigate = useNavigate()
  if (stand === "loading") return <Loading what={t`the results`} rows={4} />
  if (stand === "failed")
    return <ErrorState sentence={t`The results could not be read. The rest of the page is whole.`} />
  if (stand === "closed") {
    return (
      <p
        className={styles.closed}
      >{t`Results of ${name} are for ${name}, for those above them and for people administrators.`}</p>
    )
  }
  const read = (
    <Button filled onClick={() => void navigate({ to: own ? "/self-assessment" : "/contract" })}>
      {own ? t`Assess myself` : t`Read the contract`}
    </Button>
  )
  return (
    <EmptyState
      sentence={
        own
          ? t`Nothing about you has been released yet. Your results appear here after a cycle’s release.`
          : t`Nothing about ${name} has been released yet. Results appear here after a cycle’s release.`
      }
      action={read}
    />
  )
}
