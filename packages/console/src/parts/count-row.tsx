import type { ReactNode } from "react"
import styles from "./count-row.module.css"
import { grouped } from "./figures.ts"

export type Count = {
  readonly key: string
  readonly value: number | ReactNode
  readonly label: ReactNode
  /** Held back or in gap: in vermilion when above zero. */
  readonly gap?: boolean
}

/** A few figures with their words, at the right of a finding. */
export function CountRow({ label, counts }: { readonly label: string; readonly counts: readonly Count[] }) {
  return (
    <dl className={styles.counts} aria-label={label}>
      {counts.map(({ key, value, label: words, gap }) => (
        <div key={key} className={styles.count} data-gap={(gap && value !== 0) || undefined}>
          <dt>{words}</dt>
          <dd>{typeof value === "number" ? grouped(value) : value}</dd>
        </div>
      ))}
    </dl>
  )
}
