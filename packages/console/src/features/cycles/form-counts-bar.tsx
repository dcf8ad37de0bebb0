import { classes } from "../../ui/classes.ts"
import type { Counts } from "./cycle-words.ts"
import styles from "./form-counts-bar.module.css"

/** Forms by state as one line: sent, draft, not begun, declined. The figures stand beside it. */
export function FormCountsBar({ counts }: { readonly counts: Counts }) {
  const parts = [
    { key: "sent", count: counts.submitted },
    { key: "draft", count: counts.inProgress },
    { key: "toBegin", count: counts.assigned },
    { key: "declined", count: counts.declined },
  ]
  return (
    <span className={styles.bar} aria-hidden="true">
      {parts.map(({ key, count }) =>
        count === 0 ? null : (
          <span key={key} className={classes(styles.part, styles[key])} style={{ flexGrow: count }} />
        ),
      )}
    </span>
  )
}
