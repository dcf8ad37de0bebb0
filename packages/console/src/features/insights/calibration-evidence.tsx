import type { Perspective } from "@rung/domain/expectations/perspective"
import { useId } from "react"
import { t } from "../../language/t.ts"
import { sentence } from "../../parts/count-words.ts"
import { oneDecimal, share } from "../../parts/figures.ts"
import { PERSPECTIVE_WORDS } from "../expectations/expectation-words.ts"
import styles from "./calibration-person.module.css"
import type { CalibrationPerson, CalibrationSession } from "./calibration-shapes.ts"
import { adjustmentWords } from "./calibration-words.ts"

type Competency = CalibrationPerson["competencies"][number]

export type ChosenEvidence = { readonly competency: string; readonly perspective: Perspective }

type CalibrationEvidenceProps = {
  readonly person: CalibrationPerson
  readonly raters: CalibrationSession["raters"]
  /** What a move rests on; without it, evidence is only read. */
  readonly chosen?: readonly ChosenEvidence[]
  readonly onToggle?: (evidence: ChosenEvidence) => void
}

/** Each competency by view: ratings from above with their raters' names, confidential views as released. */
export function CalibrationEvidence({ person, raters, chosen, onToggle }: CalibrationEvidenceProps) {
  return (
    <ul className={styles.competencies}>
      {person.competencies.map((competency) => (
        <li key={competency.competency}>
          <h4>
            <span className={styles.code}>{competency.competency}</span> {competency.title}
            <span className={styles.weight}>{competency.weight === 0 ? "0" : share(competency.weight)}</span>
          </h4>
          <Views
            competency={competency}
            raters={raters}
            tick={(perspective) =>
              onToggle && chosen
                ? {
                    checked: chosen.some((each) =>
                      isSame(each, { competency: competency.competency, perspective }),
                    ),
                    onChange: () => onToggle({ competency: competency.competency, perspective }),
                  }
                : undefined
            }
          />
        </li>
      ))}
    </ul>
  )
}

export function isSame(a: ChosenEvidence, b: ChosenEvidence): boolean {
  return a.competency === b.competency && a.perspective === b.perspective
}

type Tick = { readonly checked: boolean; readonly onChange: () => void }

type ViewsProps = {
  readonly competency: Competency
  readonly raters: CalibrationSession["raters"]
  readonly tick: (perspective: Perspective) => Tick | undefined
}

function Views({ competency, raters, tick }: ViewsProps) {
  const { managerRatings, confidential } = competency
  if (managerRatings.length === 0 && confidential.length === 0) {
    return <p className={styles.quiet}>{t`Nobody has rated it.`}</p>
  }
  return (
    <>
      {managerRatings.length > 0 ? (
        <View perspective="MANAGER" tick={tick("MANAGER")}>
          {managerRatings.map(({ raterId, raterName, raw, adjusted }) => (
            <span key={raterId} className={styles.rating}>
              <span className={styles.rater}>{raterName}</span>
              <Given raw={raw} adjusted={adjusted} />
              {raw === null ? null : (
                <span className={styles.because}>
                  {adjustmentWords(raters.find((rater) => rater.raterId === raterId))}
                </span>
              )}
            </span>
          ))}
        </View>
      ) : null}
      {confidential.map((view) => (
        <View
          key={view.perspective}
          perspective={view.perspective}
          tick={view.hidden ? undefined : tick(view.perspective)}
        >
          <span className={view.hidden ? styles.hidden : undefined}>{sentence(view.words)}</span>
        </View>
      ))}
    </>
  )
}

type GivenProps = { readonly raw: number | null; readonly adjusted: number | null }

/** A rating as given, and beside it without the rater's severity. */
function Given({ raw, adjusted }: GivenProps) {
  if (raw === null) return <span className={styles.hidden}>{t`not seen`}</span>
  return (
    <span className={styles.given}>
      <b>{raw}</b>
      {adjusted === null ? null : <span>{t` adjusted ${oneDecimal(adjusted)}`}</span>}
    </span>
  )
}

type ViewProps = {
  readonly perspective: Perspective
  readonly tick: Tick | undefined
  readonly children: React.ReactNode
}

function View({ perspective, tick, children }: ViewProps) {
  const id = useId()
  return (
    <div className={styles.view} data-chosen={tick?.checked || undefined}>
      {tick ? (
        <input id={id} type="checkbox" checked={tick.checked} onChange={tick.onChange} />
      ) : (
        <span aria-hidden="true" />
      )}
      <div>
        {tick ? (
          <label htmlFor={id}>{PERSPECTIVE_WORDS[perspective]}</label>
        ) : (
          <span className={styles.from}>{PERSPECTIVE_WORDS[perspective]}</span>
        )}
        <div className={styles.said}>{children}</div>
      </div>
    </div>
  )
}
