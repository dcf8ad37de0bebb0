import { t } from "../language/t.ts"
import { classes } from "../ui/classes.ts"
import styles from "./progress-segments.module.css"

export type QuestionProgress = {
  readonly code: string
  readonly state: "RATED" | "NOT_SEEN" | "TO_DO"
  /** Starts a new group: a little apart, with its word ("coaching"). */
  readonly group?: string
}

type ProgressSegmentsProps = {
  readonly questions: readonly QuestionProgress[]
  readonly here: string
  readonly onGo?: (code: string) => void
}

const STATE_WORDS = { RATED: t`rated`, NOT_SEEN: t`not seen`, TO_DO: t`to do` }

export function progressWords(questions: readonly QuestionProgress[]): string {
  const count = (state: QuestionProgress["state"]) => questions.filter((each) => each.state === state).length
  const words = [t`${count("RATED")} rated`]
  if (count("NOT_SEEN") > 0) words.push(t`${count("NOT_SEEN")} not seen`)
  words.push(count("TO_DO") === 0 ? t`all answered` : t`${count("TO_DO")} to go`)
  return words.join(", ")
}

/** One segment per question with its code. */
export function ProgressSegments({ questions, here, onGo }: ProgressSegmentsProps) {
  return (
    <div className={styles.progress}>
      <ol className={styles.segments}>
        {questions.map(({ code, state, group }) => (
          <li key={code} className={classes(group !== undefined && styles.apart)}>
            <button
              type="button"
              className={styles.segment}
              data-state={state}
              aria-current={code === here ? "step" : undefined}
              onClick={() => onGo?.(code)}
            >
              <span className={styles.bar} />
              <span className={styles.code}>
                {code}
                {group ? <span className={styles.group}> {group}</span> : null}
                <span className="only-read-aloud">, {STATE_WORDS[state]}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <span className={styles.words}>{progressWords(questions)}</span>
    </div>
  )
}
