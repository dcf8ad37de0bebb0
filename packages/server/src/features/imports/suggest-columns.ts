import { createHash } from "node:crypto"
import type { ImportAnswer } from "@rung/domain/imports/answers"
import {
  headerKey,
  type RememberedMapping,
  type SuggestedColumn,
  type SuggestedMapping,
  suggestMapping,
} from "@rung/domain/imports/columns"
import type { ColumnMapping, ImportTable, RowField } from "@rung/domain/imports/fields"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { okUnless, type Result } from "@rung/domain/kit/result"

/** What a tenant chose for a source before. */
export interface Remembered {
  readonly mapping: RememberedMapping
  readonly answers: readonly ImportAnswer[]
}

export const NOTHING_REMEMBERED: Remembered = { mapping: {}, answers: [] }

/** Rows the suggestion looks at. */
const SAMPLE = 50

/** Names a source by its headers, whatever their order. */
export function signatureOf(headers: readonly string[]): string {
  const keys = headers.map(headerKey).toSorted()
  return createHash("sha256").update(keys.join("\n")).digest("hex")
}

export function suggestColumns({ headers, rows }: ImportTable, remembered: Remembered): SuggestedMapping {
  return suggestMapping(headers, rows.slice(0, SAMPLE), remembered.mapping)
}

export interface ColumnChoice {
  readonly column: number
  readonly field?: RowField | null
}

/**
 * The suggestion with somebody's choices laid over it: a chosen field is taken from the column it was suggested for.
 * Refuses a column the file has not (`COLUMN_UNKNOWN`).
 */
export function chooseColumns(
  suggested: { readonly columns: readonly Pick<SuggestedColumn, "index" | "field">[] },
  choices: readonly ColumnChoice[],
): Result<ColumnMapping> {
  const chosen = new Map(choices.map(({ column, field }) => [column, field ?? null]))
  const fields = new Set(chosen.values())
  const problems: Problem[] = choices.flatMap(({ column }, index) =>
    suggested.columns[column]
      ? []
      : [
          problem(
            "COLUMN_UNKNOWN",
            `The file has no column ${column}: count from 0.`,
            "input",
            "mapping",
            index,
          ),
        ],
  )
  return okUnless(problems, () =>
    suggested.columns.map(({ index, field }) => {
      if (chosen.has(index)) return chosen.get(index) ?? null
      return fields.has(field) ? null : field
    }),
  )
}
