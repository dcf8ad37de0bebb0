import { type NodeFields, PERSON_FIELDS, POSITION_FIELDS } from "./fields.ts"
import type { RowValues } from "./normalise.ts"
import type { Entry } from "./row-groups.ts"

/** Fields that identify or name somebody; `__CLEAR__` does not empty them. */
export const NEVER_CLEARED = ["name", "employeeId", "positionRef"] as const

/**
 * A node's fields with a row laid over them: blanks keep, `null` clears (M25). A name given in parts is put
 * together, with the known part where the row has only one. A new person without worker type is an employee.
 */
export function mergeFields(before: NodeFields | null, entry: Entry): NodeFields {
  if (entry.kind === "POSITION") return mergeSeat(before, entry)
  const { values } = entry.row
  const after: Record<string, string | undefined> = { ...before }
  for (const field of PERSON_FIELDS) overlay(after, field, values)
  after.name = nameAfter(before, values)
  if (before === null || values.workerType === null) after.workerType ??= "EMPLOYEE"
  return withoutAbsent(after)
}

/** The name once a row is laid over the fields. */
export function nameAfter(before: NodeFields | null | undefined, values: RowValues): string | undefined {
  if (values.name) return values.name
  if (!values.givenName && !values.familyName) return before?.name
  const { givenName = before?.givenName, familyName = before?.familyName } = values
  return [givenName, familyName].filter((part) => !!part).join(" ")
}

function mergeSeat(before: NodeFields | null, { row, reference }: Entry): NodeFields {
  const after: Record<string, string | undefined> = { ...before, positionRef: reference }
  for (const field of POSITION_FIELDS) if (field !== "positionRef") overlay(after, field, row.values)
  return withoutAbsent(after)
}

function overlay(after: Record<string, string | undefined>, field: keyof RowValues, values: RowValues): void {
  const value = values[field]
  if (value === undefined) return
  if (value !== null) after[field] = value
  else if (!NEVER_CLEARED.some((name) => name === field)) after[field] = undefined
}

function withoutAbsent(fields: Readonly<Record<string, string | undefined>>): NodeFields {
  const present: Record<string, string> = {}
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) present[field] = value
  return present
}
