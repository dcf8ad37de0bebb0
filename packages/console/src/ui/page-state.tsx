import type { ReactNode } from "react"
import { t } from "../language/t.ts"
import styles from "./page-state.module.css"

type EmptyStateProps = {
  /** What to do next, in one sentence. */
  readonly sentence: string
  /** One button or link. */
  readonly action?: ReactNode
}

export function EmptyState({ sentence, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <p className={styles.sentence}>{sentence}</p>
      {action}
    </div>
  )
}

const WIDTHS = ["62%", "48%", "71%", "55%", "66%", "43%", "58%", "69%"]

/** Keeps the frame and shows rows of hairlines; nothing shimmers. */
export function Loading({ what, rows = 5 }: { readonly what: string; readonly rows?: number }) {
  return (
    <div className={styles.loading} role="status" aria-busy="true">
      <span className="only-read-aloud">{t`Loading ${what}`}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={WIDTHS[index % WIDTHS.length] ?? index} className={styles.row} aria-hidden="true">
          <span style={{ width: WIDTHS[index % WIDTHS.length] }} />
        </div>
      ))}
    </div>
  )
}

type ErrorStateProps = {
  /** What failed, and that nothing typed is lost where that is so. */
  readonly sentence: string
  /** The request's id, for whoever reads the log. */
  readonly reference?: string | undefined
  readonly action?: ReactNode
}

export function ErrorState({ sentence, reference, action }: ErrorStateProps) {
  return (
    <div className={styles.state} role="alert">
      <p className={styles.sentence}>
        <span className={styles.block} aria-hidden="true" />
        {sentence}
      </p>
      {reference ? <p className={styles.reference}>{t`Reference ${reference}`}</p> : null}
      {action}
    </div>
  )
}
