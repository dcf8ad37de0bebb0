import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
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

/** Whether an id of a damaged column is one that lost digits. */
export function isDamaged(id: string, { length }: Pick<Damage, "length">): boolean {
  return length === null ? isScientific(id) : isShorter(id, length)
}

/** M27: a column of damaged ids, with the rows that show it and those left out for it. */
export function damagedColumn(
  { field, length, alike }: Damage,
  { headers, rows }: NormalTable,
  lost: ReadonlySet<number>,
): ImportIssue {
  const columns = [field, ...alike].map((each) => headers[each] ?? each)
  const damagedIn = ({ values }: NormalRow) =>
    [field, ...alike].find((each) => values[each] && isDamaged(values[each], { length }))
  const isKey = field !== "managerRef" && field !== "dottedManagerRef" && field !== "priorId"
  const places = rows.flatMap((row) => {
    const column = damagedIn(row) ?? (isKey && lost.has(row.row) ? field : undefined)
    return column ? [{ row: row.row, column: headers[column] ?? null, value: row.values[column] ?? "" }] : []
  })
  const shown = places.find(({ value }) => isDamaged(value, { length }))?.value ?? ""
  const what = length === null ? say`lost their last digits` : say`lost their leading zeros`
  const example = length === null ? `"${shown}"` : say`"${shown}" was ${padded(shown, length)}`
  const count = places.filter(({ row }) => lost.has(row)).length
  const isOne = columns.length === 1
  const mend = length === null ? "Export" : say`Fill them up, or export`
  return issueOf("M27", {
    message: say`${nameRows(places.map(({ row }) => row))}: ids in ${listed(columns)} ${what} in a spreadsheet (${example}), so ${isOne ? say`this column is` : say`these columns are`} not used: ${effects(field, count)}. ${mend} the file again with ${isOne ? say`this column` : say`these columns`} as text.`,
    rows: places,
    fixes: length === null ? [] : fixes(headers[field] ?? field, { shown, length }),
  })
}

function effects(field: IdField, count: number): string {
  if (field === "managerRef") return say`known people keep their managers, new ones wait for theirs`
  if (field === "dottedManagerRef" || field === "priorId") return say`nobody is found by them`
  const rows =
    count === 1
      ? say`1 row that nothing else identifies is`
      : say`${grouped(count)} rows that nothing else identifies are`
  const left = count > 0 ? `${rows} left out, ` : ""
  return say`${left}other rows go by their other keys, and nobody ends as missing`
}

function fixes(
  header: string,
  { shown, length }: { readonly shown: string; readonly length: number },
): readonly SuggestedFix[] {
  const column = headerKey(header)
  return [
    {
      kind: "ANSWER",
      label: say`Fill up to ${length} digits: ${shown} is ${padded(shown, length)}`,
      answer: { question: "PAD_IDS", column, length },
    },
    {
      kind: "ANSWER",
      label: say`The ids are right as they are`,
      answer: { question: "PAD_IDS", column, length: 0 },
    },
  ]
}

/** Issues without those about managers who are unknown only because their references are damaged: M27 tells it. */
export function withoutLost(
  issues: readonly ImportIssue[],
  lostReferences: ReadonlySet<string>,
): readonly ImportIssue[] {
  if (lostReferences.size === 0) return issues
  return issues.filter(
    ({ code, rows }) => code !== "M03" || !rows.every(({ value }) => lostReferences.has(value)),
  )
}
