import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import type { Coverage, GroupView, OthersView } from "./coverage.ts"

/** Who answers from a perspective, as part of a sentence. */
export const RATERS_WORDS: Readonly<Record<GroupView, string>> = {
  UPWARD: say`direct reports`,
  SKIP: say`those two levels down`,
  PEER: say`peers`,
}

/** A share of 0 to 1 as a whole percentage. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

/** say`1 person`, "1,200 people". */
export function people(count: number): string {
  return count === 1 ? say`1 person` : say`${grouped(count)} people`
}

/** What to expect of one perspective, in a sentence that an administrator can decide by. */
export function coverageWords(
  perspective: OthersView,
  { subjects, decide }: Coverage,
  { responseRate, kDecision }: { readonly responseRate: number; readonly kDecision: number },
): string {
  if (decide === undefined) return say`Nobody would be assessed from this perspective.`
  const answer = percent(responseRate)
  if (perspective === "MANAGER")
    return say`If ${answer} answer, ${percent(decide)} of ${people(subjects)} get a view from above.`
  const raters = RATERS_WORDS[perspective]
  return say`If ${answer} answer, at k = ${kDecision}, ${percent(1 - decide)} of ${people(subjects)} get no number from ${raters}.`
}
