import { useQuery } from "@apollo/client/react"
import { Link, useParams } from "@tanstack/react-router"
import { CyclePageDocument, ViewerDocument } from "../../generated/graphql.ts"
import { dayWords, todayHere } from "../../parts/day-words.ts"
import { share } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { PERSPECTIVE_WORDS } from "../expectations/expectation-words.ts"
import { CoveragePlanner } from "./coverage-planner.tsx"
import { CycleActions } from "./cycle-actions.tsx"
import { CycleForms } from "./cycle-forms.tsx"
import styles from "./cycle-page.module.css"
import type { CycleOnPage } from "./cycle-shapes.ts"
import { CYCLE_STATE_WORDS, cycleFinding, formTotals, periodWords, populationWords } from "./cycle-words.ts"
import { FormsTable } from "./forms-table.tsx"
import { LayerCounts } from "./layer-counts.tsx"
import { OpeningPreview } from "./opening-preview.tsx"
import { WithoutRater } from "./without-rater.tsx"

/** One round of assessment: where it stands and its next step. */
export function CyclePage() {
  const { cycleId = "" } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(CyclePageDocument, {
    variables: { id: cycleId },
    fetchPolicy: "cache-and-network",
  })
  const { data: me } = useQuery(ViewerDocument)
  const permissions = me?.viewer?.permissions ?? []
  const cycle = data?.cycle
  const today = todayHere()
  return (
    <Page
      name={cycle?.name ?? "Cycle"}
      top={
        <>
          <span>
            <Link to="/cycles" className={styles.crumb}>
              Cycles
            </Link>{" "}
            / <b>{cycle?.name}</b>
          </span>
          <span>{cycle ? CYCLE_STATE_WORDS[cycle.state] : null}</span>
        </>
      }
      foot={
        cycle && permissions.includes("CYCLE_OPEN") ? <CycleActions cycle={cycle} today={today} /> : undefined
      }
    >
      {error && !cycle ? (
        <ErrorState
          sentence="This cycle could not be read."
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        />
      ) : null}
      {!cycle && !error ? <Loading what="the cycle" rows={6} /> : null}
      {cycle ? (
        <>
          <PageHead title={cycleFinding(cycle, formTotals(cycle), today)} under={underWords(cycle, today)} />
          <div className={styles.columns}>
            <div className={styles.main}>
              {cycle.state === "DRAFT" && permissions.includes("CYCLE_OPEN") ? (
                <>
                  <OpeningPreview input={{ cycleId: cycle.id }} />
                  <CoveragePlanner input={{ cycleId: cycle.id }} />
                </>
              ) : (
                <Progress cycle={cycle} />
              )}
            </div>
            <aside className={styles.aside}>
              <Terms cycle={cycle} today={today} />
            </aside>
          </div>
        </>
      ) : null}
    </Page>
  )
}

function underWords(cycle: CycleOnPage, today: string): string {
  const views = cycle.perspectives.map((each) => PERSPECTIVE_WORDS[each].toLowerCase()).join(" and ")
  return `Assessed: ${populationWords(cycle.population)}. Views: ${views}. Answers: ${periodWords(cycle, today)}.`
}

function Progress({ cycle }: { readonly cycle: CycleOnPage }) {
  const { formsByPerspective, formsByUnit } = cycle
  if (cycle.state === "DRAFT" || !formsByPerspective) {
    return <p className={styles.quiet}>How many forms are sent is shown to those who run the cycle.</p>
  }
  return (
    <>
      <section className={styles.part}>
        <h2>Forms by view</h2>
        <FormsTable
          caption="Forms by view"
          head="View"
          rows={formsByPerspective.map(({ perspective, counts }) => ({
            key: perspective,
            name: PERSPECTIVE_WORDS[perspective],
            counts,
          }))}
        />
      </section>
      {formsByUnit && formsByUnit.length > 0 ? (
        <section className={styles.part}>
          <h2>Forms by the raters’ unit</h2>
          <FormsTable
            caption="Forms by the raters’ unit"
            head="Unit"
            rows={formsByUnit.map(({ unit, counts }) => ({
              key: unit ?? "",
              name: unit ?? "Without a unit",
              counts,
            }))}
          />
        </section>
      ) : null}
      {formsByUnit ? <CycleForms cycle={cycle} /> : null}
    </>
  )
}

function weight(value: number): string {
  return value === 0 ? "0" : share(value)
}

function Terms({ cycle, today }: { readonly cycle: CycleOnPage; readonly today: string }) {
  const { frozen, participantsByLayer, withoutRater } = cycle
  if (!frozen) return null
  const { manager, upward, skip, peer } = frozen.perspectiveWeights
  return (
    <>
      <section className={styles.part}>
        <h2>Frozen when it opened</h2>
        <dl className={styles.terms}>
          <dt>Org and layers</dt>
          <dd>as of {dayWords(frozen.asOf, today)}</dd>
          <dt>Contract</dt>
          <dd>
            <Link to="/contract" search={{ version: frozen.contractNumber }}>
              version {frozen.contractNumber}
            </Link>
          </dd>
          <dt>Weights of views</dt>
          <dd>
            above {weight(manager)}, reports {weight(upward)}, two down {weight(skip)}, peers {weight(peer)}
          </dd>
          <dt>Groups of at least</dt>
          <dd>
            {frozen.kDecision} for decisions, {frozen.kDevelopment} for one’s own view
          </dd>
        </dl>
      </section>
      {participantsByLayer ? (
        <section className={styles.part}>
          <h2>Who is assessed</h2>
          <LayerCounts caption="People by layer" counts={participantsByLayer} />
        </section>
      ) : null}
      {withoutRater ? (
        <section className={styles.part}>
          <h2>Without a rater</h2>
          <WithoutRater count={withoutRater.totalCount} some={withoutRater.edges.map(({ node }) => node)} />
        </section>
      ) : null}
    </>
  )
}
