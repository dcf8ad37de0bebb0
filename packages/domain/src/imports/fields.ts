/** What is kept about a person; `name` is what is shown, the two others its parts when the source has them. */
export const PERSON_FIELDS = [
  "employeeId",
  "externalId",
  "email",
  "name",
  "givenName",
  "familyName",
  "title",
  "unit",
  "location",
  "workerType",
  "startDate",
  "endDate",
  /** The seat somebody sits on, as the source numbers it: others may name it as their manager (M12). */
  "positionRef",
  /** `LEAVE` or `GARDEN_LEAVE` while somebody is away and stays in the org; absent at work (M35). */
  "leave",
] as const

/** What is kept about a vacant position. */
export const POSITION_FIELDS = ["positionRef", "title", "unit"] as const

/** Everything a column may be mapped to. */
export const ROW_FIELDS = [
  ...PERSON_FIELDS,
  "managerRef",
  "vacancy",
  "operation",
  /** The manager's name, read where `managerRef` is blank (M11). */
  "managerName",
  /** Further managers by dotted lines (M15). */
  "dottedManagerRef",
  /** Employment status in the source's words (M35); sets `leave`, or ends the person. */
  "status",
  /** Whether a row is somebody's main assignment (M13, M14). */
  "primary",
  /** Full-time equivalent of an assignment (M14). */
  "fte",
  /** An id somebody had before (M10). */
  "priorId",
  /** Company code or legal entity (M44). */
  "company",
  /** The unit above the row's unit (M37). */
  "parentUnit",
  /** The day from which what a row says holds (M20 to M22). */
  "effectiveFrom",
  /** What is planned for `futureDate`, in the source's words (M20). */
  "futureAction",
  "futureDate",
] as const

export type PersonField = (typeof PERSON_FIELDS)[number]
export type PositionField = (typeof POSITION_FIELDS)[number]
export type NodeField = PersonField | PositionField
export type RowField = (typeof ROW_FIELDS)[number]

/**
 * The values of one person or position. Dates are ISO days (`endDate` is the last day worked), `workerType` is
 * one of the org's worker types, `email` is folded to lower case. A field without a value is absent.
 */
export type NodeFields = Readonly<Partial<Record<NodeField, string>>>

/** Something met while a file was read, before any column had a meaning. */
export interface ReadingNote {
  readonly mess: "M28" | "M30" | "M40_TRUNCATED"
  readonly message: string
  readonly rows: readonly { readonly row: number; readonly column: string | null; readonly value: string }[]
}

/** A table as read from a file or a mutation: cells are text as they stood there. */
export interface ImportTable {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The number people know the first of `rows` by; 2 where the headers are line 1 (the default). */
  readonly firstRow?: number
  /** What had to be done to read it: a plan tells it. Kept wherever the table is kept. */
  readonly notes?: readonly ReadingNote[]
}

/** The field of each column, by position; `null` leaves the column out. */
export type ColumnMapping = readonly (RowField | null)[]

/** Columns missing altogether are an empty cell. */
export const CLEAR = "__CLEAR__"
