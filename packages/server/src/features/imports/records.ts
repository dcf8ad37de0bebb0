import type { ReadingNote } from "@rung/domain/imports/fields"
import type { FileEnd } from "@rung/domain/imports/table-of-records"

/** Takes one line of a file; lines come in order, blank ones may be passed over. */
export type TakeRecord = (cells: string[], line: number) => void

/** Cells joined in a sheet: the first holds what all of them show. Lines from 1, columns from 0, ends included. */
export interface Merge {
  readonly firstLine: number
  readonly lastLine: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** What is known of a file once its last line was taken. */
export interface ReadRecords {
  /** The headers, where they are no line of the file. */
  readonly headers?: readonly string[]
  readonly end: FileEnd
  /** How it had to be read (M28). */
  readonly notes: readonly ReadingNote[]
  readonly merges?: readonly Merge[]
}

export type Chunks = AsyncIterable<Buffer> | Iterable<Buffer>
