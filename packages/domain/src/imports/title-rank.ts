import { titleMatcher, titleWords } from "../layers/title-words.ts"

/** Words of titles, the most senior first; the first that matches counts. */
const RANKS = [
  "assistant|secretary|to the|office of|deputy",
  "chief|ceo|cfo|coo|cto|cio|cpo|chro|founder|owner|president|managing director|geschäftsführer|geschäftsführerin|vorstand|chair|chairman|chairwoman",
  "vp|svp|evp|avp",
  "director|head|general manager|partner|leiter|leiterin|bereichsleiter|abteilungsleiter",
  "manager|lead|leader|supervisor|foreman|teamleiter|teamleiterin|principal",
].map((words) => words.split("|").map(titleMatcher))

/** Titles that tell nothing. */
const PLAIN = RANKS.length

/** How senior a title sounds: 1 for a chief, more for less; only to guess which line of a loop is the mistake. */
export function titleRank(title: string | undefined): number {
  if (title === undefined) return PLAIN
  const words = titleWords(title)
  if (words.includes("vice") && words.includes("president")) return 2
  const rank = RANKS.findIndex((matchers) => matchers.some((matches) => matches(words)))
  return rank <= 0 ? PLAIN : rank
}
