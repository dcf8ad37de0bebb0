import type { Counts } from "./cycle-words.ts"

export type UnitOrder = "name" | "open"

type Unit = { readonly unit?: string | null; readonly counts: Counts }

/** Share of forms neither sent nor handed back, 0 to 1; 0 without forms. */
function openShare({ counts: { assigned, inProgress, total } }: Unit): number {
  return total === 0 ? 0 : (assigned + inProgress) / total
}

/** Units by name, people without one last; or those with the largest share still open first. */
export function sortedUnits<U extends Unit>(units: readonly U[], order: UnitOrder): readonly U[] {
  const byName = [...units].sort((a, b) => {
    if (!a.unit || !b.unit) return Number(!a.unit) - Number(!b.unit)
    return a.unit.localeCompare(b.unit, "en")
  })
  return order === "name" ? byName : byName.sort((a, b) => openShare(b) - openShare(a))
}
