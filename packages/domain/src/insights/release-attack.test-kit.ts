import type { ReleasedCell } from "./release-cells.ts"
import { type Atom, nameOf, type SmallOrg } from "./release-org.test-kit.ts"

// What a reader could do with all that is shown. Nothing here uses what release control itself reckons with.

/** Which atoms a cell is about, from the org alone. */
export function atomsOf(cell: ReleasedCell, { tree, atoms }: SmallOrg): readonly number[] {
  const isUnder = (node: number): boolean =>
    node === cell.head || (cell.kind === "LINE" && node >= 0 && isUnder(tree.parent[node] ?? -1))
  return [...atoms.keys()].filter((index) => {
    const subject = atoms[index]?.subject ?? -1
    return tree.layer[subject] === cell.layer && isUnder(subject)
  })
}

/**
 * Exact linear algebra over the rationals, in whole numbers of any size: the first group of fewer than k raters
 * about whom some sum of shown cells, each taken any number of times, says something and about nobody else.
 * A shown range counts as if it were exact.
 */
export function isolatedGroup(
  cells: readonly (readonly number[])[],
  atoms: readonly Atom[],
  k: number,
): readonly number[] | undefined {
  const rows = cells.map((cell) => atoms.map((_, atom) => (cell.includes(atom) ? 1n : 0n)))
  const whole = rankOf(rows)
  return subsets(atoms.length)
    .filter((group) => group.length > 0 && ratersOf(group, atoms) < k)
    .find((group) => rankOf(rows.map((row) => row.filter((_, atom) => !group.includes(atom)))) < whole)
}

function ratersOf(group: readonly number[], atoms: readonly Atom[]): number {
  return new Set(group.flatMap((atom) => atoms[atom]?.raters ?? [])).size
}

function subsets(size: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** size }, (_, mask) =>
    Array.from({ length: size }, (_, at) => at).filter((at) => (mask >> at) & 1),
  )
}

/** Elimination without fractions: rows are multiplied across. */
function rankOf(matrix: readonly (readonly bigint[])[]): number {
  let rows = matrix.map((row) => [...row])
  let rank = 0
  while (rows.length > 0) {
    const [row = [], ...others] = rows
    const pivot = row.findIndex((value) => value !== 0n)
    rows = others
    if (pivot < 0) continue
    rank++
    const head = row[pivot] ?? 0n
    rows = others.map((other) => {
      const factor = other[pivot] ?? 0n
      return other.map((value, at) => value * head - (row[at] ?? 0n) * factor)
    })
  }
  return rank
}

/** What the linear attack finds in a release: by those who see decisions only, or by who sees all there is. */
export function linearAttack(
  org: SmallOrg,
  cells: readonly ReleasedCell[],
  k: { readonly kDecision: number; readonly kDevelopment: number },
): string | undefined {
  const decisions = cells.filter(({ audience }) => audience === "DECISION")
  for (const [seen, needed] of [
    [decisions, k.kDecision],
    [cells, Math.min(k.kDecision, k.kDevelopment)],
  ] as const) {
    const group = isolatedGroup(
      seen.map((cell) => atomsOf(cell, org)),
      org.atoms,
      needed,
    )
    if (group) {
      const about = group.map((atom) => org.atoms[atom]?.subject).join(" and ")
      return `${ratersOf(group, org.atoms)} raters of ${about} from ${seen.map(nameOf).join(", ")}`
    }
  }
  return undefined
}

export interface Enumeration {
  readonly org: SmallOrg
  /** All that a reader sees, as text, if the answers were these. */
  readonly shown: (values: readonly (readonly number[])[]) => string
  /** Values an answer can have; all five unless told. */
  readonly scale?: readonly number[]
  /** Atoms of which a reader knows their own answer, for each reader; nobody and every rater unless told. */
  readonly readers?: readonly (readonly number[])[] | undefined
}

interface Span {
  low: number
  high: number
}

