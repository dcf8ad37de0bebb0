import { crowdOf } from "./release-crowd.ts"
import {
  type BlockDisplay,
  type CellDisplay,
  displayOfBlock,
  ratersForDistribution,
} from "./release-display.ts"
import { type CellFamily, remainderOf, sizeOf, teamsOf } from "./release-family.ts"
import type { ReleaseRule } from "./release-rules.ts"

interface Shown {
  /** 1 for cells shown for decisions. */
  readonly shown: Uint8Array
  /** 1 for teams shown to their subjects. */
  readonly developed: Uint8Array
  readonly kDecision: number
  readonly kDevelopment: number
  readonly rules: ReadonlySet<ReleaseRule>
}

/** What is known of a cell by adding up the blocks in it. */
interface Total extends BlockDisplay {
  /** Raters of its smallest block. */
  readonly fewest: number
}

interface Displays {
  readonly decision: readonly (CellDisplay | undefined)[]
  readonly development: readonly (CellDisplay | undefined)[]
}

/**
 * Displays of all cells of a family; `undefined` where hidden. A block is what remains of a shown cell without the
 * shown cells inside it, for whichever audience: all displays are sums over the same blocks, so that comparing them
 * tells nothing more.
 */
export function displaysOf(family: CellFamily, terms: Shown): Displays {
  const { shown, developed, kDecision, kDevelopment, rules } = terms
  const isShown = Uint8Array.from(shown, (flag, cell) => flag | (developed[cell] ?? 0))
  const totals: (Total | undefined)[] = []
  const decision: (CellDisplay | undefined)[] = []
  const development: (CellDisplay | undefined)[] = []
  for (let cell = 0; cell < shown.length; cell++) {
    const total = totalOf(family, isShown, { cell, totals, rules })
    totals.push(total)
    if (shown[cell])
      decision[cell] = cellDisplay(family, { cell, total, needed: ratersForDistribution(kDecision, rules) })
    if (developed[cell]) {
      development[cell] = cellDisplay(family, {
        cell,
        total,
        needed: ratersForDistribution(kDevelopment, rules),
      })
    }
  }
  return { decision, development }
}

interface Adding {
  readonly cell: number
  readonly totals: readonly (Total | undefined)[]
  readonly rules: ReadonlySet<ReleaseRule>
}

function totalOf(
  family: CellFamily,
  isShown: Uint8Array,
  { cell, totals, rules }: Adding,
): Total | undefined {
  const parts = (family.inside[cell] ?? []).flatMap((part) => totals[part] ?? [])
  const own = isShown[cell] ? remainderOf(family, isShown, cell) : []
  if (own.length > 0) {
    const { raters, ...block } = displayOfBlock(family.answers, own, rules)
    parts.push({ ...block, fewest: raters })
  }
  return parts.length > 1 ? parts.reduce(added) : parts[0]
}

function added(a: Total, b: Total): Total {
  const both = a.distribution && b.distribution
  return {
    low: a.low + b.low,
    high: a.high + b.high,
    agreement: null,
    distribution: both ? both.map((count, index) => count + (a.distribution?.[index] ?? 0)) : null,
    fewest: Math.min(a.fewest, b.fewest),
  }
}

interface ToDisplay {
  readonly cell: number
  readonly total: Total | undefined
  readonly needed: number
}

function cellDisplay(family: CellFamily, { cell, total, needed }: ToDisplay): CellDisplay | undefined {
  if (!total) return undefined
  const answers = sizeOf(family, cell)
  const n = family.answers.most <= 1 ? answers : crowdOf(family.answers, teamsOf(family, cell)).raters
  const { low, high, agreement, fewest } = total
  if (low !== high) return { kind: "RANGE", n, low: low / answers, high: high / answers }
  const distribution = fewest >= needed ? total.distribution : null
  return { kind: "MEAN", n, mean: low / answers, agreement, distribution }
}
