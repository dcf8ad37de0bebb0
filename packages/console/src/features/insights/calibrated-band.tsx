import type { CalibratedPartsFragment } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { BandName } from "../../parts/band-mark.tsx"
import styles from "./calibrated-band.module.css"

type CalibratedBandProps = { readonly calibrated: CalibratedPartsFragment }

/** Both bands of somebody who was moved in calibration, and why; never who moved them. */
export function CalibratedBand({ calibrated: { band, computedBand, reason } }: CalibratedBandProps) {
  return (
    <section className={styles.calibrated} aria-labelledby="calibrated-band">
      <h2 id="calibrated-band">{t`Set in calibration`}</h2>
      <p className={styles.bands}>
        <span>{rich`Computed ${<BandName band={computedBand} />}`}</span>
        <span>{rich`Shown ${<BandName band={band} />}`}</span>
      </p>
      <blockquote>{reason}</blockquote>
    </section>
  )
}
