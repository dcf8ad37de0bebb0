import { addDays, type Day, parseDay } from "../kit/day.ts"
import type { NormalRow, RowValues } from "./normalise.ts"
import { saidManager } from "./said-manager.ts"

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
  /** Rows that begin after the person's last day, so that they say nothing. */
  readonly late: readonly NormalRow[]
  /** Rows that say from which day on the person has left. */
  readonly leaving: readonly NormalRow[]
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
  const all = rows
    .map((row) => ({ row, from: startOf(row, day) }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const said = all.at(-1)?.row.values.endDate
  const holding = all.filter(({ row }) => !isLeaving(row))
  const late = holding.filter(({ from }) => said && from > said).map(({ row }) => row)
  const starting = withManagers(holding.filter(({ row }) => !late.includes(row)))
  const leaving = all.filter(({ row }) => isLeaving(row))
  const left = starting.length === 0 ? leaving.at(-1)?.row : undefined
  const ending = left ? left.values.endDate : said
  const found: Found = { overlapping: [], gapped: [] }
  const dated = starting.map((each, k) => {
    const to = endOf(each, { next: starting[k + 1]?.from, last: ending, found })
    const next = leaving.find(({ from }) => from > each.from && (to === null || from < to))
    return { ...each, to: next?.from ?? to }
  })
  const { row, startsOn, isUntouched } = mainOf(dated, { day, isHere })
  const main = row ?? left ?? all.at(-1)?.row
  if (!main) return undefined
  const values = isUntouched ? onlyOperation(main.values) : { ...keysIn(rows), ...main.values }
  return {
    row: withEnd(main, values, ending),
    dated,
    startsOn,
    late,
    leaving: leaving.map((each) => each.row),
    ...found,
  }
}

/** A row that says from which day on somebody has left (M35) holds on no day. */
function isLeaving({ values }: NormalRow): boolean {
  return values.status === "ENDED" && !!values.effectiveFrom
}

interface Starting {
  readonly row: NormalRow
  readonly from: Day
}

/** A row without a manager goes on with the one of the row before. */
function withManagers(starting: readonly Starting[]): readonly Starting[] {
  let before: RowValues = {}
  return starting.map((each) => {
    const { values } = each.row
    if (saidManager(values) === undefined && saidManager(before) !== undefined) {
      const { managerRef, managerName } = before
      const told = {
        ...(managerRef !== undefined && { managerRef }),
        ...(managerName !== undefined && { managerName }),
      }
      return { ...each, row: { ...each.row, values: { ...values, ...told } } }
    }
    before = values
    return each
  })
}

interface Main {
  readonly row: NormalRow | undefined
  readonly startsOn: Day | null
  /** Whether nothing but lines of later days is said. */
  readonly isUntouched: boolean
}

/** The row that says who somebody is: of the effective day, else the one before it, else the next. */
function mainOf(
  dated: readonly DatedRow[],
  { day, isHere }: { readonly day: Day; readonly isHere: boolean },
): Main {
  const now = dated.find(({ from, to }) => from <= day && (to === null || day < to))
  if (now) return { row: now.row, startsOn: null, isUntouched: false }
  const next = dated.find(({ from }) => from > day)
  const past = dated.findLast(({ from }) => from <= day)
  const isUntouched = isHere && !past && next !== undefined
  return { row: (past ?? next)?.row, startsOn: isUntouched ? null : (next?.from ?? null), isUntouched }
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

/** The ids of a person, whichever row gives them. */
function keysIn(rows: readonly NormalRow[]): RowValues {
  const keys: RowValues = {}
  for (const { values } of rows) {
    if (values.employeeId) keys.employeeId = values.employeeId
    if (values.externalId) keys.externalId = values.externalId
  }
  return keys
}

function onlyOperation({ operation }: RowValues): RowValues {
  return operation === undefined ? {} : { operation }
}
