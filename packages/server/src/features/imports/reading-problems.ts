import { checkMapping } from "@rung/domain/imports/check-mapping"
import type { ImportMode } from "@rung/domain/imports/import-mode"
import type { Problem } from "@rung/domain/kit/problem"
import { addedFields, rowProblems } from "./edit-table.ts"
import type { ImportReading, ImportRequest } from "./import-request.ts"

/** Why data that was read cannot be planned as it is asked: fields, edits and rows that cannot be. */
export function readingProblems(
  reading: ImportReading,
  request: ImportRequest,
  mode: ImportMode,
): readonly Problem[] {
  const { edits, leaveOutRows: leaveOut } = request
  return [...mappingProblems(reading, request, mode), ...rowProblems(reading, { edits, leaveOut })]
}

/** What of it the columns alone tell. */
export function mappingProblems(
  { headers, mapping }: Pick<ImportReading, "headers" | "mapping">,
  { edits }: Pick<ImportRequest, "edits">,
  mode: ImportMode,
): readonly Problem[] {
  const widened = [...mapping, ...addedFields(headers, mapping, edits)]
  return checkMapping(widened, mode).map((each) => ({ ...each, path: ["input", ...each.path] }))
}
