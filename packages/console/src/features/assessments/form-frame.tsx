import type { ReactNode } from "react"
import { classes } from "../../ui/classes.ts"
import styles from "./form-frame.module.css"

type FormFrameProps = {
  /** Whom one assesses; a self-assessment has none. */
  readonly queue?: ReactNode
  readonly memory: ReactNode
  readonly foot: ReactNode
  readonly children: ReactNode
}

/** Queue, writing column and memory; the foot stays in view under the writing column. */
export function FormFrame({ queue, memory, foot, children }: FormFrameProps) {
  return (
    <div className={classes(styles.frame, queue === undefined && styles.alone)}>
      {queue === undefined ? null : <div className={styles.queue}>{queue}</div>}
      <div className={styles.writing}>
        <div className={styles.text}>{children}</div>
        <div className={styles.foot}>{foot}</div>
      </div>
      <div className={styles.memory}>{memory}</div>
    </div>
  )
}
