import { useQuery } from "@apollo/client/react"
import { Link, useNavigate, useSearch } from "@tanstack/react-router"
import { LayerBoardPageDocument, type LayerBoardPageQuery, ViewerDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { todayHere } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { SeesAs, usePreparingFor } from "../access/sees-as.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import { BoardHeat } from "./board-heat.tsx"
import { BoardMap } from "./board-map.tsx"
import { BoardReportButton } from "./board-report-button.tsx"
import { BoardStrata } from "./board-strata.tsx"
import { BoardTable } from "./board-table.tsx"
import {
  type BoardSearch,
  boardSearch,
  printedWords,
  queueWords,
  releaseWords,
  scopeInput,
} from "./board-words.ts"
import { CalibrationNotes } from "./calibration-note.tsx"
import { isForbidden } from "./forbidden.ts"
import styles from "./layer-board-page.module.css"
import type { BoardPlace } from "./people-behind.tsx"
import { ReleaseChoice } from "./release-choice.tsx"
import { ScopeChoice } from "./scope-choice.tsx"

type Board = LayerBoardPageQuery["layerBoard"]

/** How each layer stands on what it needs, for the people the viewer answers for. */
export function LayerBoardPage() {
  const search = boardSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const place: BoardPlace = { cycleId: search.cycle ?? null, scope: scopeInput(search) }
  const { data, previousData, error, refetch } = useQuery(LayerBoardPageDocument, {
    variables: place,
    fetchPolicy: "cache-and-network",
  })
  const { data: me } = useQuery(ViewerDocument)
  const board = (data ?? (error ? undefined : previousData))?.layerBoard
  const go = (change: BoardSearch) =>
    void navigate({ to: "/", search: { ...search, ...change }, resetScroll: false })
  const executive = usePreparingFor(me?.viewer?.permissions ?? [])
  const viewer = me?.viewer && { ...me.viewer, personId: executive?.personId ?? me.viewer.personId }
  return (
    <Page
      name={t`Layer board`}
      top={
        board && viewer ? (
          <>
            <BoardTop board={board} place={place} viewerId={executive ? null : viewer.personId} go={go} />
            <SeesAs permissions={viewer.permissions} />
          </>
        ) : (
          <b>{t`Layer board`}</b>
        )
      }
    >
      {error && !board ? (
        <ErrorState
          sentence={refusalWords(error, viewer?.personId)}
          action={
            <Button
              onClick={() => (place.scope ? go({ below: undefined, unit: undefined }) : void refetch())}
            >
              {place.scope ? t`Show the widest scope` : t`Try again`}
            </Button>
          }
        />
      ) : null}
      {!board && !error ? <Loading what={t`the layer board`} rows={8} /> : null}
      {board && viewer ? (
        <BoardBody board={board} viewer={viewer} search={search} place={place} go={go} />
      ) : null}
    </Page>
  )
}

/** Why there is no board; an executive nobody has linked to the org reads what to do about it. */
function refusalWords(error: unknown, personId: string | null | undefined): string {
  if (isForbidden(error) && personId === null) {
    return t`You are not linked to anybody in the org yet, so there is no board to read. Ask an administrator to link you under “People and roles”.`
  }
  return t`The board could not be read. ${refusalOf(error)}`
}

type TopProps = {
  readonly board: Board
  readonly place: BoardPlace
  readonly viewerId: string | null
  readonly go: (change: BoardSearch) => void
}

function BoardTop({ board: { release, scope }, place, viewerId, go }: TopProps) {
  if (!release || !scope) return <b>{t`Layer board`}</b>
  return (
    <>
      <ScopeChoice
        scope={scope}
        cycleId={place.cycleId}
        viewerId={viewerId}
        onChoose={({ below, unit }) => go({ below, unit })}
      />
      <ReleaseChoice shown={release} onChoose={(cycle) => go({ cycle })} />
      <span className={styles.released}>{releaseWords(release, todayHere())}</span>
    </>
  )
}

type BodyProps = {
  readonly board: Board
  readonly viewer: {
    readonly name: string
    readonly tenant: { readonly name: string } | null
    readonly personId: string | null
    readonly permissions: readonly string[]
    readonly roles: readonly string[]
  }
  readonly search: BoardSearch
  readonly place: BoardPlace
  readonly go: (change: BoardSearch) => void
}

function BoardBody({ board, viewer, search, place, go }: BodyProps) {
  const { finding, release, scope, rows, families, competencies } = board
  const readsAll = viewer.roles.includes("ADMIN")
  const isTheirs = viewer.permissions.includes("BIAS_AUDIT_READ")
  const own = !readsAll && isTheirs && scope?.personId === viewer.personId
  const since = rows.find(({ movement }) => movement.since !== null)?.movement.since ?? null
  if (!release || !families || !competencies) {
    return (
      <>
        <PageHead title={finding.sentence} aside={<Notes board={board} />} />
        <NothingReleased mayRun={viewer.permissions.includes("CYCLE_CREATE")} />
      </>
    )
  }
  return (
    <>
      <BoardStrata
        within={readsAll ? null : viewer.personId}
        chosen={search.below ?? null}
        onChoose={(below) =>
          go({ below: below === viewer.personId && !readsAll ? undefined : below, unit: undefined })
        }
      />
      <PageHead title={finding.sentence} aside={<Notes board={board} />} />
      {scope ? (
        <p className={styles.printed}>{printedWords(scope, release, viewer.personId, todayHere())}</p>
      ) : null}
      <div className={styles.stack}>
        <BoardTable
          rows={rows}
          place={place}
          since={since}
          more={
            viewer.tenant ? (
              <BoardReportButton company={viewer.tenant.name} reader={viewer.name} place={place} />
            ) : null
          }
        />
        <div className={styles.two}>
          <BoardMap
            place={place}
            mine={own && search.map !== "all"}
            onMine={own ? (mine) => go({ map: mine ? undefined : "all" }) : undefined}
          />
          <div>
            <BoardHeat
              families={families}
              competencies={competencies}
              place={place}
              shown={search.heat}
              onShow={(heat) => go({ heat })}
            />
            <p className={styles.confidence}>
              <Link to="/line-views" search={search}>{t`What is said in confidence about this line`}</Link>
            </p>
            {viewer.permissions.includes("BIAS_AUDIT_READ") ? (
              <p className={styles.confidence}>
                <Link
                  to="/how-we-judge"
                  search={search}
                >{t`How we judge: by what a layer needs, or by what mattered one below`}</Link>
              </p>
            ) : null}
          </div>
        </div>
      </div>
    </>
  )
}

function Notes({ board: { queue, release } }: { readonly board: Board }) {
  return (
    <div className={styles.notes}>
      <QueueNote queue={queue} />
      <CalibrationNotes releasedId={release?.cycleId ?? null} />
    </div>
  )
}

/** The cycle that is open, how far the viewer is, and with whom to go on. */
function QueueNote({ queue }: { readonly queue: Board["queue"] }) {
  if (!queue) return null
  const { open, stand } = queueWords(queue, todayHere())
  const { next, nextAssessmentId } = queue
  return (
    <>
      <b className={styles.open}>{open}</b> {stand}{" "}
      {next && nextAssessmentId ? (
        <Link
          to="/assess/$assessmentId"
          params={{ assessmentId: nextAssessmentId }}
        >{t`Continue with ${next.name}`}</Link>
      ) : null}
    </>
  )
}

function NothingReleased({ mayRun }: { readonly mayRun: boolean }) {
  const navigate = useNavigate()
  const [to, words] = mayRun
    ? (["/cycles", t`Go to the cycles`] as const)
    : (["/assess", t`Go to my queue`] as const)
  return (
    <EmptyState
      sentence={
        mayRun
          ? t`The board shows what a cycle released. Open a cycle, let people answer, close it and release it.`
          : t`The board shows what a cycle released. Until then, assess the people who report to you.`
      }
      action={
        <Button filled onClick={() => void navigate({ to })}>
          {words}
        </Button>
      }
    />
  )
}
