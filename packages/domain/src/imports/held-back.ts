import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import type { AnswerBook } from "./answers.ts"
import type { OrgIndex } from "./import-org.ts"
import { CauseGroups, type ImportIssue, issueOf, nameRows } from "./issue.ts"
import type { NormalRow } from "./normalise.ts"
import { isAboutKnown } from "./same-person.ts"
import { rowName } from "./vacancy.ts"

export interface Parted {
  /** The rows set aside. */
  readonly rows: readonly NormalRow[]
  readonly others: readonly NormalRow[]
  readonly issues: readonly ImportIssue[]
}

/**
 * M42: rows of units and companies that are not to be seen yet, as answered. They stay in the import's rows, seen by
 * whoever may import, and nowhere else; taking them in is an answer too, and planning again.
 */
export function heldBackRows(
  rows: readonly NormalRow[],
  {
    index,
    answers: { heldBack },
  }: { readonly index: OrgIndex; readonly answers: Pick<AnswerBook, "heldBack"> },
): Parted {
  if (heldBack.size === 0) return { rows: [], others: rows, issues: [] }
  const held = new CauseGroups<NormalRow>()
  const others: NormalRow[] = []
  const aside: NormalRow[] = []
  for (const row of rows) {
    const { company, unit, parentUnit } = row.values
    const value = [company, unit, parentUnit].find((each) => each && heldBack.has(each.toLowerCase()))
    if (!value) {
      others.push(row)
      continue
    }
    held.add(value.toLowerCase(), row)
    aside.push(row)
  }
  return { rows: aside, others, issues: held.issues((cause, each) => heldBackIssue(cause, each, index)) }
}

function heldBackIssue(cause: string, rows: readonly NormalRow[], index: OrgIndex): ImportIssue {
  const known = rows.filter((row) => isAboutKnown(row.values, index)).length
  const { company, unit, parentUnit } = rows[0]?.values ?? {}
  const value = [company, unit, parentUnit].find((each) => each?.toLowerCase() === cause) ?? cause
  const stay =
    known > 0
      ? say` ${grouped(known)} of them ${known === 1 ? "is" : "are"} in Rung already and ${known === 1 ? "stays" : "stay"} as stored.`
      : ""
  return issueOf("M42", {
    message: say`${nameRows(rows.map(({ row }) => row))}: ${value} is held back (${grouped(rows.length)} ${rows.length === 1 ? "row" : "rows"}). They are kept in this import only, as its shadow branch: whoever may import sees them here, and nobody finds them in the org, in lists or in search.${stay} Take them in once they may be seen.`,
    rows: rows.map(({ row, values }) => ({
      row,
      column: null,
      value: rowName(values) ?? values.employeeId ?? "",
    })),
    fixes: [{ kind: "ANSWER", label: `Take ${value} in`, answer: { question: "TAKE_IN", value } }],
  })
}
