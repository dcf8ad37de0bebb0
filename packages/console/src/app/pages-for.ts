import { beginsSo } from "./found.ts"
import type { NavGroup, NavItem } from "./navigation.ts"

/** Pages with a word that begins as typed, in the order of the navigation. */
export function pagesFor(typed: string, groups: readonly NavGroup[]): readonly NavItem[] {
  if (typed.trim() === "") return []
  return groups.flatMap(({ items }) => items).filter(({ label }) => beginsSo(label, typed))
}
