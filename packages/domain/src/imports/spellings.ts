import { type Draft, rowOf } from "./draft.ts"

/** One way to write a title or a unit, and how many in the org it is written of. */
export interface Spelling {
  readonly text: string
  readonly bearers: number
  /** The rows of the file that write it so. */
  readonly rows: readonly number[]
}

/** Ways to write one and the same, the best of them first: the commonest; of several, the one written with most care. */
export type Drift = readonly Spelling[]

/**
 * The titles, or units, of everybody in the org after the import, by what they mean: `keyOf` is asked once for each
 * way to write it. Linear in the people.
 */
export function spellingsBy(
  { nodes }: Draft,
  field: "title" | "unit",
  keyOf: (text: string) => string,
): ReadonlyMap<string, Drift> {
  const counts = new Map<string, { bearers: number; rows: number[] }>()
  for (const node of nodes) {
    const text = node.isHere ? node.after[field] : undefined
    if (text === undefined) continue
    const count = counts.get(text) ?? { bearers: 0, rows: [] }
    if (count.bearers++ === 0) counts.set(text, count)
    if (node.entry?.row.values[field] === text) count.rows.push(rowOf(node))
  }
  const drifts = new Map<string, Spelling[]>()
  for (const [text, count] of counts) {
    const key = keyOf(text)
    const drift = drifts.get(key)
    if (drift) drift.push({ text, ...count })
    else drifts.set(key, [{ text, ...count }])
  }
  for (const drift of drifts.values()) drift.sort(byWorth)
  return drifts
}

export function byWorth(a: Spelling, b: Spelling): number {
  const commoner = b.bearers - a.bearers
  if (commoner !== 0) return commoner
  const careful = Number(isMixedCase(b.text)) - Number(isMixedCase(a.text))
  if (careful !== 0) return careful
  const longer = b.text.length - a.text.length
  return longer !== 0 ? longer : a.text < b.text ? -1 : 1
}

function isMixedCase(text: string): boolean {
  return text !== text.toLowerCase() && text !== text.toUpperCase()
}
