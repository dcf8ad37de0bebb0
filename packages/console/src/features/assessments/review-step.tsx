import { type ReactNode, useEffect, useRef } from "react"
import { t } from "../../language/t.ts"
import type { FormProblem } from "./form-item.ts"
import type { FormVoice } from "./form-words.ts"
import styles from "./open-form.module.css"

type ReviewStepProps = {
  readonly isHere: boolean
  readonly voice: FormVoice
  readonly problems: readonly FormProblem[]
  readonly refusals: readonly string[]
  readonly onGo: (item: string) => void
  /** What is decided only now. */
  readonly children?: ReactNode
}

/** The last step: everything that is missing at once, each with its way there; or that it can be sent. */
export function ReviewStep({ isHere, voice, problems, refusals, onGo, children }: ReviewStepProps) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isHere) return
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: "nearest" })
  }, [isHere])
  if (!isHere) return null
  return (
    <section ref={place} tabIndex={-1} className={styles.review} aria-labelledby="review">
      <h2 id="review" className={styles.reviewTitle}>
        {reviewTitle(problems.length)}
      </h2>
      {problems.length === 0 ? <p>{afterwards(voice)}</p> : null}
      <ul className={styles.problems} aria-live="polite">
        {problems.map(({ code, name, message }) => (
          <li key={code}>
            <button type="button" className={styles.problem} onClick={() => onGo(code)}>
              <span className={styles.code}>{code}</span> {name}
            </button>
            <span className={styles.problemText}>{message}</span>
          </li>
        ))}
      </ul>
      {children}
      {refusals.map((refusal) => (
        <p key={refusal} className={styles.refusal} role="alert">
          {refusal}
        </p>
      ))}
    </section>
  )
}

function reviewTitle(missing: number): string {
  if (missing === 0) return t`Everything is answered`
  return missing === 1 ? t`One thing is missing` : t`${missing} things are missing`
}

function afterwards({ self, confidential }: FormVoice): string {
  if (confidential) return t`Then send. Nobody can read your answers afterwards, you included.`
  const reopening = t`Afterwards only an administrator can reopen it, while the cycle is open.`
  return self
    ? t`Read the rows above once more, then send. ${reopening}`
    : t`Read the rows above once more, then send. Signed in, you read their own view then. ${reopening}`
}
