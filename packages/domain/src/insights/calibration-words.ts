import type { Estimate } from "../kit/estimate.ts"
import { say } from "../kit/say.ts"
import type { Band } from "./band.ts"
import { type RaterSeverity, SHARED_SUBJECTS_NEEDED } from "./rater-severity.ts"
import { BAND_WORDS, counted, scoreText } from "./words.ts"

/** A band set in a calibration session, beside the computed one. */
export interface Calibrated {
  readonly band: Band
  readonly computedBand: Band
  /** For the subject and those above; it does not say who moved. */
  readonly reason: string
}

/** Both bands and why, as the subject and those above read them. */
export function calibratedWords({ band, computedBand, reason }: Calibrated): string {
  const why = /[.!?…]$/.test(reason) ? reason : `${reason}.`
  return say`Computed ${BAND_WORDS[computedBand]}; set to ${BAND_WORDS[band]} in calibration: ${why}`
}

/** What is known of a rater's severity, in words; why nothing is known where nothing is. */
export function severityWords(
  severities: Estimate<ReadonlyMap<string, RaterSeverity>>,
  rater: string,
): string {
  if (severities.value === undefined) return severities.reason
  const own = severities.value.get(rater)
  if (!own) return say`Shares nobody with another view that is shown: nothing is known.`
  const { sharedSubjects, severity, isAdjusted } = own
  const shared = counted(sharedSubjects, "person", "people")
  if (!isAdjusted) {
    return say`Over ${shared} shared with others: too few to adjust by, it takes ${SHARED_SUBJECTS_NEEDED}.`
  }
  const size = scoreText(Math.abs(severity))
  if (size === "0.0") return say`Rates as the others do over ${shared} shared with others.`
  return severity > 0
    ? say`Rates ${size} higher than the others over ${shared} shared with others; taken off in what is adjusted.`
    : say`Rates ${size} lower than the others over ${shared} shared with others; taken off in what is adjusted.`
}
