import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import type { Layer } from "@rung/domain/layers/layer"
import { t } from "../language/t.ts"

/** Top of the page first. */
export const LAYERS_FROM_TOP: readonly Layer[] = ["EXEC", "M2", "M1", "IC"]

export const LAYER_WORDS: Readonly<Record<Layer, string>> = {
  EXEC: t`C-level`,
  M2: t`Managers of managers`,
  M1: t`Managers of ICs`,
  IC: t`Individual contributors`,
}

export const LAYER_RUNGS: Readonly<Record<Layer, number>> = { IC: 1, M1: 2, M2: 3, EXEC: 4 }

export const LAYER_COLOUR: Readonly<Record<Layer, string>> = {
  IC: "var(--ic)",
  M1: "var(--m1)",
  M2: "var(--m2)",
  EXEC: "var(--exec)",
}

/** Where bands begin unless the contract says otherwise. */
export const BAND_STARTS: readonly number[] = [2.5, 3.25, 4]

export const BAND_WORDS: Readonly<Record<Band, string>> = {
  GAP: t`Gap`,
  BUILDING: t`Building`,
  SOLID: t`Solid`,
  STRONG: t`Strong`,
  NOT_ENOUGH_EVIDENCE: t`Not enough`,
}

/** The same within a sentence. */
export const BANDS_IN_SENTENCE: Readonly<Record<Band, string>> = {
  GAP: t`gap`,
  BUILDING: t`building`,
  SOLID: t`solid`,
  STRONG: t`strong`,
  NOT_ENOUGH_EVIDENCE: t`not enough`,
}

/** One or few views: shown hollow, and nothing is compared with it. */
export function isFewViews(grade: Grade): boolean {
  return grade === "D"
}
