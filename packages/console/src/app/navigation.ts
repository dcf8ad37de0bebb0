export type NavItem = {
  readonly to: string
  readonly label: string
  /** One word for the bar on a phone; items without stand under More. */
  readonly word?: string
  /** What waits there, such as forms to write. */
  readonly waiting?: number
}

export type NavGroup = { readonly label: "Company" | "Set up" | "Yours"; readonly items: readonly NavItem[] }

/** Four words and More fit a phone. */
export function barItems(groups: readonly NavGroup[]): readonly NavItem[] {
  return groups.flatMap((group) => group.items.filter((item) => item.word !== undefined)).slice(0, 4)
}

/** Everything that has no word in the bar. */
export function itemsUnderMore(groups: readonly NavGroup[]): readonly NavItem[] {
  const shown = new Set(barItems(groups).map((item) => item.to))
  return groups.flatMap((group) => group.items).filter((item) => !shown.has(item.to))
}
