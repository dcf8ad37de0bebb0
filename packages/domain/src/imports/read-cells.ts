import type { Day } from "../kit/day.ts"
import { say } from "../kit/say.ts"
import type { DateFormat } from "./answers.ts"
import { cleanText, emailKey, hadHiddenCharacters, looksLikeFormula, mixesAlphabets } from "./clean.ts"
import { hasShortYear, isDoubtfulDate, isSerialDate, readDate } from "./dates.ts"
import { CLEAR, type RowField } from "./fields.ts"
import { CauseGroups, type IssueRow } from "./issue.ts"
import { readWorkerType } from "./worker-type-words.ts"

export interface Column {
  readonly index: number
  readonly field: RowField
  readonly header: string
  /** `null`: dates that need a format are left out until somebody answers. */
  readonly format: DateFormat | null
}

/** Places by what is to be said of them, gathered while cells are read. */
export class Met {
  readonly hidden: IssueRow[] = []
  readonly alphabets: IssueRow[] = []
  readonly formulas: IssueRow[] = []
  readonly doubtful = new CauseGroups<IssueRow>()
  readonly serials = new CauseGroups<IssueRow>()
  readonly shortYears = new CauseGroups<IssueRow>()
  readonly openEnds = new CauseGroups<IssueRow>()
  readonly strange = new CauseGroups<IssueRow>()
}

const DATE_FIELDS: readonly RowField[] = ["startDate", "endDate", "effectiveFrom", "futureDate"]
const MANAGER_FIELDS: readonly RowField[] = ["managerRef", "managerName", "dottedManagerRef"]
/** What a spreadsheet shows of a formula that failed. */
const FAILED_FORMULA = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/
/** From this year on an end is none: systems that need a date write 9999-12-31. */
const NEVER = "2900"

export function isDateField(field: RowField): boolean {
  return DATE_FIELDS.includes(field)
}

/** One cell to read. */
export interface Cell {
  readonly text: string
  readonly column: Column
  readonly place: IssueRow
}

/**
 * What a filled cell means: absent when it is not understood, `null` when it clears (M25). What is to be said of it
 * is added to `met`.
 */
export function readCell(cell: Cell, met: Met, today: Day): string | null | undefined {
  const { text, column, place } = cell
  if (hadHiddenCharacters(place.value)) met.hidden.push(place)
  if (looksLikeFormula(text)) met.formulas.push(place)
  if (text === CLEAR) return null
  if (text.startsWith("#") && FAILED_FORMULA.test(text))
    return strange(cell, met, say`a value: its formula failed`)
  if (column.field === "email") return readEmail(cell, met)
  if (column.field === "workerType") return readWorkerType(text) ?? strange(cell, met, say`a worker type`)
  if (isDateField(column.field)) return readDateCell(cell, met, today)
  return MANAGER_FIELDS.includes(column.field) ? lineByLine(place.value) : text
}

function strange({ column, place }: Cell, met: Met, what: string): undefined {
  met.strange.add(`${column.header}\n${what}`, place)
  return undefined
}

/** Lines of one cell are several managers (M15), so they stay apart. */
function lineByLine(cell: string): string {
  if (!/[\r\n]/.test(cell)) return cleanText(cell)
  return cell
    .split(/[\r\n]+/)
    .map(cleanText)
    .filter((line) => line !== "")
    .join("; ")
}

function readEmail(cell: Cell, met: Met): string | undefined {
  const email = emailKey(cell.text)
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) return strange(cell, met, say`an e-mail address`)
  if (mixesAlphabets(email)) met.alphabets.push(cell.place)
  if (email !== cell.text && met.hidden.at(-1) !== cell.place) met.hidden.push(cell.place)
  return email
}

function readDateCell(cell: Cell, met: Met, today: Day): string | null | undefined {
  const { text, column, place } = cell
  if (!column.format && isDoubtfulDate(text)) {
    met.doubtful.add(column.header, place)
    return undefined
  }
  const day = readDate(text, column.format ?? "DMY", today) ?? readDate(text, otherFormat(column), today)
  if (day === undefined) return strange(cell, met, "a date")
  if (column.field === "endDate" && day >= NEVER) {
    met.openEnds.add(column.header, place)
    return null
  }
  if (isSerialDate(text)) met.serials.add(column.header, { ...place, value: `${text} = ${day}` })
  if (hasShortYear(text)) met.shortYears.add(column.header, { ...place, value: `${text} = ${day}` })
  return day
}

/** What cannot be read in a column's format may be read in the other one, and then only so. */
function otherFormat({ format }: Column): DateFormat {
  return format === "MDY" ? "DMY" : "MDY"
}
