import { useQuery } from "@apollo/client/react"
import { useDeferredValue, useId, useState } from "react"
import {
  CoveragePlanDocument,
  type CoveragePlanQuery,
  type OpeningPreviewInput,
} from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Button } from "../../ui/button.tsx"
import { ErrorState, Loading } from "../../ui/page-state.tsx"
import styles from "./coverage-planner.module.css"
import { CoverageBuckets, CoverageLayers } from "./coverage-tables.tsx"
import { percentWords, silenceWords } from "./coverage-words.ts"
import { LaunchChecklist } from "./launch-checklist.tsx"

type Plan = NonNullable<CoveragePlanQuery["coveragePlan"]["plan"]>

export const USUAL_PERCENT = 80

/** Who will get silence, before anybody is asked; nothing changes by looking. */
export function CoveragePlanner({ input }: { readonly input: OpeningPreviewInput }) {
  const [percent, setPercent] = useState(USUAL_PERCENT)
  const planned = useCoveragePlan(input, useDeferredValue(percent))
  return (
    <>
      {planned.plan ? (
        <LaunchChecklist checks={planned.plan.checks} kDecision={planned.plan.kDecision} />
      ) : null}
      <Coverage {...planned} percent={percent} onPercent={setPercent} />
    </>
  )
}

type Planned = {
  readonly plan: Plan | null | undefined
  readonly error: unknown
  readonly again: () => void
}

/** The plan if that many percent of those asked answer; the plan before while it is on its way. */
export function useCoveragePlan(input: OpeningPreviewInput, percent: number): Planned {
  const { data, previousData, error, refetch } = useQuery(CoveragePlanDocument, {
    variables: { input: { ...input, responseRate: percent / 100 } },
    fetchPolicy: "cache-and-network",
  })
  return {
    plan: (data ?? previousData)?.coveragePlan.plan,
    error,
    again: () => void refetch(),
  }
}

type CoverageProps = Planned & {
  readonly percent: number
  readonly onPercent: (percent: number) => void
}

/** Whose number from a confidential view can be shown at all. */
export function Coverage({ plan, error, again, percent, onPercent }: CoverageProps) {
  if (error && !plan) {
    return (
      <ErrorState
        sentence={t`Who would get silence could not be read.`}
        action={<Button onClick={again}>{t`Try again`}</Button>}
      />
    )
  }
  if (plan === undefined) return <Loading what={t`who would get silence`} rows={4} />
  if (plan === null) return null
  return (
    <section className={styles.part} aria-label={t`Coverage`}>
      <h2>{silenceWords(plan)}</h2>
      {plan.overall.subjects === 0 ? (
        <p>{t`Tick a confidential view, such as from direct reports, to see who would get a number from it.`}</p>
      ) : (
        <>
          <ResponseSlider percent={percent} onChange={onPercent} />
          <CoverageShares plan={plan} />
        </>
      )}
    </section>
  )
}

type ResponseSliderProps = { readonly percent: number; readonly onChange: (percent: number) => void }

function ResponseSlider({ percent, onChange }: ResponseSliderProps) {
  const id = useId()
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{t`If this many of those asked answer`}</label>
      <output htmlFor={id}>{t`${percent}%`}</output>
      <input
        id={id}
        type="range"
        min={10}
        max={100}
        step={5}
        value={percent}
        aria-valuetext={t`${percent}%`}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </div>
  )
}

function CoverageShares({ plan }: { readonly plan: Plan }) {
  const { silent, silentCount, suggestions } = plan
  const rest = silentCount - silent.length
  return (
    <>
      <ul className={styles.says} aria-live="polite">
        {plan.perspectives.map(({ perspective, words, neverGradeCCount }) => (
          <li key={perspective}>
            {words}
            {perspective !== "MANAGER" && neverGradeCCount > 0
              ? ` ${t`${plural(neverGradeCCount, "# cannot", "# cannot")} reach evidence grade C from this view alone.`}`
              : ""}
          </li>
        ))}
      </ul>
      <CoverageLayers layers={plan.layers} />
      <CoverageBuckets perspectives={plan.perspectives} />
      {suggestions.length > 0 ? (
        <>
          <h3>{t`What would help`}</h3>
          <ul className={styles.says}>
            {suggestions.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      ) : null}
      {silentCount > 0 ? (
        <details>
          <summary>{t`${plural(silentCount, "# person", "# people")} will more likely than not get no number`}</summary>
          <ul className={styles.names}>
            {silent.map(({ person, chance }) => (
              <li key={person.personId}>
                <LayerName layer={person.layer} hybridShare={person.hybridShare} quiet /> {person.name}{" "}
                <span className={styles.quiet}>{t`${percentWords(chance)} chance`}</span>
              </li>
            ))}
            {rest > 0 ? (
              <li className={styles.quiet}>{t`and ${plural(rest, "# person", "# people")} more`}</li>
            ) : null}
          </ul>
        </details>
      ) : null}
      <p
        className={styles.quiet}
      >{t`k is the fewest answers behind a number. Shares are upper limits: a release also hides what would give others away by subtraction.`}</p>
    </>
  )
}
