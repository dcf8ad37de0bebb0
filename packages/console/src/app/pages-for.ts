import type { NavGroup, NavItem } from "./navigation.ts"

/** Pages with a word that begins as typed, in the order of the navigation. */
export function pagesFor(typed: string, groups: readonly NavGroup[]): readonly NavItem[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === "") return []
  const begins = (label: string) => {
    const lower = label.toLowerCase()
    return lower.startsWith(wanted) || lower.split(" ").some((word) => word.startsWith(wanted))
  }
  return groups.flatMap(({ items }) => items).filter(({ label }) => begins(label))
}
