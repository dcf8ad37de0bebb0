import type { IssuePartsFragment } from "../../generated/graphql.ts"
import { meant, t } from "../../language/t.ts"
import { countWord, listed } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"
import type { IssueEffect } from "../../parts/issue-table.tsx"

export const EFFECTS: Readonly<Record<IssuePartsFragment["effect"], IssueEffect>> = {
  STOP: "STOPS",
  BLOCK: "BLOCKS",
  WARN: "WARNS",
  INFO: "NOTES",
}

/** A mess by its code; codes in words stay with the machine. */
export function shownCode(code: string): string {
  return /^M\d\d$/.test(code) ? code : ""
}

// A stop after "J" or "Sr" ends no sentence.
const SENTENCE_END = /(?<=(?:\p{L}{3}|\d|[)”“"])\.|\.[”“"])\s(?=\p{Lu})/u
// Messages arrive in the reader's language.
const ROWS_BEFORE = /^(?:Rows?|Zeilen?) [^:.]*: /

/** The first sentence of a message, its rows left to their own column. */
export function causeOf(message: string): string {
  const withoutRows = message.replace(ROWS_BEFORE, "")
  const [first = withoutRows] = withoutRows.split(SENTENCE_END)
  return first.replace(/\.$/, "")
}

export type Fix = IssuePartsFragment["fixes"][number]
type Answer = NonNullable<Fix["answer"]>

const LONGEST_LABEL = 22

const ANSWER_WORDS: Readonly<Record<Answer["question"], string>> = {
  DATE_FORMAT: t`Read it so`,
  HEAD: t`Name the head`,
  IS_REFERENCE: t`It is a manager`,
  NO_MANAGER: t`It means nobody`,
  OWN_ID_IS_NO_MANAGER: t`It means no manager`,
  SKIP_LEVEL: t`To the next above`,
  SAME_PERSON: t`The same person`,
  IDS_CHANGED: t`The same people`,
  NAME_MEANS: t`Choose who is meant`,
  PRIMARY_HOLDER: t`Name who leads`,
  PAD_IDS: t`Fill up with zeros`,
  TITLE_MEANS: t`The same title`,
  UNIT_MEANS: t`The same unit`,
  HOLD_BACK: t`Hold them back`,
  TAKE_IN: t`Take them in`,
  OUR_COMPANY: t`It is ours`,
  OPEN_SEAT: t`It is an open seat`,
  KEEP_ROW: t`It is a person`,
}

/** A fix with its place among the issue's, which names it to the server. */
export type PlacedFix = { readonly fix: Fix; readonly place: number }

/** Fixes that would change something. */
export function realFixes(fixes: readonly Fix[]): readonly PlacedFix[] {
  return fixes
    .map((fix, place) => ({ fix, place }))
    .filter(
      ({ fix: { kind, cells, rows } }) =>
        !(kind === "SET_CELLS" && cells?.length === 0) && !(kind === "DROP_ROWS" && rows?.length === 0),
    )
}

/** What a fix does in few words, for a narrow column; its whole label stands beside the issue. */
export function fixWords(fix: Fix): string {
  if (fix.kind === "CONFIRM") return t`Type ${grouped(fix.confirmation?.number ?? 0)}`
  if (fix.label.length <= LONGEST_LABEL) return fix.label
  if (fix.kind === "DROP_ROWS") return leaveOutWords(fix.rows?.length ?? 0)
  if (fix.kind === "SET_CELLS") return changeWords(fix.cells?.length ?? 0)
  return fix.answer ? ANSWER_WORDS[fix.answer.question] : t`Import as partial`
}

function leaveOutWords(rows: number): string {
  return rows === 1 ? t`Leave out one row` : t`Leave out ${countWord(rows)} rows`
}

function changeWords(cells: number): string {
  return cells === 1 ? t`Change one cell` : t`Change ${countWord(cells)} cells`
}

/** What somebody decided by an answer, so that it can be taken back. */
export function answerWords({ question, column, format, length, value, means }: Answer): string {
  const it = value ?? ""
  const other = means ?? ""
  const dates = column ?? t`Dates`
  const words: Readonly<Record<Answer["question"], string>> = {
    DATE_FORMAT: format === "MDY" ? t`${dates} has the month first` : t`${dates} has the day first`,
    HEAD: t`“${it}” is the head`,
    IS_REFERENCE: t`“${it}” is a manager`,
    NO_MANAGER: t`“${it}” means no manager`,
    OWN_ID_IS_NO_MANAGER: t`One’s own id as manager means none`,
    SKIP_LEVEL: t`Reports of “${it}” go to the next above`,
    SAME_PERSON: t`“${it}” is the known person “${other}”`,
    IDS_CHANGED: t`People of the same name and address, or start, go on under new ids`,
    NAME_MEANS: t`The name “${it}” means “${other}”`,
    PRIMARY_HOLDER: t`“${other}” leads the seat “${it}”`,
    PAD_IDS: t`Ids in ${column ?? t`the column`} have ${length ?? meant("digits")`all`} digits`,
    TITLE_MEANS: t`The title “${it}” is “${other}”`,
    UNIT_MEANS: t`The unit “${it}” is “${other}”`,
    HOLD_BACK: t`“${it}” is held back`,
    TAKE_IN: t`“${it}” is taken in`,
    OUR_COMPANY: t`“${it}” is one of ours`,
    OPEN_SEAT: t`“${it}” is an open seat`,
    KEEP_ROW: t`The row of “${it}” is a person`,
  }
  return words[question]
}

/** "row 88", "rows 88, 131 and 302", "rows 1, 2, 3, 4, 5 and 12 more". */
export function rowsWords({
  firstRows,
  rowCount,
}: Pick<IssuePartsFragment, "firstRows" | "rowCount">): string {
  if (rowCount === 0) return ""
  const numbers = [...new Set(firstRows.map(({ row }) => row))].filter((row) => row > 0)
  if (numbers.length === 0) return t`not in the file`
  if (rowCount <= 6) return placesWords(numbers)
  return t`rows ${numbers.slice(0, 5).map(grouped).join(", ")} and ${grouped(rowCount - 5)} more`
}

function placesWords(numbers: readonly number[]): string {
  const named = listed(numbers.map(grouped))
  return numbers.length === 1 ? t`row ${named}` : t`rows ${named}`
}
