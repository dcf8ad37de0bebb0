/**
 * The rules of release control (formulas.md row 22), each under its own name so that a test can take one out and
 * show what would be learned without it.
 *
 * - `SMALL`: a cell of fewer than k distinct raters is hidden.
 * - `DOMINATED`: so is one where a single rater gave half of the answers or more.
 * - `NESTED`: what remains of a cell without the released cells inside it is nothing, or a group that might be
 *   released itself.
 * - `BOTH`: the same for somebody who knows development cells and decision cells.
 * - `AUDIT`: a net under these: no combination of released cells isolates a smaller group.
 * - `UNANIMITY`: sums so near an end of the scale that they tell an answer are shown as a range.
 * - `AGREEMENT`: no label of agreement where it would tell an answer.
 * - `DISTRIBUTION`: answers by value from k + 3 raters on, and where nearly all cannot have said the same.
 * - `COMMENTS`: from five writers on, confirmed, in an order that says nothing about them.
 * - `TREND`: a direction instead of a difference when few joined or left.
 * - `ONCE`: a cycle's first release is its last.
 */
export const ALL_RULES = [
  "SMALL",
  "DOMINATED",
  "NESTED",
  "BOTH",
  "AUDIT",
  "UNANIMITY",
  "AGREEMENT",
  "DISTRIBUTION",
  "COMMENTS",
  "TREND",
  "ONCE",
] as const
export type ReleaseRule = (typeof ALL_RULES)[number]

/** Never fewer raters than this in a cell, whatever a tenant's k says (formulas.md row 23). */
export const FEWEST_RATERS = 3
/** Distributions and measures of spread show from k plus this many raters on. */
export const EXTRA_FOR_DISTRIBUTION = 3
/** Distinct writers before the comments of a cell are shown. */
export const FEWEST_WRITERS = 5
