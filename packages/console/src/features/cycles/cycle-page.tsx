import { useQuery } from "@apollo/client/react"
import { Link, useParams } from "@tanstack/react-router"
import {
  CyclePageDocument,
  type Permission,
  type ReminderPartsFragment,
  ViewerDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { listed } from "../../parts/count-words.ts"
import { dayWords, todayHere } from "../../parts/day-words.ts"
import { share } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import { PERSPECTIVE_WORDS, PERSPECTIVES_IN_SENTENCE } from "../expectations/expectation-words.ts"
import { UseAgain } from "./clone-dialog.tsx"
import { CycleActions } from "./cycle-actions.tsx"
import { CycleForms } from "./cycle-forms.tsx"
import styles from "./cycle-page.module.css"
import { CycleSetup } from "./cycle-setup.tsx"
import type { CycleOnPage } from "./cycle-shapes.ts"
import { CYCLE_STATE_WORDS, cycleFinding, formTotals, periodWords, populationWords } from "./cycle-words.ts"
import { FormsTable } from "./forms-table.tsx"
import { HeadAssessors } from "./head-assessors.tsx"
import { LayerCounts } from "./layer-counts.tsx"
import { OpeningPreview } from "./opening-preview.tsx"
import { ReminderPlan } from "./reminder-plan.tsx"
import { reminderWords } from "./reminder-words.ts"
import { UnitForms } from "./unit-forms.tsx"

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
      name={cycle?.name ?? t`Cycle`}
      top={
        <>
          <span>
            <Link to="/cycles" className={styles.crumb}>{t`Cycles`}</Link> / <b>{cycle?.name}</b>
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
          sentence={t`This cycle could not be read.`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!cycle && !error ? <Loading what={t`the cycle`} rows={6} /> : null}
      {cycle ? <CycleBody cycle={cycle} today={today} permissions={permissions} /> : null}
    </Page>
  )
}

type CycleBodyProps = {
  readonly cycle: CycleOnPage
  readonly today: string
  readonly permissions: readonly Permission[]
}

function CycleBody({ cycle, today, permissions }: CycleBodyProps) {
  const runs = permissions.includes("CYCLE_OPEN")
  const isSetUp = cycle.state === "DRAFT" && runs
  return (
    <>
      <PageHead
        title={cycleFinding(cycle, formTotals(cycle), today)}
        under={underWords(cycle, today)}
        aside={permissions.includes("CYCLE_CREATE") ? <UseAgain cycle={cycle} /> : undefined}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          {isSetUp ? <CycleSetup key={cycle.id} cycle={cycle} today={today} /> : <Progress cycle={cycle} />}
        </div>
        <aside className={styles.aside}>
          {isSetUp ? <OpeningPreview input={{ cycleId: cycle.id }} /> : null}
          {cycle.state === "OPEN" && cycle.reminders && runs ? (
            <Reminders cycle={cycle} plan={cycle.reminders} />
          ) : null}
          <Terms cycle={cycle} today={today} />
        </aside>
      </div>
      {!isSetUp && cycle.formsByUnit ? <CycleForms cycle={cycle} /> : null}
    </>
  )
}

function underWords(cycle: CycleOnPage, today: string): string {
  const views = listed(cycle.perspectives.map((each) => PERSPECTIVES_IN_SENTENCE[each]))
  return t`Assessed: ${populationWords(cycle.population)}. Views: ${views}. Answers: ${periodWords(cycle, today)}.`
}

function Progress({ cycle }: { readonly cycle: CycleOnPage }) {
  const { formsByPerspective, formsByUnit } = cycle
  if (cycle.state === "DRAFT" || !formsByPerspective) {
    return <p className={styles.quiet}>{t`How many forms are sent is shown to those who run the cycle.`}</p>
  }
  return (
    <>
      <section className={styles.part}>
        <h2>{t`Forms by view`}</h2>
        <FormsTable
          caption={t`Forms by view`}
          head={t`View`}
          rows={formsByPerspective.map(({ perspective, counts }) => ({
            key: perspective,
            name: PERSPECTIVE_WORDS[perspective],
            counts,
          }))}
        />
      </section>
      {formsByUnit && formsByUnit.length > 0 ? <UnitForms units={formsByUnit} /> : null}
    </>
  )
}

type RemindersProps = { readonly cycle: CycleOnPage; readonly plan: ReminderPartsFragment }

function Reminders({ cycle, plan }: RemindersProps) {
  return (
    <section className={styles.part}>
      <h2>{t`Reminders`}</h2>
      <p>{reminderWords(plan)}.</p>
      <details>
        <summary>{t`Change the plan`}</summary>
        <ReminderPlan cycleId={cycle.id} plan={plan} />
      </details>
    </section>
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
        <h2>{t`Frozen when it opened`}</h2>
        <dl className={styles.terms}>
          <dt>{t`Org and layers`}</dt>
          <dd>{t`as of ${dayWords(frozen.asOf, today)}`}</dd>
          <dt>{t`Contract`}</dt>
          <dd>
            <Link
              to="/contract"
              search={{ version: frozen.contractNumber }}
            >{t`version ${frozen.contractNumber}`}</Link>
          </dd>
          <dt>{t`Weights of views`}</dt>
          <dd>{t`above ${weight(manager)}, reports ${weight(upward)}, two down ${weight(skip)}, peers ${weight(peer)}`}</dd>
          <dt>{t`Groups of at least`}</dt>
          <dd>{t`${frozen.kDecision} for decisions, ${frozen.kDevelopment} for one’s own view`}</dd>
        </dl>
      </section>
      {participantsByLayer ? (
        <section className={styles.part}>
          <h2>{t`Who is assessed`}</h2>
          <LayerCounts caption={t`People by layer`} counts={participantsByLayer} />
        </section>
      ) : null}
      {withoutRater ? (
        <section className={styles.part}>
          <h2>{t`Nobody above`}</h2>
          <HeadAssessors
            cycle={cycle}
            alone={withoutRater.edges.map(({ node }) => node)}
            count={withoutRater.totalCount}
          />
        </section>
      ) : null}
    </>
  )
}
