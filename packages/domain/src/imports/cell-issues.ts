import { grouped } from "../kit/grouped.ts"
import { say } from "../kit/say.ts"
import { headerKey } from "./columns.ts"
import { type ImportIssue, type IssueRow, issueOf, nameRows } from "./issue.ts"
import type { Met } from "./read-cells.ts"

/** What was met in cells, told once for each cause (M26, M29, M38). */
export function cellIssues(met: Met): readonly ImportIssue[] {
  return [
    ...met.doubtful.issues(doubtfulColumn),
    ...met.serials.issues((header, rows) => {
      const message = say`${named(rows)}: ${header} has the numbers by which spreadsheets count days, such as ${example(rows)}. They are read as those days; nothing to do.`
      return issueOf("M26_SERIAL", { message, rows })
    }),
    ...met.shortYears.issues((header, rows) => {
      const message = say`${named(rows)}: ${header} has years of two digits, such as ${example(rows)}. Each is read as the year nearest to now, at most 20 ahead; write four digits where that is wrong.`
      return issueOf("M26_SHORT", { message, rows })
    }),
    ...met.openEnds.issues((header, rows) => {
      const message = say`${named(rows)}: ${header} has a day so far ahead that it means no end, such as ${example(rows)}. It is read as none; nothing to do.`
      return issueOf("M26_OPEN", { message, rows })
    }),
    ...met.strange.issues((cause, rows) => {
      const [header, what] = cause.split("\n")
      const message = say`${named(rows)}: "${example(rows)}" in ${header ?? ""} is not ${what ?? ""}. The rest of the row applies; write the value differently to take it in.`
      return issueOf("VALUE_NOT_UNDERSTOOD", { message, rows })
    }),
    ...cleaned(met.hidden),
    ...mixedAlphabets(met.alphabets),
    ...formulas(met.formulas),
  ]
}

function doubtfulColumn(header: string, rows: readonly IssueRow[]): ImportIssue {
  const column = headerKey(header)
  return issueOf("M26", {
    message: say`${header}: "${example(rows)}" can be day first or month first. Say which; until then the ${grouped(rows.length)} dates of this column that need it are left out and the rest of each row applies.`,
    rows,
    fixes: [
      {
        kind: "ANSWER",
        label: say`Day first (31-12-2026)`,
        answer: { question: "DATE_FORMAT", column, format: "DMY" },
      },
      {
        kind: "ANSWER",
        label: say`Month first (12/31/2026)`,
        answer: { question: "DATE_FORMAT", column, format: "MDY" },
      },
    ],
  })
}

function cleaned(rows: readonly IssueRow[]): readonly ImportIssue[] {
  if (rows.length === 0) return []
  const message = say`${named(rows)}: invisible characters, look-alikes or capitals in e-mail addresses were read as what they mean. Nothing to do.`
  return [issueOf("M29", { message, rows })]
}

function mixedAlphabets(rows: readonly IssueRow[]): readonly ImportIssue[] {
  if (rows.length === 0) return []
  const message = say`${named(rows)}: an e-mail address mixes Latin letters with Cyrillic or Greek ones that look the same, such as ${example(rows)}. It is kept as it stands and matches no address in Latin letters; type it anew.`
  return [issueOf("M29", { message, rows })]
}

function formulas(rows: readonly IssueRow[]): readonly ImportIssue[] {
  if (rows.length === 0) return []
  const message = say`${named(rows)}: a cell begins as a formula does, such as ${example(rows)}. It is kept as text and never run, here or in what Rung exports; clear it if nobody meant it.`
  return [issueOf("M38", { message, rows })]
}

function named(rows: readonly IssueRow[]): string {
  return nameRows([...new Set(rows.map(({ row }) => row))])
}

function example(rows: readonly IssueRow[]): string {
  const value = rows[0]?.value ?? ""
  return value.length > 60 ? `${value.slice(0, 60)}…` : value
}
