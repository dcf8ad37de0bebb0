import type { Day } from "../kit/day.ts"
import { say } from "../kit/say.ts"
import { isPersonalHeader } from "./columns.ts"
import type { ColumnMapping, ImportTable, ReadingNote } from "./fields.ts"
import type { ImportMode } from "./import-mode.ts"
import { type ImportIssue, issueOf, listed, type SuggestedFix } from "./issue.ts"

/** When the very same file was applied before. */
export interface EarlierImport {
  readonly on: Day
  /** Who applied it, as a person reads it. */
  readonly by: string
}

export interface FileToPlan {
  readonly table: ImportTable
  readonly mapping: ColumnMapping
  readonly mode: ImportMode
  readonly earlier?: EarlierImport | undefined
}

/** What is to be said of a file as a whole: how it was read (M28, M30, M40), what was left out of it (M39). */
export function fileIssues({ table, mapping, mode, earlier }: FileToPlan): readonly ImportIssue[] {
  return [
    ...(table.notes ?? []).map((note) => noteIssue(note, mode)),
    ...personalColumns(table, mapping),
    ...(earlier ? [appliedBefore(earlier)] : []),
  ]
}

function noteIssue({ mess, message, rows }: ReadingNote, mode: ImportMode): ImportIssue {
  if (mess !== "M40_TRUNCATED") return issueOf(mess, { message, rows })
  const partial: SuggestedFix = {
    kind: "SET_MODE",
    label: say`Import what is there as PARTIAL`,
    mode: "PARTIAL",
  }
  const drop: SuggestedFix = {
    kind: "DROP_ROWS",
    label: say`Leave the broken row out`,
    rows: rows.map(({ row }) => row),
  }
  return issueOf(mess, { message, rows, fixes: mode === "FULL" ? [partial, drop] : [drop] })
}

function personalColumns({ headers }: ImportTable, mapping: ColumnMapping): readonly ImportIssue[] {
  const isRead = (index: number) => (mapping[index] ?? null) !== null
  const personal = headers.flatMap((header, index) => (isPersonalHeader(header) ? [{ header, index }] : []))
  const left = personal.filter(({ index }) => !isRead(index)).map(({ header }) => header)
  const taken = personal.filter(({ index }) => isRead(index)).map(({ header }) => header)
  const issues: ImportIssue[] = []
  if (left.length > 0) {
    const message = say`Not read and not stored, since no layer needs it: ${listed(left)}. Leave such columns out of the export; map one on purpose to read it all the same.`
    issues.push(issueOf("M39", { message, rows: [] }))
  }
  if (taken.length > 0) {
    const message = say`Read because somebody mapped it, though it looks like personal data Rung does not need: ${listed(taken)}. Map it to nothing unless that is meant.`
    issues.push(issueOf("M39", { message, rows: [] }))
  }
  return issues
}

function appliedBefore({ on, by }: EarlierImport): ImportIssue {
  const message = say`This very file was applied on ${on} by ${by}. What the plan shows is what has changed since; apply it to go back to the file, or cancel.`
  return issueOf("M40", { message, rows: [] })
}
