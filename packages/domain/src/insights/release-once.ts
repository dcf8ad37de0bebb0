import type { ReleasedCell } from "./release-cells.ts"
import { ALL_RULES, type ReleaseRule } from "./release-rules.ts"

/**
 * What a cycle shows when it is released again: what it showed first. An answer that came in or went between two
 * releases would be the difference of their cells (formulas.md row 22, step 5).
 */
export function releaseOnce(
  earlier: readonly ReleasedCell[] | undefined,
  now: readonly ReleasedCell[],
  rules: readonly ReleaseRule[] = ALL_RULES,
): readonly ReleasedCell[] {
  return earlier && rules.includes("ONCE") ? earlier : now
}
