import type { OutlineNodeFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { type TreeData, treeData } from "../../parts/tree-state.ts"

/** What of the outline is loaded and open. Children of a place are loaded all or not at all. */
export type Outline = {
  readonly places: ReadonlyMap<string, OutlineNodeFragment>
  /** Keys under each place that is loaded; the roots stand under "". */
  readonly below: ReadonlyMap<string, readonly string[]>
  readonly open: ReadonlySet<string>
}

export const NO_OUTLINE: Outline = { places: new Map(), below: new Map(), open: new Set() }

/** The outline with the places beneath one. */
export function withChildren(
  outline: Outline,
  above: string,
  children: readonly OutlineNodeFragment[],
): Outline {
  const places = new Map(outline.places)
  for (const child of children) places.set(child.id, child)
  const below = new Map(outline.below)
  below.set(
    above,
    children.map(({ id }) => id),
  )
  return { ...outline, places, below }
}

export function withOpen(outline: Outline, keys: readonly string[], isOpen: boolean): Outline {
  const open = new Set(outline.open)
  for (const key of keys) isOpen ? open.add(key) : open.delete(key)
  return { ...outline, open }
}

/** What the tree draws, from the top down. */
export function outlineTree({ places, below }: Outline): TreeData {
  const nodes = [...below].flatMap(([above, keys]) =>
    keys.flatMap((key) => {
      const place = places.get(key)
      if (!place) return []
      const name = place.name ?? place.title ?? t`Open seat`
      return [{ key, above: above === "" ? null : above, name, hasBelow: place.hasReports }]
    }),
  )
  return treeData(nodes)
}
