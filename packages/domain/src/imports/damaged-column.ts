import { headerKey } from "./columns.ts"
import type { IdField } from "./fill-up-ids.ts"
import { isScientific, isShorter, padded } from "./id-widths.ts"
import { type ImportIssue, issueOf, listed, nameRows, type SuggestedFix } from "./issue.ts"
import type { NormalRow, NormalTable } from "./normalise.ts"

/** A column whose ids lost digits. */
export interface Damage {
  readonly field: IdField
  /** How many digits they had, where that can be told. */
  readonly length: number | null
  /** Columns that refer to this one and are damaged alike. */
  readonly alike: readonly IdField[]
}

/** M27: a column of damaged ids, with the rows that show it and those left out for it. */
export function damagedColumn(
  { field, length, alike }: Damage,
  { headers, rows }: NormalTable,
  lost: ReadonlySet<number>,
): ImportIssue {
  const columns = [field, ...alike].map((each) => headers[each] ?? each)
  const isDamaged = (value: string) => (length === null ? isScientific(value) : isShorter(value, length))
  const damagedIn = ({ values }: NormalRow) =>
    [field, ...alike].find((each) => values[each] && isDamaged(values[each]))
  const isKey = field !== "managerRef" && field !== "dottedManagerRef" && field !== "priorId"
  const places = rows.flatMap((row) => {
    const column = damagedIn(row) ?? (isKey && lost.has(row.row) ? field : undefined)
    return column ? [{ row: row.row, column: headers[column] ?? null, value: row.values[column] ?? "" }] : []
  })
  const shown = places.find(({ value }) => isDamaged(value))?.value ?? ""
  const what = length === null ? "lost their last digits" : "lost their leading zeros"
  const example = length === null ? `"${shown}"` : `"${shown}" was ${padded(shown, length)}`
  const count = places.filter(({ row }) => lost.has(row)).length
  return issueOf("M27", {
    message: `${listed(columns)}: ids ${what} in a spreadsheet (${example}; ${nameRows(places.map(({ row }) => row))}). The ids of ${columns.length > 1 ? "these columns" : "this column"} are not used: ${effects(field, count)}. ${length === null ? "Export the file again with this column as text." : "Fill them up, or export the file again with this column as text."}`,
    rows: places,
    fixes: length === null ? [] : fixes(headers[field] ?? field, { shown, length }),
  })
}

function effects(field: IdField, count: number): string {
  if (field === "managerRef") return "known people keep their managers, new ones wait for theirs"
  if (field === "dottedManagerRef" || field === "priorId") return "nobody is found by them"
  const left = count > 0 ? `${count} rows that nothing else identifies are left out, ` : ""
  return `${left}other rows go by their other keys, and nobody ends as missing`
}

function fixes(
  header: string,
  { shown, length }: { readonly shown: string; readonly length: number },
): readonly SuggestedFix[] {
  const column = headerKey(header)
  return [
    {
      kind: "ANSWER",
      label: `Fill up to ${length} digits: ${shown} is ${padded(shown, length)}`,
      answer: { question: "PAD_IDS", column, length },
    },
    {
      kind: "ANSWER",
      label: "The ids are right as they are",
      answer: { question: "PAD_IDS", column, length: 0 },
    },
  ]
}
