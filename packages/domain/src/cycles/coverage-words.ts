import { grouped } from "../kit/grouped.ts"
import type { Coverage, GroupView, OthersView } from "./coverage.ts"

/** Who answers from a perspective, as part of a sentence. */
export const RATERS_WORDS: Readonly<Record<GroupView, string>> = {
  UPWARD: "direct reports",
  SKIP: "those two levels down",
  PEER: "peers",
}

/** A share of 0 to 1 as a whole percentage. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** "1 person", "1,200 people". */
export function people(count: number): string {
  return count === 1 ? "1 person" : `${grouped(count)} people`
}

/** What to expect of one perspective, in a sentence that an administrator can decide by. */
export function coverageWords(
  perspective: OthersView,
  { subjects, decide }: Coverage,
  { responseRate, kDecision }: { readonly responseRate: number; readonly kDecision: number },
): string {
  if (decide === undefined) return "Nobody would be assessed from this perspective."
  const answer = `If ${percent(responseRate)} answer,`
  if (perspective === "MANAGER")
    return `${answer} ${percent(decide)} of ${people(subjects)} get a view from above.`
  const raters = RATERS_WORDS[perspective]
  return `${answer} at k = ${kDecision}, ${percent(1 - decide)} of ${people(subjects)} get no number from ${raters}.`
}
