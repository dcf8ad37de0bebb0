import type { Band } from "@rung/domain/insights/band"
import { t } from "../language/t.ts"
import { classes } from "../ui/classes.ts"
import styles from "./band-mark.module.css"
import { BAND_WORDS } from "./kinds.ts"

/** Hollow, half, full, full with a cap, hatched. Its word stands beside it, never the glyph alone. */
export function BandGlyph({ band, large }: { readonly band: Band; readonly large?: boolean }) {
  return (
    <span
      className={classes(styles.glyph, large && styles.large, band === "NOT_ENOUGH_EVIDENCE" && "hatched")}
      data-band={band}
      aria-hidden="true"
    />
  )
}

type BandNameProps = {
  readonly band: Band
  readonly large?: boolean
  /** Rests on one or few views. */
  readonly fewViews?: boolean
}

export function BandName({ band, large, fewViews }: BandNameProps) {
  return (
    <span className={classes(styles.name, large && styles.largeName)} data-band={band}>
      <BandGlyph band={band} large={large ?? false} />
      <span>{BAND_WORDS[band]}</span>
      {fewViews ? <span className={styles.few}>{t`one view`}</span> : null}
    </span>
  )
}
