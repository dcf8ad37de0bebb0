/** Fewest days two people must have worked together before one is asked about the other. */
export const LEAST_DAYS = 60

/** Days after which working together longer adds no weight. */
export const FULL_DAYS = 180

/** How much a view weighs, 0 to 1: days worked together of 180, none under 60 or what is set (formulas row 29). */
export function exposureOf(days: number, leastDays: number = LEAST_DAYS): number {
  return days < leastDays ? 0 : Math.min(days, FULL_DAYS) / FULL_DAYS
}
