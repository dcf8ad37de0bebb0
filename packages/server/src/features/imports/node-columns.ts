/** Where a person's fields are stored, in the order in which they are written; the last day is in the lines. */
export const PERSON_COLUMNS = {
  employeeId: "employee_id",
  externalId: "external_id",
  email: "email",
  name: "name",
  givenName: "given_name",
  familyName: "family_name",
  title: "title",
  unit: "unit",
  location: "location",
  workerType: "worker_type",
  startDate: "start_date",
  positionRef: "position_ref",
  leave: "leave",
} as const

export const SEAT_COLUMNS = { positionRef: "reference", title: "title", unit: "unit" } as const

const COLUMNS = { person: PERSON_COLUMNS, position: SEAT_COLUMNS } as const

/** The fields of a row of the table as a JSON object, those without a value left out. */
export function fieldsOf(table: "person" | "position"): string {
  const pairs = Object.entries(COLUMNS[table]).map(([field, column]) => `'${field}', ${table}.${column}`)
  return `json_strip_nulls(json_build_object(${pairs.join(", ")}))`
}
