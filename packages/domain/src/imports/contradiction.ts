import { say } from "../kit/say.ts"
import type { RowField } from "./fields.ts"
import { type ImportIssue, issueOf, listed, nameRows } from "./issue.ts"
import type { NormalRow, RowValues } from "./normalise.ts"

/** Rows of one person that contradict each other, and in which fields. */
export interface Contradiction {
  readonly rows: readonly NormalRow[]
  readonly differing: readonly string[]
}

/** M07: rows of one day that disagree; whatever else is said of the same person is left out with them. */
export function contradiction(
  { rows, differing }: Contradiction,
  all: readonly NormalRow[],
  headers: Readonly<Partial<Record<RowField, string>>>,
): ImportIssue {
  const columns = differing.map(
    (field) => Object.entries(headers).find(([name]) => name === field)?.[1] ?? field,
  )
  const numbers = rows.map(({ row }) => row)
  const others = all.filter((row) => !rows.includes(row)).map(({ row }) => row)
  const along = others.length > 0 ? say`, and so is what ${nameRows(others).toLowerCase()} say of them` : ""
  return issueOf("M07", {
    message: say`${nameRows(numbers)} are about the same person but differ in ${listed(columns)}. All are left out${along}: keep one.`,
    rows: all.map(({ row, values }) => ({
      row,
      column: columns[0] ?? null,
      value: shown(values, differing[0]),
    })),
    fixes: numbers.slice(0, 5).map((kept) => ({
      kind: "DROP_ROWS",
      label: `Keep row ${kept}`,
      rows: numbers.filter((row) => row !== kept),
    })),
  })
}

function shown(values: RowValues, field: string | undefined): string {
  return String(Object.entries(values).find(([name]) => name === field)?.[1] ?? "")
}
