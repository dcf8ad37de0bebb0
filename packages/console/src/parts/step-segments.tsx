import { t } from "../language/t.ts"
import styles from "./step-segments.module.css"

export type Segment = {
  readonly key: string
  readonly label: string
  readonly state: "DONE" | "HERE" | "TO_DO"
}

const READ_ALOUD: Readonly<Record<Segment["state"], string>> = {
  DONE: t`done`,
  HERE: t`going on`,
  TO_DO: t`to do`,
}

/** The steps of some work in a row: ink done, accent going on, line to do. */
export function StepSegments({
  label,
  steps,
}: {
  readonly label: string
  readonly steps: readonly Segment[]
}) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map(({ key, label: words, state }) => (
        <li
          key={key}
          className={styles.step}
          data-state={state}
          aria-current={state === "HERE" ? "step" : undefined}
        >
          {words}
          <span className="only-read-aloud">, {READ_ALOUD[state]}</span>
        </li>
      ))}
    </ol>
  )
}
