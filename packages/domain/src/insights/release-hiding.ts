import type { CrowdRule } from "./release-crowd.ts"
import { isCrowd } from "./release-crowd.ts"
import { type CellFamily, remainderOf, sizeOf, teamsOf } from "./release-family.ts"

/**
 * Which cells of a family may be shown: 1 for those that may. Small ones are hidden; then, from the inside out,
 * where a cell less the released cells inside it leaves a group too small, either the smallest of those are hidden
 * with it or the cell itself, whichever hides fewer answers. Looks at who answered, never at what was answered.
 */
export function cellsToShow(family: CellFamily, rule: CrowdRule): Uint8Array {
  const shown = new Uint8Array(family.inside.length)
  for (let cell = 0; cell < shown.length; cell++) {
    if (!rule.rules.has("SMALL") || isCrowd(family.answers, teamsOf(family, cell), rule)) shown[cell] = 1
  }
  if (rule.rules.has("NESTED")) hideForSubtraction(family, shown, rule)
  return shown
}

/** Marks further cells hidden in `shown`, inside before outside; afterwards every remainder is empty or a crowd. */
function hideForSubtraction(family: CellFamily, shown: Uint8Array, rule: CrowdRule): void {
  const released: (readonly number[])[] = []
  for (let cell = 0; cell < shown.length; cell++) {
    const within = (family.inside[cell] ?? []).flatMap((part) =>
      shown[part] ? [part] : (released[part] ?? []),
    )
    released.push(within)
    if (!shown[cell] || within.length === 0 || remainderIsFit(family, shown, { cell, rule })) continue
    const hidden = smallestToHide(family, shown, { cell, rule, released })
    if (hidden === undefined) shown[cell] = 0
    else released[cell] = within.flatMap((part) => stillShown(part, shown, released))
  }
}

interface Enclosing {
  readonly cell: number
  readonly rule: CrowdRule
}

function remainderIsFit(family: CellFamily, shown: Uint8Array, { cell, rule }: Enclosing): boolean {
  const remainder = remainderOf(family, shown, cell)
  return remainder.length === 0 || isCrowd(family.answers, remainder, rule)
}

/** Hides cells inside, smallest first, until the remainder is fit; `undefined`, with all as before, if hiding the cell itself hides less. */
function smallestToHide(
  family: CellFamily,
  shown: Uint8Array,
  { cell, rule, released }: Enclosing & { readonly released: readonly (readonly number[])[] },
): readonly number[] | undefined {
  const hidden: number[] = []
  let left = [...(released[cell] ?? [])]
  let cost = 0
  do {
    const smallest = left.reduce((least, part) =>
      sizeOf(family, part) < sizeOf(family, least) ? part : least,
    )
    shown[smallest] = 0
    hidden.push(smallest)
    cost += sizeOf(family, smallest)
    left = left.flatMap((part) => stillShown(part, shown, released))
  } while (left.length > 0 && cost <= sizeOf(family, cell) && !remainderIsFit(family, shown, { cell, rule }))
  if (cost <= sizeOf(family, cell) && remainderIsFit(family, shown, { cell, rule })) return hidden
  for (const part of hidden) shown[part] = 1
  return undefined
}

function stillShown(
  part: number,
  shown: Uint8Array,
  released: readonly (readonly number[])[],
): readonly number[] {
  if (shown[part]) return [part]
  return (released[part] ?? []).flatMap((within) => stillShown(within, shown, released))
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
