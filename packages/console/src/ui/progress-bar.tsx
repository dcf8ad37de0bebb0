import styles from "./progress-bar.module.css"

type ProgressBarProps = {
  readonly label: string
  /** From 0 to 100. */
  readonly percent: number
  /** What it is at, read aloud with the number. */
  readonly words: string
}

/** A thin bar: ink for what is done. What is going on stands in words beside it. */
export function ProgressBar({ label, percent, words }: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={`${percent}%, ${words}`}
      className={styles.bar}
    >
      <span className={styles.done} style={{ transform: `scaleX(${percent / 100})` }} />
    </div>
  )
}
