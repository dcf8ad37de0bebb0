import { t } from "../language/t.ts"
import { classes } from "../ui/classes.ts"
import styles from "./evidence-bar.module.css"

/** How many people stand at each grade. */
export type EvidenceCounts = {
  readonly fit: number
  readonly c: number
  readonly d: number
  readonly none: number
}

export function evidenceWords({ fit, c, d, none }: EvidenceCounts): string {
  return t`${fit} at A or B, ${c} at C, ${d} with one or few views, ${none} without evidence.`
}

/** Thin and labelled, so that nobody takes it for bands. */
export function EvidenceBar({ counts }: { readonly counts: EvidenceCounts }) {
  const segments = [
    { key: "fit", count: counts.fit },
    { key: "c", count: counts.c },
    { key: "d", count: counts.d },
    { key: "none", count: counts.none },
  ]
  return (
    <div className={styles.bar} role="img" aria-label={evidenceWords(counts)}>
      {segments
        .filter(({ count }) => count > 0)
        .map(({ key, count }) => (
          <span
            key={key}
            data-grade={key}
            className={classes(styles.segment, key === "d" && "hatched")}
            style={{ flexGrow: count }}
          />
        ))}
    </div>
  )
}

/** What the four fills mean; stands once under a table of bars. */
export function EvidenceLegend() {
  return (
    <ul className={styles.legend} aria-label={t`Evidence`}>
      <li className={styles.title}>{t`Evidence`}</li>
      {[
        ["fit", t`A or B, fit to decide on`],
        ["c", "C"],
        ["d", t`D, one or few views`],
        ["none", t`none`],
      ].map(([key, words]) => (
        <li key={key}>
          <span
            data-grade={key}
            className={classes(styles.swatch, key === "d" && "hatched")}
            aria-hidden="true"
          />
          {words}
        </li>
      ))}
    </ul>
  )
}
