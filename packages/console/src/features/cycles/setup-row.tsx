import { type ReactNode, useId } from "react"
import { Chevron } from "../../ui/chevron.tsx"
import styles from "./setup-row.module.css"
import { type SetupStand, STAND_WORDS } from "./setup-steps.ts"

type SetupRowProps = {
  readonly title: string
  /** What is chosen or found, in a line. */
  readonly summary: string
  readonly stand: SetupStand
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  readonly children: ReactNode
}

const MARKS: Readonly<Record<SetupStand, string>> = { DONE: "✓", LOOK: "!", NEEDS_YOU: "■", WAITS: "" }

/** One step of a set-up; what was typed inside stays while it is closed. */
export function SetupRow({ title, summary, stand, open, onToggle, children }: SetupRowProps) {
  const id = useId()
  return (
    <li className={styles.row} data-open={open || undefined}>
      <h3>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => onToggle(!open)}
        >
          <span className={styles.mark} data-stand={stand} aria-hidden="true">
            {MARKS[stand]}
          </span>
          <span className={styles.title}>{title}</span>
          <span className={styles.summary}>{summary}</span>
          <span className={styles.stand} data-stand={stand}>
            {STAND_WORDS[stand]}
          </span>
          <span className={styles.chevron}>
            <Chevron />
          </span>
        </button>
      </h3>
      <div id={id} className={styles.inside} hidden={!open}>
        {children}
      </div>
    </li>
  )
}
