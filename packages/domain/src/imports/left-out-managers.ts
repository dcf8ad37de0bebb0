import { say } from "../kit/say.ts"
import { emailKey } from "./clean.ts"
import { CauseGroups, type ImportIssue, nameRows, type SuggestedFix } from "./issue.ts"
import type { NormalRow } from "./normalise.ts"
import { rowName } from "./vacancy.ts"

interface LeftOut {
  /** Rows that are not taken in. */
  readonly rows: readonly NormalRow[]
  /** Issues that tell why. */
  readonly issues: readonly ImportIssue[]
}

/**
 * M03 of managers who are unknown only because the row about them is left out: their reports are placed by mending that
 * row, as the issue about it says. That the reference stands for no manager is wrong then, and not offered.
 */
export function tellLeftOutManagers(
  issues: readonly ImportIssue[],
  { rows, issues: reasons }: LeftOut,
): readonly ImportIssue[] {
  if (rows.length === 0 || !issues.some(saysUnknown)) return issues
  const byKey = new CauseGroups<NormalRow>()
  for (const row of rows) for (const key of new Set(keysOf(row))) byKey.add(key, row)
  const bearers = new Map(byKey.entries())
  return issues.map((issue) => {
    const reference = issue.rows[0]?.value ?? ""
    const theirs = saysUnknown(issue) ? bearers.get(keyOf(reference)) : undefined
    return theirs ? leftOut(issue, { reference, rows: theirs.map(({ row }) => row), reasons }) : issue
  })
}

function saysUnknown({ code, fixes }: ImportIssue): boolean {
  return code === "M03" && fixes.some((fix) => fix.kind === "ANSWER" && fix.answer.question === "NO_MANAGER")
}

function keysOf({ values }: NormalRow): readonly string[] {
  const { employeeId, externalId, email, positionRef } = values
  return [employeeId, externalId, email, positionRef, rowName(values)].flatMap((key) =>
    key ? [keyOf(key)] : [],
  )
}

function keyOf(reference: string): string {
  return reference.includes("@") ? emailKey(reference) : reference.toLowerCase()
}

interface Left {
  readonly reference: string
  /** The numbers of the rows about them. */
  readonly rows: readonly number[]
  readonly reasons: readonly ImportIssue[]
}

function leftOut(issue: ImportIssue, { reference, rows, reasons }: Left): ImportIssue {
  const told = reasons.filter((each) => each.rows.some(({ row }) => rows.includes(row)))
  const reason = told.find(({ effect }) => effect === "BLOCK") ?? told[0]
  const [named, are] = [nameRows(rows).toLowerCase(), rows.length === 1 ? "is" : "are"]
  const why = reason ? ` (${reason.title.charAt(0).toLowerCase()}${reason.title.slice(1)})` : ""
  return {
    ...issue,
    message: say`${who(issue)} manager "${reference}" is not known, since ${named} about them ${are} left out${why}. They are taken in unplaced; the reference is kept and tried again at every import. Mend ${named}, and they report there.`,
    fixes: (reason?.fixes ?? []).filter((fix) => takesIn(fix, rows)),
  }
}

/** The rows, and people outside the file, the message begins with. */
function who({ message }: ImportIssue): string {
  return message.slice(0, message.indexOf(": ") + 1)
}

/** Not one that drops all their rows. */
function takesIn(fix: SuggestedFix, rows: readonly number[]): boolean {
  return fix.kind !== "DROP_ROWS" || rows.some((row) => !fix.rows.includes(row))
}
