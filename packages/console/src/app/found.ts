import type { ReactNode } from "react"

/** Something to go to or to do, found by typing. */
export type Found = {
  readonly key: string
  readonly face: ReactNode
  readonly run: () => void
  /** Text for the list of what was used before; what cannot be shown again has none. */
  readonly words?: string
}

export type FoundGroup = { readonly label: string; readonly found: readonly Found[] }

/** All that is found, in the order in which arrows go through it. */
export function flatten(groups: readonly FoundGroup[]): readonly Found[] {
  return groups.flatMap(({ found }) => found)
}

/** Whether a label, or a word in it, begins as typed; nothing typed begins everything. */
export function beginsSo(label: string, typed: string): boolean {
  const wanted = typed.trim().toLowerCase()
  const lower = label.toLowerCase()
  return lower.startsWith(wanted) || lower.split(/\s+/).some((word) => word.startsWith(wanted))
}
