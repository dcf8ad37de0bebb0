import type { LayerBiasPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import styles from "./bias-page.module.css"
import { biasFigures, percentOf } from "./bias-words.ts"

/** A share of the judgement on the scale from none to all, with its likely range; an empty dashed scale without. */
export function BiasBar({ bias }: Pick<LayerBiasPartsFragment, "bias">) {
  if (!bias) return <span className={styles.unknown} role="img" aria-label={t`Not told yet`} />
  const [low, at, high] = [bias.low, bias.index, bias.high].map((share) => `${percentOf(share)}%`)
  const surely = bias.low > 0
  const colour = surely ? "var(--gap)" : "var(--ink)"
  return (
    <svg className={styles.scale} height="26" width="100%" role="img" aria-label={biasFigures(bias)}>
      <line x1="0" x2="100%" y1="13" y2="13" stroke="var(--line)" strokeWidth="1.2" />
      <line x1="0" x2="0" y1="4" y2="22" stroke="var(--ink-3)" strokeWidth="1.2" />
      <rect x="0" y="9" width={at} height="8" fill={surely ? "var(--gap-wash)" : "var(--sunk)"} />
      <g stroke={colour} strokeWidth="2">
        <line x1={low} x2={high} y1="13" y2="13" />
        <line x1={low} x2={low} y1="8.5" y2="17.5" />
        <line x1={high} x2={high} y1="8.5" y2="17.5" />
      </g>
      <circle cx={at} cy="13" r="5" fill={colour} stroke="var(--paper)" strokeWidth="1.6" />
    </svg>
  )
}

/** From none to all, over the column of bars. */
export function BiasScale() {
  return (
    <div className={styles.scaleRow} aria-hidden="true">
      <span className={styles.ends}>
        <span>{t`0%, as it should be`}</span>
        <span>100%</span>
      </span>
    </div>
  )
}
