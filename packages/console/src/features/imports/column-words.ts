import type { UploadPreviewQuery } from "../../generated/graphql.ts"
import { counted, countWord, listed, sentence } from "../../parts/count-words.ts"

const SOURCE_WORDS: Readonly<Record<string, string>> = {
  WORKDAY: "Workday",
  BAMBOOHR: "BambooHR",
  ADP: "ADP",
  HIBOB: "HiBob",
  PEOPLEFORCE: "PeopleForce",
  OKTA: "Okta",
  ENTRA: "Entra",
  SCIM: "SCIM",
}

/** The recognised HR system by the name it sells under; nothing for a table of no known one. */
export function sourceWords(source: string): string | undefined {
  return source === "GENERIC" ? undefined : (SOURCE_WORDS[source] ?? sentence(source.toLowerCase()))
}

export type ReadTable = NonNullable<UploadPreviewQuery["uploadPreview"]["table"]>
export type ReadColumn = ReadTable["columns"][number]
export type ImportField = NonNullable<ReadColumn["field"]>
/** What each column is to hold, as chosen here. */
export type ColumnFields = readonly (ImportField | null)[]

export const FIELD_WORDS: Readonly<Record<ImportField, string>> = {
  EMPLOYEE_ID: "Employee number",
  EXTERNAL_ID: "Id in the source system",
  EMAIL: "E-mail address",
  NAME: "Full name",
  GIVEN_NAME: "First name",
  FAMILY_NAME: "Last name",
  MANAGER_REF: "Manager",
  MANAGER_NAME: "Manager’s name",
  DOTTED_MANAGER_REF: "Further managers",
  TITLE: "Title",
  UNIT: "Unit",
  PARENT_UNIT: "Unit above",
  COMPANY: "Company",
  LOCATION: "Location",
  WORKER_TYPE: "Worker type",
  STATUS: "Status",
  LEAVE: "On leave",
  START_DATE: "First day",
  END_DATE: "Last day",
  EFFECTIVE_FROM: "Holds from",
  FUTURE_ACTION: "Planned change",
  FUTURE_DATE: "Day of the planned change",
  POSITION_REF: "Seat number",
  VACANCY: "Vacant or not",
  PRIMARY: "Main assignment or not",
  FTE: "Full-time share",
  PRIOR_ID: "Earlier employee number",
  OPERATION: "What the row asks for",
}

/** How many of a file's columns are read, and how many of them are guesses. */
export function columnsFinding(columns: readonly ReadColumn[], fields: ColumnFields): string {
  const read = fields.filter((field) => field !== null).length
  const all = columns.length
  const first =
    read === all
      ? all === 1
        ? "The one column is read"
        : `All ${countWord(all)} columns are read`
      : `${sentence(countWord(read))} of ${countWord(all)} columns ${read === 1 ? "is" : "are"} read`
  const guesses = columns.filter((column) => isGuess(column, fields[column.index] ?? null))
  if (guesses.length === 0) return first
  return `${first}. ${sentence(countWord(guesses.length))} ${guesses.length === 1 ? "is a guess" : "are guesses"}: ${listed(
    guesses.slice(0, 3).map(({ header }) => header),
  )}${guesses.length > 3 ? " and more" : ""}.`
}

/** Whether a suggestion that still stands deserves a look. */
export function isGuess({ field, confidence, reason }: ReadColumn, chosen: ImportField | null): boolean {
  const isSure = reason === "REMEMBERED" || reason === "PRESET" || confidence >= 0.6
  return chosen !== null && chosen === field && !isSure
}

/** The line under the finding: where the file comes from, and what of it is left out. */
export function tableLead({ source, columns, unmatchedColumns, personalColumns }: ReadTable): string {
  const known = sourceWords(source)
  const remembered = columns.filter(({ reason }) => reason === "REMEMBERED").length
  const from = known
    ? `It looks like a file of ${known}.`
    : "Columns are matched by their headers and values."
  const memory =
    remembered > 0 ? ` ${sentence(counted(remembered, "column"))} as you chose them last time.` : ""
  const left = [
    unmatchedColumns.length > 0 && `${counted(unmatchedColumns.length, "column")} nobody could place`,
    personalColumns.length > 0 && `${counted(personalColumns.length, "column")} with personal data`,
  ].filter(Boolean)
  return left.length === 0 ? from + memory : `${from}${memory} Not read: ${left.join(", ")}.`
}

/** How sure a suggestion is, in one word. */
export function confidenceWords({ reason, confidence }: Pick<ReadColumn, "reason" | "confidence">): string {
  if (reason === "REMEMBERED" || reason === "PRESET" || confidence >= 0.9) return "Certain"
  return confidence >= 0.6 ? "Likely" : "A guess"
}

const REASON_WORDS: Readonly<Record<ReadColumn["reason"], string>> = {
  PERSONAL_DATA: "Personal data Rung does not need",
  UNMATCHED: "Nothing tells what it holds",
  TAKEN: "Another column fits better",
  REMEMBERED: "as you chose before",
  PRESET: "known from the source",
  VALUES: "its values look like it",
  WORDING: "its header reads like it",
}

/** Why a column is read as it is, or is not read. */
export function reasonWords(column: Pick<ReadColumn, "field" | "reason" | "confidence">): string {
  if (column.reason === "REMEMBERED" && !column.field) return "You left it out before"
  const reason = REASON_WORDS[column.reason]
  return column.field ? `${confidenceWords(column)}: ${reason}` : reason
}
