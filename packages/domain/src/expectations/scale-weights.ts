/** Weights are given in hundredths: nobody can weigh finer. */
const PARTS = 100

/**
 * Weights in the same proportions, in whole hundredths of at least .01 that sum to 1: each is rounded down, and
 * what is left goes to the largest remainders, earlier ones first (the method of Hamilton). Equal ones when none
 * is above 0. Meant for at most 100 weights; weights that are such hundredths already stay as they are.
 */
export function scaleWeights(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const exact = weights.map((weight) => (sum > 0 ? (weight / sum) * PARTS : PARTS / weights.length))
  const parts = exact.map((part) => Math.floor(part + 1e-9))
  const missing = PARTS - parts.reduce((total, part) => total + part, 0)
  const byRemainder = exact
    .map((part, place) => ({ place, remainder: part - (parts[place] ?? 0) }))
    .sort((one, other) => other.remainder - one.remainder || one.place - other.place)
  for (const { place } of byRemainder.slice(0, missing)) parts[place] = (parts[place] ?? 0) + 1
  for (const [place, part] of parts.entries()) {
    if (part > 0) continue
    const largest = parts.indexOf(Math.max(...parts))
    parts[largest] = (parts[largest] ?? 0) - 1
    parts[place] = 1
  }
  return parts.map((part) => part / PARTS)
}
