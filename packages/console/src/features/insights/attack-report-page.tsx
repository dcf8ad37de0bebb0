import { useQuery } from "@apollo/client/react"
import { useNavigate, useSearch } from "@tanstack/react-router"
import {
  type AttackCountPartsFragment,
  AttackReportDocument,
  type AttackReportQuery,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { Button } from "../../ui/button.tsx"
import { Menu } from "../../ui/menu.tsx"
import { Page, PageHead } from "../../ui/page.tsx"
import { EmptyState, ErrorState, Loading } from "../../ui/page-state.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./attack-report-page.module.css"
import {
  ATTACKER_MEANS,
  ATTACKER_WORDS,
  attacksByView,
  attackTable,
  attackTitle,
  HIDDEN_WORDS,
  leftWords,
  takenOut,
  triedWords,
} from "./attack-report-words.ts"
import { boardSearch } from "./board-words.ts"

type Report = AttackReportQuery["attackReport"]

/** What was tried to take single answers out of a release, for those who answer for the promise that none can be. */
export function AttackReportPage() {
  const search = boardSearch(useSearch({ strict: false }))
  const { data, error, refetch } = useQuery(AttackReportDocument, {
    variables: { cycleId: search.cycle ?? null },
  })
  return (
    <Page
      name={t`Release check`}
      top={
        <>
          <b>{t`Release check`}</b>
          {data?.attackReport.release ? <Releases report={data.attackReport} /> : null}
        </>
      }
    >
      {error ? (
        <ErrorState
          sentence={t`The release check could not be read. ${refusalOf(error)}`}
          action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
        />
      ) : null}
      {!data && !error ? <Loading what={t`the release check`} rows={6} /> : null}
      {data ? <Attacks report={data.attackReport} /> : null}
    </Page>
  )
}

function Releases({ report: { release, releases } }: { readonly report: Report }) {
  const navigate = useNavigate()
  return (
    <Menu
      label={t`Cycle`}
      value={release?.cycleName}
      items={releases.map(({ cycleId, cycleName }) => ({
        key: cycleId,
        label: cycleName,
        chosen: cycleId === release?.cycleId,
        onSelect: () => void navigate({ to: ".", search: { cycle: cycleId } }),
      }))}
    />
  )
}

function Attacks({ report }: { readonly report: Report }) {
  const { release, verdict, counts } = report
  return (
    <>
      <PageHead title={attackTitle(report)} under={verdict ?? undefined} />
      {verdict === null ? (
        <EmptyState
          sentence={
            release
              ? t`Nothing was asked of reports, two levels down or peers, or the cycle closed before checks were kept.`
              : t`When a cycle closes, everything it will show is attacked the way a curious reader would. What was tried, and what came of it, stands here after the release.`
          }
        />
      ) : (
        <div className={styles.stack}>
          <ChartFrame
            title={t`What was tried`}
            note={t`when the cycle closed, before anybody read a number`}
            table={attackTable(counts)}
            foot={t`Nothing here depends on what anybody answered.`}
          >
            {attacksByView(counts).map(([view, tried]) => (
              <View key={view} view={view} tried={tried} />
            ))}
          </ChartFrame>
          <section className={styles.words}>
            <h2>{t`What is hidden for it`}</h2>
            {HIDDEN_WORDS.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        </div>
      )}
    </>
  )
}

type ViewProps = { readonly view: string; readonly tried: readonly AttackCountPartsFragment[] }

function View({ view, tried }: ViewProps) {
  return (
    <section className={styles.view}>
      <h3>{view}</h3>
      <ul>
        {tried.map((count) => (
          <li key={count.attacker} className={styles.row}>
            <span className={styles.who}>
              {ATTACKER_WORDS[count.attacker]}
              <small>{ATTACKER_MEANS[count.attacker]}</small>
            </span>
            <span className={styles.tried}>
              {triedWords(count)} {leftWords(count)}
            </span>
            <span className={count.found > 0 ? styles.found : styles.none}>
              <b>{takenOut(count)}</b> <small>{count.cells === 0 ? null : t`taken out`}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
