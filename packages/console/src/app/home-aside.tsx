import { useQuery } from "@apollo/client/react"
import { Link } from "@tanstack/react-router"
import { actionWords, dueSoon } from "../features/growth/plan-words.ts"
import {
  HomeResultsDocument,
  type HomeResultsQuery,
  type Layer,
  LayerExpectsDocument,
  MyPlanDocument,
} from "../generated/graphql.ts"
import { t } from "../language/t.ts"
import { BandName } from "../parts/band-mark.tsx"
import { todayHere } from "../parts/day-words.ts"
import { share } from "../parts/figures.ts"
import { LayerName } from "../parts/layer-mark.tsx"
import styles from "./home-page.module.css"

const SHOWN = 4

type OwnResultsProps = {
  readonly personId: string
  /** A release whose results the viewer has not acknowledged. */
  readonly unread: { readonly cycleId: string } | null
}

/** The viewer's own released results, the latest first; bands stand on the person's page once opened. */
export function OwnResults({ personId, unread }: OwnResultsProps) {
  const { data } = useQuery(HomeResultsDocument, { variables: { personId } })
  if (!data) return null
  const releases = data.personReleases
  return (
    <section aria-labelledby="home-results" className={styles.part}>
      <h2 id="home-results">{t`My results`}</h2>
      {releases.length === 0 ? (
        <p className={styles.quiet}>{t`Nothing is released about you yet.`}</p>
      ) : (
        <ul className={styles.results}>
          {releases.slice(0, SHOWN).map((each) => (
            <Result
              key={each.release.cycleId}
              result={each}
              isNew={each.release.cycleId === unread?.cycleId}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

type Released = HomeResultsQuery["personReleases"][number]

function Result({ result, isNew }: { readonly result: Released; readonly isNew: boolean }) {
  const { release, band } = result
  return (
    <li>
      <Link to="/me" search={{ cycle: release.cycleId }}>
        {release.cycleName}
      </Link>
      {isNew ? <span>{t`Not read yet`}</span> : <BandName band={band} />}
    </li>
  )
}

/** What the viewer's own plan asks soon; nothing without a plan. */
export function OwnPlan() {
  const { data } = useQuery(MyPlanDocument, { fetchPolicy: "cache-and-network" })
  const plan = data?.myPlan.current
  if (!plan) return null
  const today = todayHere()
  const due = dueSoon(plan.actions, today)
  return (
    <section aria-labelledby="home-plan" className={styles.part}>
      <h2 id="home-plan">{t`My plan`}</h2>
      {due.length === 0 ? <p className={styles.quiet}>{t`Nothing is due in the next 30 days.`}</p> : null}
      <ul className={styles.due}>
        {due.slice(0, SHOWN).map((action) => (
          <li key={action.id}>
            <span className={styles.written}>{action.what}</span>
            <span className={styles.quiet}>{actionWords(action, today)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        <Link to="/plan">{t`Development plan`}</Link>
      </p>
    </section>
  )
}

type ExpectedProps = { readonly layer: Layer; readonly hybridShare: number | null }

/** What decides at the viewer's layer today. */
export function ExpectedOfMe({ layer, hybridShare }: ExpectedProps) {
  const { data } = useQuery(LayerExpectsDocument, { variables: { layer, hybridShare } })
  if (!data) return null
  const deciding = data.expectations.expected.filter(({ status }) => status === "DETERMINANT")
  return (
    <section aria-labelledby="home-expects" className={styles.part}>
      <h2 id="home-expects">{t`What decides at my layer`}</h2>
      <LayerName layer={layer} hybridShare={hybridShare} words />
      <ul className={styles.expects}>
        {deciding.map(({ competency, weight }) => (
          <li key={competency.code}>
            <span className={styles.code}>{competency.code}</span>
            <span>{competency.name}</span>
            <span className={styles.weight}>{share(weight)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        <Link to="/me">{t`My page`}</Link>
      </p>
    </section>
  )
}
