import type { MirrorMark } from "@rung/domain/growth/mirror"
import type { Rungs } from "@rung/domain/growth/mirror-fit"
import type { MirrorResultsQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { countWord, sentence } from "../../parts/count-words.ts"
import { markOf } from "./mirror-words.ts"

/** The viewer's own released result, as far as the mirror takes it over. */
export type OwnResult = NonNullable<MirrorResultsQuery["personResult"]>

/**
 * How good the viewer is at what decides here and next, by their result, its means rounded to whole numbers: only the
 * marks that change. What they marked themselves, or have not tried, stays.
 */
export function marksFrom(
  result: Pick<OwnResult, "determinants" | "supporting">,
  rungs: Rungs,
  marks: readonly MirrorMark[],
): readonly MirrorMark[] {
  const means = new Map(
    [...result.determinants, ...result.supporting].map(({ competency, measure }) => [
      competency,
      measure?.value,
    ]),
  )
  const codes = new Set(
    [...rungs.now.determinants, ...(rungs.next?.determinants ?? [])].map(({ code }) => code),
  )
  return [...codes].flatMap((code) => {
    const [mark, mean] = [markOf(marks, code), means.get(code)]
    if (mean === undefined || mark.excel !== null || mark.notTried) return []
    return [{ ...mark, excel: Math.round(mean) }]
  })
}

export const RESULTS_OFFER = t`If you choose, your last released results fill in how good you are at it, where you have not said so.`

export const NO_RESULTS = t`Nothing about you has been released yet: say for yourself how good you are at it.`

/** How many marks a result filled in. */
export function filledWords(filled: number, cycleName: string): string {
  if (filled === 0) return t`Your results of ${cycleName} say nothing about what you have not marked.`
  if (filled === 1)
    return t`One mark is filled in from your results of ${cycleName}, rounded to a whole number. Change it if you see it differently.`
  return t`${sentence(countWord(filled))} marks are filled in from your results of ${cycleName}, rounded to whole numbers. Change what you see differently.`
}
