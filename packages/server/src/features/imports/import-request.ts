import type { ImportAnswer } from "@rung/domain/imports/answers"
import type { RowField } from "@rung/domain/imports/fields"
import type { CellEdit } from "@rung/domain/imports/issue"
import type { ColumnChoice } from "./suggest-columns.ts"

/** What somebody asked of an import: laid over the data whenever it is planned. */
export interface ImportRequest {
  /** Columns of a file that hold something else than was suggested. */
  readonly choices: readonly ColumnChoice[]
  /** On top of what is remembered of the source. */
  readonly answers: readonly ImportAnswer[]
  readonly edits: readonly CellEdit[]
  /** Numbers of rows, as people count them. */
  readonly leaveOutRows: readonly number[]
}

export const NOTHING_ASKED: ImportRequest = { choices: [], answers: [], edits: [], leaveOutRows: [] }

/** How the data of an import was read. */
export interface ImportReading {
  /** Under which mapping and answers are remembered once it is applied. */
  readonly signature: string
  readonly headers: readonly string[]
  /** By column. */
  readonly mapping: readonly (RowField | null)[]
  /** The number people know the first row by. */
  readonly firstRow: number
  readonly rowCount: number
  /** All that held: remembered ones, then those of the request. */
  readonly answers: readonly ImportAnswer[]
}
