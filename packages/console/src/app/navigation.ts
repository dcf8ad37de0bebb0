export type NavItem = {
  readonly to: string
  readonly label: string
  /** One word for the bar on a phone; items without stand under More. */
  readonly word?: string
  /** What waits there, such as forms to write. */
  readonly waiting?: number
  /** Reached from the bar, the views or one's own menu: found by its name, and listed with no other page. */
  readonly aside?: true
}

export type NavGroup = { readonly label: string; readonly items: readonly NavItem[] }

/** Four words and More fit a phone. */
export function barItems(groups: readonly NavGroup[]): readonly NavItem[] {
  return groups.flatMap((group) => group.items.filter((item) => item.word !== undefined)).slice(0, 4)
}

/** Everything that has no word in the bar. */
export function itemsUnderMore(groups: readonly NavGroup[]): readonly NavItem[] {
  const shown = new Set(barItems(groups).map((item) => item.to))
  return listed(groups).flatMap((group) => group.items.filter((item) => !shown.has(item.to)))
}

/** The groups with the pages that are listed, without those that have none. */
export function listed(groups: readonly NavGroup[]): readonly NavGroup[] {
  return groups
    .map(({ label, items }) => ({ label, items: items.filter(({ aside }) => !aside) }))
    .filter(({ items }) => items.length > 0)
}
