import { type Draft, nodeLabel } from "./draft.ts"
import type { Meaning, Resolve } from "./meaning.ts"
import { nameKey, type ReadName, readName, sharesPart } from "./name-key.ts"

/** Whom a manager given by name means; `self` is never meant because of a name they share with another. */
export type ByName = (reference: string, self: number) => Meaning

interface NameBookInput {
  readonly draft: Draft
  readonly find: Resolve
  /** The reference each name was answered to mean, by the name in lower case. */
  readonly names: ReadonlyMap<string, string> | undefined
}

interface Book extends NameBookInput {
  /** Everybody of a name: those in the org, and those who have left. */
  readonly here: ReadonlyMap<string, readonly number[]>
  readonly left: ReadonlyMap<string, readonly number[]>
}

/**
 * Looks up managers by name (M11): whoever was answered; else the only one in the org who has the name, whatever its
 * order and case; of namesakes the one whose id, unit, title or place stands in brackets beside the name. The names
 * are read once, when the first is asked for.
 */
export function nameBook(input: NameBookInput): ByName {
  let book: Book | undefined
  const known = new Map<string, Meaning>()
  return (reference, self) => {
    book ??= { ...input, here: bearers(input.draft, true), left: bearers(input.draft, false) }
    const found = known.get(reference) ?? lookUp(book, reference)
    known.set(reference, found)
    return withoutSelf(found, self)
  }
}

function bearers({ nodes }: Draft, isHere: boolean): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  nodes.forEach((node, at) => {
    if (node.kind !== "PERSON" || node.isHere !== isHere) return
    const { name, givenName, familyName } = node.after
    const keys = new Set([name ? nameKey(name) : ""])
    if (givenName && familyName) keys.add(nameKey(`${givenName} ${familyName}`))
    for (const key of keys) {
      const known = found.get(key)
      if (known) known.push(at)
      else if (key !== "") found.set(key, [at])
    }
  })
  return found
}

const NOBODY: Meaning = { how: "NOBODY" }

function lookUp(book: Book, reference: string): Meaning {
  const answered = book.names?.get(reference.toLowerCase())
  const meant = answered === undefined ? -1 : book.find(answered)
  if (meant >= 0) return { how: "NAME", at: meant }
  const name = readName(reference)
  const byId = byIdBeside(book, name)
  const named = namedIn(book.here, name)
  if (byId >= 0 && (named.length === 0 || named.includes(byId))) return { how: "NAME", at: byId }
  const candidates = byId >= 0 ? [byId, ...named] : named
  const only = onlyOne(book, name, candidates)
  if (only !== undefined) return { how: "NAME", at: only }
  if (candidates.length > 0) return { how: "NAMESAKES", candidates: inOrder(book, candidates) }
  const [gone, ...others] = namedIn(book.left, name)
  return gone === undefined || others.length > 0 ? NOBODY : { how: "NAME", at: gone }
}

/** Of two who share a name neither is their own manager by it. */
function withoutSelf(meaning: Meaning, self: number): Meaning {
  if (meaning.how !== "NAMESAKES" || meaning.candidates.length !== 2) return meaning
  const others = meaning.candidates.filter((at) => at !== self)
  const [other] = others
  return others.length === 1 && other !== undefined ? { how: "NAME", at: other } : meaning
}

function namedIn(bearersOf: Book["here"], { key, withoutNumbers }: ReadName): readonly number[] {
  const found = bearersOf.get(key)
  if (found || withoutNumbers === undefined) return found ?? []
  return bearersOf.get(withoutNumbers) ?? []
}

/** Somebody whose id stands beside a name that has at least a part in common with theirs. */
function byIdBeside({ draft, find }: Book, { key, withoutNumbers, beside }: ReadName): number {
  for (const id of beside) {
    const at = find(id)
    const name = draft.nodes[at]?.after.name
    if (name && sharesPart(nameKey(name), withoutNumbers ?? key)) return at
  }
  return -1
}

/** The only candidate, or the only one whose unit, title or place stands beside the name. */
function onlyOne({ draft }: Book, { beside }: ReadName, candidates: readonly number[]): number | undefined {
  if (candidates.length < 2) return candidates[0]
  const remarks = new Set(beside.map((text) => text.toLowerCase()))
  const described = candidates.filter((at) => {
    const { unit, title, location } = draft.nodes[at]?.after ?? {}
    return [unit, title, location].some((text) => text !== undefined && remarks.has(text.toLowerCase()))
  })
  return described.length === 1 ? described[0] : undefined
}

function inOrder({ draft }: Book, candidates: readonly number[]): readonly number[] {
  const labels = new Map(candidates.map((at) => [at, nodeLabel(draft.nodes[at])]))
  return candidates.toSorted((a, b) => ((labels.get(a) ?? "") < (labels.get(b) ?? "") ? -1 : 1))
}
