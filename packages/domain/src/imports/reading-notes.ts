import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import type { ReadingNote } from "./fields.ts"
import { listed, nameRows } from "./issue.ts"
import type { TableEncoding, TableSeparator } from "./sniff.ts"

interface Place {
  readonly row: number
  readonly column: null
  readonly value: string
}

/** Characters worth telling of, met while a file was read. */
export interface Odd {
  /** The first cell with a character beyond ASCII: whoever looks at it sees whether the encoding was told right. */
  foreign: Place | undefined
  /** Cells with characters that were broken before we got them. */
  readonly damaged: Place[]
}

const BEYOND_ASCII = /[^\0-\x7f]/
const MOST_DAMAGED = 1000
const NAMES = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": say`vertical bars` } as const

export function nothingOdd(): Odd {
  return { foreign: undefined, damaged: [] }
}

export function noteOdd(odd: Odd, row: number, value: string): void {
  if (!BEYOND_ASCII.test(value)) return
  odd.foreign ??= { row, column: null, value: value.slice(0, 200) }
  if (value.includes("\ufffd") && odd.damaged.length < MOST_DAMAGED) {
    odd.damaged.push({ row, column: null, value: value.slice(0, 200) })
  }
}

/** How a text file was converted (M28), with a sample; nothing for plain UTF-8 with commas or tabs. */
export function readingNotes(
  {
    encoding,
    separator,
  }: { readonly encoding: TableEncoding | null; readonly separator: TableSeparator | null },
  { foreign, damaged }: Odd,
): readonly ReadingNote[] {
  const notes: ReadingNote[] = []
  const said = [
    ...(encoding !== null && encoding !== "UTF-8" ? [say`characters were read as ${encoding}`] : []),
    ...(separator === ";" || separator === "|" ? [say`cells were told apart by ${NAMES[separator]}`] : []),
  ]
  if (said.length > 0) {
    const sample = foreign
      ? say` Row ${foreign.row} reads "${foreign.value}": if that looks wrong, save the file as CSV UTF-8 and upload it again.`
      : ""
    const message = say`To read the file, ${said.join(" and ")}.${sample}`
    notes.push({ mess: "M28", message, rows: foreign ? [foreign] : [] })
  }
  if (damaged.length > 0) {
    const rows = [...new Set(damaged.map(({ row }) => row))]
    const message = say`${nameRows(rows)}: characters that were broken before the file came here are shown as \ufffd. Correct them here, or export the file again as UTF-8.`
    notes.push({ mess: "M28", message, rows: damaged })
  }
  return notes
}

/** The last line of JSON Lines breaks off (M40): nothing of it is read. */
export function brokenLineNote(row: number, text: string): ReadingNote {
  const message = say`Row ${row}: the file ends in the middle of it, so it is left out. Rows after it are missing: export and upload the file again, and do not import it as FULL.`
  return { mess: "M40_TRUNCATED", message, rows: [{ row, column: null, value: text.slice(0, 200) }] }
}

export interface SheetReading {
  readonly sheet: string
  /** Names of sheets with something in them that were not read. */
  readonly others: readonly string[]
  readonly hiddenRows: number
  /** Rows with formulas whose outcome the workbook does not hold. */
  readonly unsaved: readonly number[]
}

/** What is to be said of a workbook (M28). */
export function sheetNotes({ sheet, others, hiddenRows, unsaved }: SheetReading): readonly ReadingNote[] {
  const notes: ReadingNote[] = []
  if (others.length > 0) {
    const left = others.length === 1 ? "sheet" : "sheets"
    notes.push(
      note(
        say`Only the sheet "${sheet}" was read, not the ${left} ${listed(others)}. Upload one of them as a file of its own if it is meant.`,
      ),
    )
  }
  if (hiddenRows > 0) {
    const rows = hiddenRows === 1 ? say`1 row that is` : say`${grouped(hiddenRows)} rows that are`
    notes.push(
      note(
        say`The sheet has ${rows} hidden, by a filter perhaps; they were read like all others. Delete them in the workbook if they are not meant.`,
      ),
    )
  }
  if (unsaved.length > 0) {
    notes.push(
      note(
        say`${nameRows(unsaved)}: formulas whose outcome was not saved with the workbook are read as blank. Open it in a spreadsheet program, save it, and upload it again.`,
        unsaved,
      ),
    )
  }
  return notes
}

/** Rows that show what stands in a cell above, which is joined with theirs (M28). */
export function joinedNote(rows: readonly number[]): ReadingNote {
  return note(say`${nameRows(rows)}: a cell joined over several rows counts for each of them.`, rows)
}

function note(message: string, rows: readonly number[] = []): ReadingNote {
  return { mess: "M28", message, rows: rows.map((row) => ({ row, column: null, value: "" })) }
}
