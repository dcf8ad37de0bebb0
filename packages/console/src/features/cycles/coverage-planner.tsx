import { useQuery } from "@apollo/client/react"
import { useDeferredValue, useId, useState } from "react"
import {
  CoveragePlanDocument,
  type CoveragePlanQuery,
  type OpeningPreviewInput,
} from "../../generated/graphql.ts"
import { grouped, people } from "../../parts/figures.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import styles from "./coverage-planner.module.css"
import { CoverageBuckets, CoverageLayers } from "./coverage-tables.tsx"
import { percentWords, silenceWords } from "./coverage-words.ts"
import { LaunchChecklist } from "./launch-checklist.tsx"

type Plan = NonNullable<CoveragePlanQuery["coveragePlan"]["plan"]>

const USUAL_PERCENT = 80

/** Who will get silence, before anybody is asked; nothing changes by looking. */
export function CoveragePlanner({ input }: { readonly input: OpeningPreviewInput }) {
  const [percent, setPercent] = useState(USUAL_PERCENT)
  const responseRate = useDeferredValue(percent) / 100
  const { data, previousData, error, refetch } = useQuery(CoveragePlanDocument, {
    variables: { input: { ...input, responseRate } },
    fetchPolicy: "cache-and-network",
  })
  const answer = (data ?? previousData)?.coveragePlan
  if (error && !answer) {
    return (
      <ErrorState
        sentence="Who would get silence could not be read."
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      />
    )
  }
  if (!answer) return <Loading what="who would get silence" rows={4} />
  const { plan } = answer
  if (!plan) return null
  return (
    <>
      <LaunchChecklist checks={plan.checks} kDecision={plan.kDecision} />
      <section className={styles.part} aria-label="Coverage">
        <h2>{silenceWords(plan)}</h2>
        {plan.overall.subjects === 0 ? (
          <p>Tick a confidential view, such as from direct reports, to see who would get a number from it.</p>
        ) : (
          <>
            <ResponseSlider percent={percent} onChange={setPercent} />
            <Coverage plan={plan} />
          </>
        )}
      </section>
    </>
  )
}

type ResponseSliderProps = { readonly percent: number; readonly onChange: (percent: number) => void }

function ResponseSlider({ percent, onChange }: ResponseSliderProps) {
  const id = useId()
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>If this many of those asked answer</label>
      <output htmlFor={id}>{percent}%</output>
      <input
        id={id}
        type="range"
        min={10}
        max={100}
        step={5}
        value={percent}
        aria-valuetext={`${percent}%`}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  )
}

function Coverage({ plan }: { readonly plan: Plan }) {
  const { silent, silentCount, suggestions } = plan
  const rest = silentCount - silent.length
  return (
    <>
      <ul className={styles.says} aria-live="polite">
        {plan.perspectives.map(({ perspective, words, neverGradeCCount }) => (
          <li key={perspective}>
            {words}
            {perspective !== "MANAGER" && neverGradeCCount > 0
              ? ` ${grouped(neverGradeCCount)} cannot reach evidence grade C from this view alone.`
              : ""}
          </li>
        ))}
      </ul>
      <CoverageLayers layers={plan.layers} />
      <CoverageBuckets perspectives={plan.perspectives} />
      {suggestions.length > 0 ? (
        <>
          <h3>What would help</h3>
          <ul className={styles.says}>
            {suggestions.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      ) : null}
      {silentCount > 0 ? (
        <details>
          <summary>{people(silentCount)} will more likely than not get no number</summary>
          <ul className={styles.names}>
            {silent.map(({ person, chance }) => (
              <li key={person.personId}>
                <LayerName layer={person.layer} hybridShare={person.hybridShare} quiet /> {person.name}{" "}
                <span className={styles.quiet}>{percentWords(chance)} chance</span>
              </li>
            ))}
            {rest > 0 ? <li className={styles.quiet}>and {people(rest)} more</li> : null}
          </ul>
        </details>
      ) : null}
      <p className={styles.quiet}>
        Shares are upper limits: a release also hides what would give others away by subtraction.
      </p>
    </>
  )
}
