/**
 * The chance, 0 to 1, that at least `k` of `invited` raters answer when each does so with the chance `rate`, 0 to
 * 1, independently: P(Bin(invited, rate) ≥ k) (row 21). Counts are whole and 0 or more. Raters of one team do
 * not answer independently in truth, so a real cycle scatters more than this.
 */
export function reachChance(k: number, invited: number, rate: number): number {
  if (k <= 0) return 1
  if (invited < k || rate <= 0) return 0
  if (rate >= 1) return 1
  const odds = Math.log(rate) - Math.log1p(-rate)
  let exactly = invited * Math.log1p(-rate)
  let fewer = 0
  for (let answers = 0; answers < k; answers += 1) {
    fewer += Math.exp(exactly)
    exactly += odds + Math.log((invited - answers) / (answers + 1))
  }
  return Math.min(1, Math.max(0, 1 - fewer))
}

/** Chances that a number is visible to those who decide, and in the subject's own development view; each 0 to 1. */
export interface VisibleChance {
  readonly decide: number
  readonly develop: number
}

/** Both chances by the number of raters, each worked out once. */
export function visibleChances(
  rate: number,
  { kDecision, kDevelopment }: { readonly kDecision: number; readonly kDevelopment: number },
): (invited: number) => VisibleChance {
  const found = new Map<number, VisibleChance>()
  return (invited) => {
    const before = found.get(invited)
    if (before) return before
    const chance = {
      decide: reachChance(kDecision, invited, rate),
      develop: reachChance(kDevelopment, invited, rate),
    }
    found.set(invited, chance)
    return chance
  }
}
