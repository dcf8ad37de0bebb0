import { addDays, type Day } from "../kit/day.ts"
import type { NewLine } from "../org/reporting-line.ts"

/** Days for which a line counts whose beginning nobody knows: longer than any route asks for. */
export const LONG_ENOUGH = 366

/**
 * Lines of the org's first day began before Rung knew of them. They count from the later first day in the company of
 * the two they join, and from long before where no such day is known; lines drawn later stay as they are.
 */
export function sinceKnown(lines: readonly NewLine[], hiredOn: ReadonlyMap<string, Day>): readonly NewLine[] {
  const days = lines.map(({ validFrom }) => validFrom)
  const first = days.reduce<Day | undefined>((least, day) => (least && least <= day ? least : day), undefined)
  if (!first) return lines
  const before = addDays(first, -LONG_ENOUGH)
  return lines.map((line) => {
    if (line.validFrom !== first) return line
    const since = [before, hiredOn.get(line.nodeId) ?? before, hiredOn.get(line.managerId ?? "") ?? before]
      .toSorted()
      .at(-1)
    return since !== undefined && since < first ? { ...line, validFrom: since } : line
  })
}
