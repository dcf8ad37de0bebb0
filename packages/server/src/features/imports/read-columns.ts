import type { ImportTable } from "@rung/domain/imports/fields"
import { ok, type Result } from "@rung/domain/kit/result"
import { latestAnswers } from "./import-answers.ts"
import type { ImportReading, ImportRequest } from "./import-request.ts"
import { chooseColumns, type Remembered, signatureOf, suggestColumns } from "./suggest-columns.ts"

export interface ReadColumns {
  readonly reading: ImportReading
  readonly request: ImportRequest
}

/**
 * What the columns of a file hold: as suggested, with what was chosen laid over it; and what was remembered of files
 * with these headers among the answers from now on. Refuses `COLUMN_UNKNOWN`.
 */
export function readColumns(
  { headers, rows, firstRow = 2, notes = [] }: ImportTable,
  request: ImportRequest,
  remembered: Remembered,
): Result<ReadColumns> {
  const suggested = suggestColumns({ headers, rows }, remembered)
  const mapping = chooseColumns(suggested, request.choices)
  if (!mapping.ok) return mapping
  const signature = signatureOf(headers)
  return ok({
    reading: { signature, headers, mapping: mapping.value, firstRow, rowCount: rows.length, notes },
    request: {
      ...request,
      choices: [],
      answers: latestAnswers([...remembered.answers, ...request.answers]),
    },
  })
}
