import { type Estimate, known, unknown } from "../kit/estimate.ts"
import { say } from "../kit/say.ts"
import { repeatableRandom } from "./repeatable-random.ts"
import { type Interval, ROUNDING_NOISE } from "./statistics.ts"

/** Ratings below which nothing is said about what judgements follow. */
export const JUDGEMENTS_NEEDED = 30

const RESAMPLES = 1_000
/** Share of resamples, 0 to 1, that may be without an index before the interval is none. */
const LOST_RESAMPLES = 0.05

/** One rater's overall judgement of one subject beside the same rater's means, each 1 to 5. */
export interface OverallJudgement {
  /** Whose it is. Without raters every judgement is taken as somebody else's. */
  readonly rater?: string
  readonly overall: number
  /** Mean over the competencies that determine success at the subject's layer. */
  readonly determinants: number
  /** Mean over those that no longer do, and should count 0. */
  readonly noLongerDeterminants: number
}

/** How far overall judgements follow what mattered a layer below. */
export interface PreviousLayerBias {
  readonly judgements: number
  /** β_D, scale points of judgement per point of the determinants. */
  readonly determinantPull: number
  /** β_N, the same of what no longer determines; 0 in a judgement that follows the contract. */
  readonly noLongerPull: number
  /** β_N / (β_N + β_D): 0 is without bias, 1 all bias; outside 0 to 1 when one of the two pulls is negative. */
  readonly index: number
  /** 95% of the index by bootstrap; unknown when too many resamples have no index. */
  readonly interval: Estimate<Interval>
}

/**
 * Regresses overall judgements on the mean of the determinants and the mean of what no longer determines, and
 * says how much of the judgement follows the latter (row 33, ours). Judgements of one layer or one session are
 * given together; the same `seed` gives the same interval. It resamples raters, not judgements: those of one rater
 * share that rater's habits, and count as less than as many of different raters. Unknown below 30 judgements, when one of the two
 * means never varies, when both move together (the regression is singular), and when judgements follow neither.
 */
export function previousLayerBias(
  judgements: readonly OverallJudgement[],
  seed: number,
): Estimate<PreviousLayerBias> {
  if (judgements.length < JUDGEMENTS_NEEDED) {
    return unknown(say`${JUDGEMENTS_NEEDED} judgements are needed, there are ${judgements.length}.`)
  }
  const rows = centred(judgements)
  const pulls = pullsOf(aboutMeans(addUp(rows.map(rawSums))))
  if (pulls.value === undefined) return pulls
  const index = indexOf(pulls.value)
  if (index === undefined)
    return unknown(say`Judgements follow neither of the two, so there is nothing to share out.`)
  const { determinantPull, noLongerPull } = pulls.value
  const interval = bootstrapped(sumsByRater(judgements, rows), repeatableRandom(seed))
  return known({ judgements: judgements.length, determinantPull, noLongerPull, index, interval })
}

interface Pulls {
  readonly determinantPull: number
  readonly noLongerPull: number
}

type Row = readonly [overall: number, determinants: number, noLonger: number]

/** Sums of squares and products about the means. */
interface Sums {
  readonly dd: number
  readonly nn: number
  readonly dn: number
  readonly dy: number
  readonly ny: number
}

/** Least squares on two variables; unknown, and why, when the normal equations have no single solution. */
function pullsOf({ dd, nn, dn, dy, ny }: Sums): Estimate<Pulls> {
  if (dd < ROUNDING_NOISE) return unknown(say`The determinants have the same mean in every judgement.`)
  if (nn < ROUNDING_NOISE)
    return unknown(say`What no longer determines has the same mean in every judgement.`)
  const determinant = dd * nn - dn * dn
  if (determinant < ROUNDING_NOISE * dd * nn) {
    return unknown(say`Both means move together in every judgement, so their pulls cannot be told apart.`)
  }
  return known({
    determinantPull: (dy * nn - ny * dn) / determinant,
    noLongerPull: (ny * dd - dy * dn) / determinant,
  })
}

function indexOf({ determinantPull, noLongerPull }: Pulls): number | undefined {
  const sum = determinantPull + noLongerPull
  return sum > ROUNDING_NOISE ? noLongerPull / sum : undefined
}

function centred(judgements: readonly OverallJudgement[]): Row[] {
  const rows = judgements.map((one): Row => [one.overall, one.determinants, one.noLongerDeterminants])
  let [y, d, n] = [0, 0, 0]
  for (const row of rows) {
    y += row[0] / rows.length
    d += row[1] / rows.length
    n += row[2] / rows.length
  }
  return rows.map((row) => [row[0] - y, row[1] - d, row[2] - n])
}

/** Sums of values, squares and products of some rows, about whatever they were measured from. */
interface RawSums extends Sums {
  readonly size: number
  readonly y: number
  readonly d: number
  readonly n: number
}

const NOTHING: RawSums = { size: 0, y: 0, d: 0, n: 0, dd: 0, nn: 0, dn: 0, dy: 0, ny: 0 }

function rawSums([y, d, n]: Row): RawSums {
  return { size: 1, y, d, n, dd: d * d, nn: n * n, dn: d * n, dy: d * y, ny: n * y }
}

function addUp(parts: Iterable<RawSums>): RawSums {
  const all = { ...NOTHING }
  for (const part of parts) {
    all.size += part.size
    all.y += part.y
    all.d += part.d
    all.n += part.n
    all.dd += part.dd
    all.nn += part.nn
    all.dn += part.dn
    all.dy += part.dy
    all.ny += part.ny
  }
  return all
}

function aboutMeans({ size, y, d, n, dd, nn, dn, dy, ny }: RawSums): Sums {
  return {
    dd: dd - (d * d) / size,
    nn: nn - (n * n) / size,
    dn: dn - (d * n) / size,
    dy: dy - (d * y) / size,
    ny: ny - (n * y) / size,
  }
}

function sumsByRater(judgements: readonly OverallJudgement[], rows: readonly Row[]): readonly RawSums[] {
  const raters = new Map<string | number, RawSums[]>()
  for (const [index, { rater }] of judgements.entries()) {
    const row = rows[index]
    const own = raters.get(rater ?? index) ?? []
    if (row) own.push(rawSums(row))
    raters.set(rater ?? index, own)
  }
  return [...raters.values()].map(addUp)
}

/** The middle 95% of the index over resamples of the raters (percentile bootstrap by cluster, Efron). */
function bootstrapped(raters: readonly RawSums[], random: () => number): Estimate<Interval> {
  const found: number[] = []
  for (let round = 0; round < RESAMPLES; round += 1) {
    const drawn = raters.map(() => raters[Math.floor(random() * raters.length)] ?? NOTHING)
    const pulls = pullsOf(aboutMeans(addUp(drawn)))
    const index = pulls.value && indexOf(pulls.value)
    if (index !== undefined) found.push(index)
  }
  if (found.length < RESAMPLES * (1 - LOST_RESAMPLES)) {
    return unknown(say`Too few judgements differ enough for an interval.`)
  }
  found.sort((a, b) => a - b)
  const cut = Math.floor(found.length * 0.025)
  return known({ low: found[cut] ?? 0, high: found[found.length - 1 - cut] ?? 0 })
}
