import { t } from "../../language/t.ts"
import type { Rating } from "../../parts/assess-keys.ts"
import { countWord, listed, sentence } from "../../parts/count-words.ts"

/** Two ratings of one item. */
export type Pair = { readonly code: string; readonly mine: Rating | null; readonly other: Rating | null }

/**
 * How two single views stand to each other, in words and without a judgement: with one rater each nothing says which
 * of the two is nearer to the truth. "Your view and Ana’s are the same on 3 of 6. One step apart on D2 and D4."
 */
export function gapSummary(pairs: readonly Pair[], views: string): string | undefined {
  const both = pairs.flatMap(({ code, mine: one, other: two }) =>
    typeof one === "number" && typeof two === "number" ? [{ code, apart: Math.abs(one - two) }] : [],
  )
  if (both.length === 0) return undefined
  const same = both.filter(({ apart }) => apart === 0)
  const furthest = Math.max(...both.map(({ apart }) => apart))
  if (furthest === 0) return t`${views} are the same wherever both have rated.`
  const steps = Array.from({ length: furthest }, (_, at) => at + 1).flatMap((apart) => {
    const codes = both.filter((pair) => pair.apart === apart).map(({ code }) => code)
    return codes.length === 0 ? [] : [stepsOn(apart, listed(codes))]
  })
  return [
    same.length === 0
      ? t`${views} are the same on none of ${both.length}.`
      : t`${views} are the same on ${same.length} of ${both.length}.`,
    ...steps,
  ].join(" ")
}

/** How the other rating is said to be, such as "Ana higher". */
export type Direction = { readonly higher: string; readonly lower: string }

/** Two ratings side by side: how far apart, and whose is higher; or why that cannot be said. */
export function apartWords(mine: Rating | null, other: Rating | null, said: Direction): string {
  if (other === null) return t`no answer`
  if (mine === null || mine === "NOT_SEEN" || other === "NOT_SEEN") return t`one of you has not seen it`
  const apart = Math.abs(mine - other)
  if (apart === 0) return t`the same`
  return `${stepsWords(apart)}, ${other > mine ? said.higher : said.lower}`
}

function stepsWords(apart: number): string {
  return apart === 1 ? t`one step apart` : t`${countWord(apart)} steps apart`
}

function stepsOn(apart: number, codes: string): string {
  return apart === 1
    ? t`One step apart on ${codes}.`
    : t`${sentence(countWord(apart))} steps apart on ${codes}.`
}
