import { addDays, type Day, parseDay } from "../kit/day.ts"
import type { NormalRow, RowValues } from "./normalise.ts"

/** What a row says of somebody, and the days of [from, to) on which it holds; open without `to`. */
export interface DatedRow {
  readonly row: NormalRow
  readonly from: Day
  readonly to: Day | null
}

/** The rows of one person put in order by the days from which they hold (M22). */
export interface RowDays {
  /** What holds on the effective day; of somebody who is still to come, what makes them. */
  readonly row: NormalRow
  /** Every row, earliest first. */
  readonly dated: readonly DatedRow[]
  /** The day after the effective one from which they are in the org, where they are not in it on that day. */
  readonly startsOn: Day | null
  /** Rows that went on after the next one began, so they end there. */
  readonly overlapping: readonly NormalRow[]
  /** Rows that ended before the next one began: nobody is in the org between. */
  readonly gapped: readonly NormalRow[]
}

/**
 * Arranges rows of one person as intervals: each holds from its day until the next one begins, or until its own last
 * day; the last one's last day is the person's. The row that holds on the effective day says who they are. Of somebody
 * in the org a row from a later day on says no more than the line of that day, since other values are not kept by day.
 * `undefined` where no row has a day. Rows of one day have to be one already.
 */
export function rowDays(
  rows: readonly NormalRow[],
  { day, isHere }: { readonly day: Day; readonly isHere: boolean },
): RowDays | undefined {
  if (!rows.some(({ values }) => values.effectiveFrom)) return undefined
  const starting = rows
    .map((row) => ({ row, from: startOf(row, day) }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const last = starting.at(-1)
  if (!last) return undefined
  const found: Found = { overlapping: [], gapped: [] }
  const dated = starting.map((each, k) => ({
    ...each,
    to: endOf(each, { next: starting[k + 1]?.from, last: last.row.values.endDate, found }),
  }))
  const ending = last.row.values.endDate
  const now = dated.findLast(({ from, to }) => from <= day && (to === null || day < to))
  if (now) return { row: withEnd(now.row, now.row.values, ending), dated, startsOn: null, ...found }
  const next = dated.find(({ from }) => from > day)
  const past = dated.findLast(({ from }) => from <= day)
  const main = past ?? next ?? last
  const isUntouched = isHere && !past
  const values = isUntouched ? onlyOperation(main.row.values) : main.row.values
  const startsOn = isUntouched ? null : (next?.from ?? null)
  return { row: withEnd(main.row, values, ending), dated, startsOn, ...found }
}

/** The day from which a row holds; one without a day holds on the effective one. */
function startOf({ values }: NormalRow, day: Day): Day {
  return (values.effectiveFrom ? parseDay(values.effectiveFrom) : undefined) ?? day
}

interface Found {
  readonly overlapping: NormalRow[]
  readonly gapped: NormalRow[]
}

interface Following {
  readonly next: Day | undefined
  /** The last row's last day: sources repeat the person's on every row. */
  readonly last: string | null | undefined
  readonly found: Found
}

function endOf(
  { row, from }: { readonly row: NormalRow; readonly from: Day },
  { next, last, found }: Following,
): Day | null {
  if (next === undefined) return null
  const said = row.values.endDate && row.values.endDate !== last ? parseDay(row.values.endDate) : undefined
  const end = said && addDays(said, 1)
  if (end === undefined || end === next) return next
  if (end > next || end <= from) {
    found.overlapping.push(row)
    return next
  }
  found.gapped.push(row)
  return end
}

function withEnd(row: NormalRow, values: RowValues, ending: string | null | undefined): NormalRow {
  const { endDate: _, ...others } = values
  return { ...row, values: ending === undefined ? others : { ...others, endDate: ending } }
}

function onlyOperation({ operation }: RowValues): RowValues {
  return operation === undefined ? {} : { operation }
}
