import type { ImportNowFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { StepSegments } from "../../parts/step-segments.tsx"
import { Button } from "../../ui/button.tsx"
import { ProgressBar } from "../../ui/progress-bar.tsx"
import { attemptWords, progressFigures, type RunningState, stepsOf, stepWords } from "./progress-words.ts"
import styles from "./running-import.module.css"

type RunningProps = {
  readonly state: RunningState
  readonly progress: ImportNowFragment["progress"]
}

/** A job with the whole page for itself: how far, at what, how fast, how long still. */
export function RunningImport({ state, progress }: RunningProps) {
  const figures = progress ? progressFigures(progress) : []
  return (
    <div className={styles.running}>
      <div className={styles.far}>
        <span className={styles.percent} aria-hidden="true">
          {t`${progress?.percent ?? 0}%`}
        </span>
        <span className={styles.step}>{stepWords(state, progress)}</span>
      </div>
      <ProgressBar
        label={t`How far it is`}
        percent={progress?.percent ?? 0}
        words={[stepWords(state, progress), ...figures].join(", ")}
      />
      <p className={styles.figures}>
        {[attemptWords(progress?.attempt ?? 1), figures.join(" · ") || t`Just begun.`]
          .filter(Boolean)
          .join(" ")}
      </p>
      <StepSegments label={t`Steps`} steps={stepsOf(state, progress?.step ?? "WAIT")} />
    </div>
  )
}

type RunningBarProps = RunningProps & {
  readonly onCancel: () => void
  readonly problem: string | null
}

/** The same in the foot of a page that goes on showing what it showed. */
export function RunningBar({ state, progress, onCancel, problem }: RunningBarProps) {
  const figures = progress ? progressFigures(progress) : []
  return (
    <>
      <div className={styles.edge}>
        <ProgressBar
          label={t`How far it is`}
          percent={progress?.percent ?? 0}
          words={[stepWords(state, progress), ...figures].join(", ")}
        />
      </div>
      <div className={styles.bar}>
        <b className={styles.barPercent} aria-hidden="true">
          {t`${progress?.percent ?? 0}%`}
        </b>
        <span>{stepWords(state, progress)}</span>
        <span className={styles.barFigures}>
          {[attemptWords(progress?.attempt ?? 1), figures.join(" · ")].filter(Boolean).join(" ")}
        </span>
      </div>
      <div className={styles.barEnd}>
        {problem ? (
          <span className={styles.problem} role="alert">
            {problem}
          </span>
        ) : null}
        <CancelJob state={state} progress={progress} onCancel={onCancel} />
      </div>
    </>
  )
}

const CANCEL_WORDS: Readonly<Record<RunningState, string>> = {
  PLANNING: t`Stop planning`,
  APPLYING: t`Stop applying`,
  REVERTING: t`Stop reverting`,
}

export function CancelJob({ state, progress, onCancel }: RunningProps & { readonly onCancel: () => void }) {
  return (
    <Button busy={progress?.isCancelling && t`Ending it`} onClick={onCancel}>
      {CANCEL_WORDS[state]}
    </Button>
  )
}