/**
 * Every set of answers there can be, released by the same policy and sorted by what it shows. A leak is an answer
 * that is the same in all sets that show the same, for a reader who knows the org and who answered, and either no
 * answer or all those of one rater. As a rater's values may be exchanged with another's of the same subject (see
 * the test of that), sets are enumerated as multisets per subject.
 */
export function enumerationAttack({
  org,
  shown,
  scale = [1, 2, 3, 4, 5],
  readers = readersOf(org.atoms),
}: Enumeration): string | undefined {
  const spans = new Map<string, Span[]>()
  const texts = new Map<string, number>()
  for (const values of product(org.atoms.map(({ raters }) => multisets(raters.length, scale)))) {
    const text = shown(values)
    const number = texts.get(text) ?? texts.size
    texts.set(text, number)
    for (const reader of readers) {
      for (const known of product(
        values.map((atom, at) => (reader.includes(at) ? [...new Set(atom)] : [0])),
      )) {
        widen(
          spans,
          `${number} knowing ${known.join(" ")}`,
          values.map((atom, at) => withoutOne(atom, known[at])),
        )
      }
    }
  }
  for (const [name, atoms] of spans) {
    const at = atoms.findIndex(({ low, high }) => low === high)
    if (at < 0) continue
    const [text] = [...texts].find(([, number]) => name.startsWith(`${number} `)) ?? []
    return `all others about ${org.atoms[at]?.subject} said ${atoms[at]?.low}: ${name}: ${text}`
  }
  return undefined
}

/**
 * The same, for sums: a group of fewer than k raters whose answers have the same sum in all sets that show the same.
 */
export function sumAttack(
  { org, shown, scale = [1, 2, 3, 4, 5] }: Enumeration,
  k: number,
): string | undefined {
  const groups = subsets(org.atoms.length).filter(
    (group) => group.length > 0 && ratersOf(group, org.atoms) < k,
  )
  const spans = new Map<string, Span[]>()
  for (const values of product(org.atoms.map(({ raters }) => multisets(raters.length, scale)))) {
    const sums = groups.map((group) => group.flatMap((atom) => values[atom] ?? []).reduce((a, b) => a + b, 0))
    widen(
      spans,
      shown(values),
      sums.map((sum) => [sum]),
    )
  }
  for (const [text, found] of spans) {
    const at = found.findIndex(({ low, high }) => low === high)
    if (at >= 0) return `those about ${groups[at]?.join(" and ")} sum to ${found[at]?.low}: ${text}`
  }
  return undefined
}

function widen(spans: Map<string, Span[]>, name: string, rests: readonly (readonly number[])[]): void {
  const known =
    spans.get(name) ?? rests.map(() => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }))
  rests.forEach((rest, at) => {
    const span = known[at]
    if (!span) return
    for (const value of rest) {
      span.low = Math.min(span.low, value)
      span.high = Math.max(span.high, value)
    }
  })
  spans.set(name, known)
}

/** Nobody, and one rater of every kind: those who answered about the same subjects know alike. */
function readersOf(atoms: readonly Atom[]): readonly (readonly number[])[] {
  const kinds = new Map<string, readonly number[]>([["", []]])
  for (const rater of new Set(atoms.flatMap(({ raters }) => raters))) {
    const about = [...atoms.keys()].filter((at) => atoms[at]?.raters.includes(rater))
    kinds.set(about.join(" "), about)
  }
  return [...kinds.values()]
}

function withoutOne(values: readonly number[], known: number | undefined): readonly number[] {
  const at = known === undefined ? -1 : values.indexOf(known)
  return at < 0 ? values : values.filter((_, index) => index !== at)
}

/** All sorted lists of a length. */
export function multisets(size: number, scale: readonly number[]): readonly (readonly number[])[] {
  if (size === 0) return [[]]
  return scale.flatMap((value, at) => multisets(size - 1, scale.slice(at)).map((rest) => [value, ...rest]))
}

function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((chosen) => list.map((item) => [...chosen, item])),
    [[]],
  )
}
