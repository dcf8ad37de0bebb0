/** The reliability, 0 to 1, from which evidence has grade C: the least by which anything is compared. */
export const GRADE_C_FROM = 0.5

const BOUNDS = { least: 0.1, most: 0.6 }

/** r₁, the reliability of one rater alone, as it is used: no less than .10 and no more than .60. */
export function clipReliability(single: number): number {
  return Math.min(BOUNDS.most, Math.max(BOUNDS.least, single))
}

/**
 * Reliability, 0 to 1, of the mean of `k` raters when one alone has `single` (Spearman–Brown, row 6). `k` lies
 * above 0 and need not be whole: raters of unequal weight count as 1/Σv². .70 is asked for to compare groups,
 * .80 to decide on a person.
 */
export function spearmanBrown(single: number, k: number): number {
  return (k * single) / (1 + (k - 1) * single)
}

/**
 * How many raters a mean needs for a reliability (row 6), unrounded; whole raters are the next integer up.
 * Both arguments lie between 0 and 1, both excluded: of raters without reliability no number suffices
 * (infinite), as for a reliability of 1.
 */
export function ratersNeeded(single: number, reliability: number): number {
  return (reliability * (1 - single)) / (single * (1 - reliability))
}

/** r₁ of a tenant that has too few groups to tell its own (product.md, evidence). */
export const USUAL_RELIABILITY = 0.3
