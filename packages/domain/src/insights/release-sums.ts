import { answersIn, crowdOf } from "./release-crowd.ts"
import {
  type BlockDisplay,
  type CellDisplay,
  displayOfBlock,
  ratersForDistribution,
  wholePoints,
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
 * Displays of all cells of a family; `undefined` where hidden. Development cells and what remains of decision cells
 * without them are blocks that no shown cell cuts. Every display is a sum over what is told of blocks, so comparing
 * displays tells nothing more.
 */
export function displaysOf(family: CellFamily, terms: Shown): Displays {
  const { shown, developed, kDecision, kDevelopment, rules } = terms
  const totals: (Total | undefined)[] = []
  const decision: (CellDisplay | undefined)[] = []
  const development: (CellDisplay | undefined)[] = []
  for (let cell = 0; cell < shown.length; cell++) {
    const parts = (family.inside[cell] ?? []).flatMap((part) => totals[part] ?? [])
    const own = shown[cell] ? remainderTotal(family, terms, cell) : undefined
    const total = own ? [own, ...parts].reduce(added) : parts.length > 0 ? parts.reduce(added) : undefined
    totals.push(total)
    if (shown[cell] && total) {
      decision[cell] = cellDisplay(family, { cell, total, needed: ratersForDistribution(kDecision, rules) })
    }
    if (developed[cell]) {
      const alone = blockTotal(family, [cell], rules)
      development[cell] = cellDisplay(family, {
        cell,
        total: alone,
        needed: ratersForDistribution(kDevelopment, rules),
      })
    }
  }
  return { decision, development }
}

/**
 * What those who see decisions are told of the remainder of a cell. With development cells in it, it is several
 * blocks, each too small for them or hidden from them: then whole points only, as an exact sum could be one that
 * only one sum of each block makes up.
 */
function remainderTotal(
  family: CellFamily,
  { shown, developed, rules }: Shown,
  cell: number,
): Total | undefined {
  const remainder = remainderOf(family, shown, cell)
  if (remainder.length === 0) return undefined
  const developedOnes = cell < family.teams ? [] : remainder.filter((team) => developed[team])
  if (developedOnes.length === 0) return blockTotal(family, remainder, rules)
  const rest = remainder.filter((team) => !developed[team])
  const blocks = [...developedOnes.map((team) => [team]), ...(rest.length > 0 ? [rest] : [])]
  const total = blocks.map((teams) => blockTotal(family, teams, rules)).reduce(added)
  if (!rules.has("BOTH")) return total
  return { ...total, ...wholePoints(total, answersIn(family.answers, remainder)), distribution: null }
}

function blockTotal(family: CellFamily, teams: readonly number[], rules: ReadonlySet<ReleaseRule>): Total {
  const { raters, ...block } = displayOfBlock(family.answers, teams, rules)
  return { ...block, fewest: raters }
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
  readonly total: Total
  readonly needed: number
}

function cellDisplay(family: CellFamily, { cell, total, needed }: ToDisplay): CellDisplay {
  const answers = sizeOf(family, cell)
  const n = family.answers.most <= 1 ? answers : crowdOf(family.answers, teamsOf(family, cell)).raters
  const { low, high, agreement, fewest } = total
  if (low !== high) return { kind: "RANGE", n, low: low / answers, high: high / answers }
  const distribution = fewest >= needed ? total.distribution : null
  return { kind: "MEAN", n, mean: low / answers, agreement, distribution }
}
