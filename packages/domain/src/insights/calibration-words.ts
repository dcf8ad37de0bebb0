import type { Estimate } from "../kit/estimate.ts"
import type { Band } from "./band.ts"
import { type RaterSeverity, SHARED_SUBJECTS_NEEDED } from "./rater-severity.ts"
import { BAND_WORDS, capitalised, counted, scoreText } from "./words.ts"

/** A band set in a calibration session, beside the computed one. */
export interface Calibrated {
  readonly band: Band
  readonly computedBand: Band
  /** For the subject and those above; it does not say who moved. */
  readonly reason: string
}

/** Both bands and why, as the subject and those above read them. */
export function calibratedWords({ band, computedBand, reason }: Calibrated): string {
  const stop = /[.!?…]$/.test(reason) ? "" : "."
  return `Computed ${BAND_WORDS[computedBand]}; set to ${BAND_WORDS[band]} in calibration: ${reason}${stop}`
}

/** What is known of a rater's severity, in words; why nothing is known where nothing is. */
export function severityWords(
  severities: Estimate<ReadonlyMap<string, RaterSeverity>>,
  rater: string,
): string {
  if (severities.value === undefined) return severities.reason
  const own = severities.value.get(rater)
  if (!own) return "Shares nobody with another view that is shown: nothing is known."
  const { sharedSubjects, severity, isAdjusted } = own
  const over = `over ${counted(sharedSubjects, "person", "people")} shared with others`
  if (!isAdjusted) {
    return `${capitalised(over)}: too few to adjust by, it takes ${SHARED_SUBJECTS_NEEDED}.`
  }
  const size = scoreText(Math.abs(severity))
  if (size === "0.0") return `Rates as the others do ${over}.`
  return `Rates ${size} ${severity > 0 ? "higher" : "lower"} than the others ${over}; taken off in what is adjusted.`
}
