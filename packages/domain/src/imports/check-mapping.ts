import { type Problem, problem } from "../kit/problem.ts"
import { say } from "../kit/say.ts"
import type { ColumnMapping, RowField } from "./fields.ts"
import type { ImportMode } from "./import-mode.ts"

/** What keeps a table from being planned at all: a field mapped twice, nothing to tell people by, a delta without operations. */
export function checkMapping(mapping: ColumnMapping, mode: ImportMode): readonly Problem[] {
  const problems: Problem[] = []
  const seen = new Set<RowField>()
  mapping.forEach((field, index) => {
    if (field && seen.has(field)) {
      problems.push(
        problem("COLUMN_MAPPED_TWICE", `Two columns are mapped to ${field}: keep one.`, "mapping", index),
      )
    }
    if (field) seen.add(field)
  })
  const hasName = seen.has("name") || seen.has("givenName") || seen.has("familyName")
  const hasKey =
    seen.has("employeeId") || seen.has("externalId") || seen.has("email") || seen.has("positionRef")
  if (!hasKey && !(hasName && seen.has("startDate"))) {
    const message = say`No column identifies people: map an employee id, an external id or an e-mail address.`
    problems.push(problem("NO_KEY_COLUMN", message, "mapping"))
  }
  if (mode === "DELTA" && !seen.has("operation")) {
    problems.push(
      problem("NO_OPERATION_COLUMN", "A delta needs a column mapped to the operation.", "mapping"),
    )
  }
  return problems
}
