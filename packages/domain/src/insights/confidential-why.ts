import { say } from "../kit/say.ts"
import type { ConfidentialView } from "./confidential-view.ts"
import { type EvidenceSettings, halfWidth } from "./evidence.ts"
import type { CellDisplay } from "./release-display.ts"
import type { Interval } from "./statistics.ts"
import { counted, countInWords, intervalText } from "./words.ts"

/** By which rules a view is shown to its reader. */
export interface ViewRules {
  /** Raters a group needs for this reader: the cycle's k for decisions, or for the subject's own view. */
  readonly k: number
  readonly settings: EvidenceSettings
}

/** How far a mean of `ratings` equal raters can be off: ± 1.96·s/√n around it, kept within 1 to 5. */
export function meanInterval(mean: number, ratings: number, settings: EvidenceSettings): Interval {
  return around({ low: mean, high: mean }, ratings, settings)
}

/** The same of a confidential cell; of a range, around both its ends. */
export function viewInterval(display: CellDisplay, settings: EvidenceSettings): Interval {
  if (display.kind === "MEAN") return meanInterval(display.mean, display.n, settings)
  return around(display, display.n, settings)
}

/**
 * Why a view is shown as it is, or the rule by which it is hidden. What hides one is never told: too few answers,
 * none at all, or a group that others would give away all read the same.
 */
export function viewReason({ cell }: Pick<ConfidentialView, "cell">, { k, settings }: ViewRules): string {
  if (!cell) {
    return say`Shown only in groups of ${countInWords(k)} or more, and only where nothing else that is shown gives a smaller group away. Hidden always reads the same: it tells neither what was answered nor whether anybody answered.`
  }
  const { display } = cell
  const doubt = say`With ${counted(display.n, "rater")} the mean can be off: ${intervalText(viewInterval(display, settings))} in 95 of 100 rounds.`
  const rule = say`Shown in groups of ${countInWords(k)} or more.`
  if (display.kind === "MEAN") return `${say`All ${display.n} answers weigh alike.`} ${doubt} ${rule}`
  return `${say`An exact mean would tell single answers here, so a range is shown and scores count its middle.`} ${doubt} ${rule}`
}

function around({ low, high }: Interval, ratings: number, settings: EvidenceSettings): Interval {
  const half = halfWidth(settings, ratings)
  return { low: Math.max(1, low - half), high: Math.min(5, high + half) }
}
