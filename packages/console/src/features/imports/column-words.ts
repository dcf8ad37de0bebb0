import type { UploadPreviewQuery } from "../../generated/graphql.ts"
import { meant, t } from "../../language/t.ts"
import { countWord, listed, sentence } from "../../parts/count-words.ts"

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
  EMPLOYEE_ID: t`Employee number`,
  EXTERNAL_ID: t`Id in the source system`,
  EMAIL: t`E-mail address`,
  NAME: t`Full name`,
  GIVEN_NAME: t`First name`,
  FAMILY_NAME: t`Last name`,
  MANAGER_REF: t`Manager`,
  MANAGER_NAME: t`Manager’s name`,
  DOTTED_MANAGER_REF: t`Further managers`,
  TITLE: meant("of a job")`Title`,
  UNIT: t`Unit`,
  PARENT_UNIT: t`Unit above`,
  COMPANY: t`Company`,
  LOCATION: t`Location`,
  WORKER_TYPE: t`Worker type`,
  STATUS: t`Status`,
  LEAVE: t`On leave`,
  START_DATE: t`First day`,
  END_DATE: t`Last day`,
  EFFECTIVE_FROM: t`Holds from`,
  FUTURE_ACTION: t`Planned change`,
  FUTURE_DATE: t`Day of the planned change`,
  POSITION_REF: t`Seat number`,
  VACANCY: t`Vacant or not`,
  PRIMARY: t`Main assignment or not`,
  FTE: t`Full-time share`,
  PRIOR_ID: t`Earlier employee number`,
  OPERATION: t`What the row asks for`,
}

/** A stored value as people say it: closed lists in words, everything else as it is. */
export function valueWords(field: ImportField, value: string | null): string | null {
  if (value === null || (field !== "WORKER_TYPE" && field !== "LEAVE")) return value
  return CLOSED_WORDS[value] ?? sentence(value.toLowerCase().replaceAll("_", " "))
}

const CLOSED_WORDS: Readonly<Record<string, string>> = {
  ASSISTANT: t`Assistant`,
  BOARD_MEMBER: t`Board member`,
  CONTRACTOR: t`Contractor`,
  EMPLOYEE: t`Employee`,
  GARDEN_LEAVE: t`Garden leave`,
  INTERN: t`Intern`,
  LEAVE: meant("from work")`Leave`,
  SERVICE_ACCOUNT: t`Service account`,
}

/** How many of a file's columns are read, and how many of them are guesses. */
export function columnsFinding(columns: readonly ReadColumn[], fields: ColumnFields): string {
  const read = fields.filter((field) => field !== null).length
  const all = columns.length
  const first = read === all ? allRead(all) : someRead(read, all)
  const guesses = columns.filter((column) => isGuess(column, fields[column.index] ?? null))
  if (guesses.length === 0) return first
  const names = listed(guesses.slice(0, 3).map(({ header }) => header))
  if (guesses.length === 1) return t`${first}. One is a guess: ${names}.`
  const count = sentence(countWord(guesses.length))
  return guesses.length > 3
    ? t`${first}. ${count} are guesses: ${names} and more.`
    : t`${first}. ${count} are guesses: ${names}.`
}

function allRead(all: number): string {
  return all === 1 ? t`The one column is read` : t`All ${countWord(all)} columns are read`
}

function someRead(read: number, all: number): string {
  return read === 1
    ? t`One of ${countWord(all)} columns is read`
    : t`${sentence(countWord(read))} of ${countWord(all)} columns are read`
}

/** Whether a suggestion that still stands deserves a look. */
export function isGuess({ field, certainty }: ReadColumn, chosen: ImportField | null): boolean {
  return chosen !== null && chosen === field && certainty === "GUESS"
}

/** The line under the finding: where the file comes from, and what of it is left out. */
export function tableLead({ source, columns, unmatchedColumns, personalColumns }: ReadTable): string {
  const known = sourceWords(source)
  const remembered = columns.filter(({ reason }) => reason === "REMEMBERED").length
  const from = known
    ? t`It looks like a file of ${known}.`
    : t`Columns are matched by their headers and values.`
  const left = [unplacedWords(unmatchedColumns.length), personalWords(personalColumns.length)].filter(Boolean)
  const notRead = left.length === 0 ? "" : t`Not read: ${left.join(", ")}.`
  return [from, rememberedWords(remembered), notRead].filter(Boolean).join(" ")
}

function rememberedWords(columns: number): string {
  if (columns === 0) return ""
  return columns === 1
    ? t`One column as you chose them last time.`
    : t`${sentence(countWord(columns))} columns as you chose them last time.`
}

function unplacedWords(columns: number): string {
  if (columns === 0) return ""
  return columns === 1
    ? t`one column nobody could place`
    : t`${countWord(columns)} columns nobody could place`
}

function personalWords(columns: number): string {
  if (columns === 0) return ""
  return columns === 1
    ? t`one column with personal data`
    : t`${countWord(columns)} columns with personal data`
}

const CERTAINTY_WORDS: Readonly<Record<ReadColumn["certainty"], string>> = {
  CERTAIN: t`Certain`,
  LIKELY: t`Likely`,
  GUESS: t`A guess`,
  LEFT_OUT: "",
}

const REASON_WORDS: Readonly<Record<ReadColumn["reason"], string>> = {
  PERSONAL_DATA: t`Personal data Rung does not need`,
  UNMATCHED: t`Nothing tells what it holds`,
  TAKEN: t`Another column fits better`,
  REMEMBERED: t`as you chose before`,
  PRESET: t`known from the source`,
  VALUES: t`its values look like it`,
  WORDING: t`its header reads like it`,
}

/** How sure it is that a column holds what is suggested, and why; or why it is not read. */
export function reasonWords({
  field,
  reason,
  certainty,
}: Pick<ReadColumn, "field" | "reason" | "certainty">): string {
  if (reason === "REMEMBERED" && !field) return t`You left it out before`
  return field ? `${CERTAINTY_WORDS[certainty]}: ${REASON_WORDS[reason]}` : REASON_WORDS[reason]
}

const ENCODING_WORDS: Readonly<Record<NonNullable<ReadTable["encoding"]>, string>> = {
  UTF_8: "UTF-8",
  UTF_16LE: "UTF-16",
  UTF_16BE: "UTF-16",
  WINDOWS_1252: "Windows-1252",
}

const SEPARATOR_WORDS: Readonly<Record<NonNullable<ReadTable["separator"]>, string>> = {
  COMMA: t`commas`,
  SEMICOLON: t`semicolons`,
  TAB: t`tabs`,
  PIPE: t`vertical bars`,
}

/** How the bytes were understood, then what else had to be done. */
export function readingLines({
  encoding,
  separator,
  notes,
}: Pick<ReadTable, "encoding" | "separator" | "notes">): readonly string[] {
  if (!encoding) return [t`Read as a workbook.`, ...notes]
  const bytes = ENCODING_WORDS[encoding]
  const read = separator
    ? t`Read as ${bytes}, parted by ${SEPARATOR_WORDS[separator]}.`
    : t`Read as ${bytes}.`
  return [read, ...notes]
}
