import type { Layer } from "@rung/domain/layers/layer"
import { t } from "../language/t.ts"
import { classes } from "../ui/classes.ts"
import { share } from "./figures.ts"
import { LAYER_COLOUR, LAYER_RUNGS, LAYER_WORDS } from "./kinds.ts"
import styles from "./layer-mark.module.css"

const RUNG_TOPS = [10.5, 7, 3.5, 0]

/** Rungs from one up to, not including, another; one path keeps long lists light. */
function rungs(from: number, to: number): string {
  return RUNG_TOPS.slice(from, to)
    .map((top) => `M0 ${top}h14v2.5H0z`)
    .join("")
}

type LayerMarkProps = { readonly layer: Layer; readonly hybrid?: boolean; readonly large?: boolean }

/** Four rungs, filled up to the layer; a hybrid's third rung is split. Stands beside its code, never alone. */
export function LayerMark({ layer, hybrid = false, large = false }: LayerMarkProps) {
  const filled = hybrid ? 2 : LAYER_RUNGS[layer]
  const colour = LAYER_COLOUR[hybrid ? "M1" : layer]
  return (
    <svg
      className={styles.mark}
      width={large ? 20 : 14}
      height={large ? 18 : 13}
      viewBox="0 0 14 13"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={rungs(filled, 4)} fill="var(--line)" />
      <path d={rungs(0, filled)} fill={colour} />
      {hybrid ? <rect y="3.5" width="7" height="2.5" fill={LAYER_COLOUR.M2} /> : null}
    </svg>
  )
}

type LayerNameProps = {
  readonly layer: Layer
  /** Share of counted reports who manage others, when the person stands on two layers. */
  readonly hybridShare?: number | null | undefined
  readonly words?: boolean
  readonly quiet?: boolean
}

/** The mark, the code and, where there is room, the words. */
export function LayerName({ layer, hybridShare, words, quiet }: LayerNameProps) {
  const hybrid = typeof hybridShare === "number"
  return (
    <span className={classes(styles.name, quiet && styles.quiet)}>
      <LayerMark layer={layer} hybrid={hybrid} />
      <span className={styles.code}>{hybrid ? "M1/M2" : layer}</span>
      {words ? <span className={styles.words}>{LAYER_WORDS[layer]}</span> : null}
      {hybrid ? <span className="only-read-aloud">{t`hybrid, share ${share(hybridShare)}`}</span> : null}
    </span>
  )
}
