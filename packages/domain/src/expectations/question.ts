import { say } from "../kit/say.ts"
import type { Competency } from "./contract.ts"
import type { Perspective } from "./perspective.ts"

/** How an item is answered: by the five anchors, or by how often it is so. */
export const ANSWER_SCALES = ["ANCHORS", "FREQUENCY"] as const
export type AnswerScale = (typeof ANSWER_SCALES)[number]

/** What 1, 2, 3, 4 and 5 mean where an item is answered by how often it is so. */
export const FREQUENCIES = [say`never`, say`rarely`, say`sometimes`, say`often`, say`always`] as const

/** What a rater reads and chooses from. */
export interface Question {
  readonly wording: string
  readonly scale: AnswerScale
  /** What 1, 2, 3, 4 and 5 mean, in that order. */
  readonly choices: readonly string[]
}

/**
 * A competency as a rater of a perspective is asked about it: from above and of oneself by its name and anchors,
 * those below as the sentence of its item from below, where it has one. Peers are asked by anchors too: the sentences
 * speak of one's own manager.
 */
export function questionOf(
  { name, anchors, itemFromBelow }: Pick<Competency, "name" | "anchors" | "itemFromBelow">,
  perspective: Perspective,
): Question {
  const isFromBelow = perspective === "UPWARD" || perspective === "SKIP"
  if (!isFromBelow || !itemFromBelow) return { wording: name, scale: "ANCHORS", choices: anchors }
  return { wording: itemFromBelow.wording, scale: "FREQUENCY", choices: FREQUENCIES }
}
