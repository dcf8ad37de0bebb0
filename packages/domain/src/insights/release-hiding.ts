import { type CrowdRule, isCrowd, isSurelyCrowd } from "./release-crowd.ts"
import { type CellFamily, remainderOf, sizeOf, teamsOf } from "./release-family.ts"

/**
 * Which cells of a family may be shown: 1 for those that may. Small ones are hidden; then, from the inside out,
 * where a cell less the released cells inside it leaves a group too small, either the smallest of those are hidden
 * with it or the cell itself, whichever hides fewer answers. Looks at who answered, never at what was answered.
 */
export function cellsToShow(family: CellFamily, rule: CrowdRule): Uint8Array {
  const shown = new Uint8Array(family.inside.length)
  for (let cell = 0; cell < shown.length; cell++) {
    if (!rule.rules.has("SMALL") || cellIsCrowd(family, cell, rule)) shown[cell] = 1
  }
  if (rule.rules.has("NESTED")) hideForSubtraction(family, shown, rule)
  return shown
}

function cellIsCrowd(family: CellFamily, cell: number, rule: CrowdRule): boolean {
  if (isSurelyCrowd(family.answers, sizeOf(family, cell), rule.k)) return true
  return isCrowd(family.answers, teamsOf(family, cell), rule)
}

/** Marks further cells hidden in `shown`, inside before outside; afterwards every remainder is empty or a crowd. */
function hideForSubtraction(family: CellFamily, shown: Uint8Array, rule: CrowdRule): void {
  const released: (readonly number[])[] = []
  for (let cell = 0; cell < shown.length; cell++) {
    const within = (family.inside[cell] ?? []).flatMap((part) =>
      shown[part] ? [part] : (released[part] ?? []),
    )
    released.push(within)
    if (!shown[cell] || within.length === 0) continue
    if (remainderIsFit(family, shown, { cell, within, rule })) continue
    const left = hideSmallest(family, shown, { cell, within, rule, released })
    if (left === undefined) shown[cell] = 0
    else released[cell] = left
  }
}

interface Enclosing {
  readonly cell: number
  /** The outermost shown cells inside it. */
  readonly within: readonly number[]
  readonly rule: CrowdRule
}

function remainderIsFit(family: CellFamily, shown: Uint8Array, { cell, within, rule }: Enclosing): boolean {
  const answers = within.reduce((left, part) => left - sizeOf(family, part), sizeOf(family, cell))
  if (answers === 0 || isSurelyCrowd(family.answers, answers, rule.k)) return true
  return isCrowd(family.answers, remainderOf(family, shown, cell), rule)
}

/**
 * Hides shown cells inside, smallest first, until the remainder is fit: the outermost still shown then. `undefined`,
 * with all as before, if hiding the cell itself hides fewer answers.
 */
function hideSmallest(
  family: CellFamily,
  shown: Uint8Array,
  { cell, within, rule, released }: Enclosing & { readonly released: readonly (readonly number[])[] },
): readonly number[] | undefined {
  const hidden: number[] = []
  let left = within
  let cost = 0
  do {
    const smallest = left.reduce((least, part) =>
      sizeOf(family, part) < sizeOf(family, least) ? part : least,
    )
    shown[smallest] = 0
    hidden.push(smallest)
    cost += sizeOf(family, smallest)
    left = left.flatMap((part) => (part === smallest ? (released[part] ?? []) : [part]))
    if (cost > sizeOf(family, cell)) break
    if (remainderIsFit(family, shown, { cell, within: left, rule })) return left
  } while (left.length > 0)
  for (const part of hidden) shown[part] = 1
  return undefined
}

/**
 * Development cells on top of decision cells: single teams that the subject alone may see at a smaller k. Those a
 * decision cell encloses must leave nothing of it, or a crowd of that smaller k: the smallest stay hidden until
 * they do. Decision cells are never hidden for them. Marks 1 for every team shown to its subject.
 */
export function teamsToDevelop(family: CellFamily, shown: Uint8Array, rule: CrowdRule): Uint8Array {
  const developed = shown.slice(0, family.teams)
  const enclosed = new Uint8Array(family.teams)
  const isFit = (teams: readonly number[]) => isCrowd(family.answers, teams, rule)
  for (let cell = family.teams; cell < shown.length; cell++) {
    if (!shown[cell]) continue
    const remainder = remainderOf(family, shown, cell)
    for (const team of remainder) enclosed[team] = 1
    const candidates = remainder.filter((team) => isFit([team]))
    candidates.sort((a, b) => sizeOf(family, b) - sizeOf(family, a))
    const rest = remainder.filter((team) => !isFit([team]))
    while (rule.rules.has("BOTH") && candidates.length > 0 && rest.length > 0 && !isFit(rest)) {
      rest.push(...candidates.splice(-1))
    }
    for (const team of candidates) developed[team] = 1
  }
  for (let team = 0; team < family.teams; team++) {
    if (!enclosed[team] && isFit([team])) developed[team] = 1
  }
  return developed
}
