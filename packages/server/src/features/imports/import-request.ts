import type { ImportAnswer } from "@rung/domain/imports/answers"
import type { ColumnMapping, ReadingNote } from "@rung/domain/imports/fields"
import type { CellEdit } from "@rung/domain/imports/issue"
import type { Day } from "@rung/domain/kit/day"
import type { ColumnChoice } from "./suggest-columns.ts"

/** What somebody asked of an import: laid over its data whenever it is planned. */
export interface ImportRequest {
  /** Columns of a file that hold something else than is suggested; none once the file was read. */
  readonly choices: readonly ColumnChoice[]
  /** Once the data was read, what was remembered of its source is among them. */
  readonly answers: readonly ImportAnswer[]
  readonly edits: readonly CellEdit[]
  /** Numbers of rows, as people count them. */
  readonly leaveOutRows: readonly number[]
  /** Today in UTC, where nobody said the effective day: it is the tenant's today. */
  readonly utcToday?: Day | undefined
}

/** How the data of an import was read. */
export interface ImportReading {
  /** Under which mapping and answers are remembered once it is applied. */
  readonly signature: string
  readonly headers: readonly string[]
  /** By column. */
  readonly mapping: ColumnMapping
  /** The number people know the first row by. */
  readonly firstRow: number
  readonly rowCount: number
  readonly notes: readonly ReadingNote[]
}
