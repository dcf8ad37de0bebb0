import type {
  ImportChangesQuery,
  ImportHeadFragment,
  ImportPlanQuery,
  IssuePartsFragment,
  UploadPreviewQuery,
} from "../../generated/graphql.ts"
import { counted, countWord, listed, sentence } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"
import type { IssueEffect } from "../../parts/issue-table.tsx"

export type Counts = Omit<ImportHeadFragment["counts"], "__typename">
type IssueCounts = Omit<ImportHeadFragment["issueCounts"], "__typename">

/** People and seats the plan changes in any way, each once. */
export function changesIn(counts: Counts): number {
  const { create, update, move, moveOutside, end, endOutside } = counts
  return create + update + move + moveOutside + end + endOutside
}

/** What there is to know first about a plan. */
export function planFinding(counts: Counts, issues: IssueCounts): string {
  const changes = changesIn(counts)
  const first =
    changes === 0
      ? "Nothing would change."
      : `${sentence(counted(changes, "change"))} ${changes === 1 ? "is" : "are"} ready.`
  return [first, heldBack(counts, issues), stopWords(issues.stop)].filter(Boolean).join(" ")
}

function heldBack({ blocked }: Counts, { block }: IssueCounts): string {
  if (block === 0) return ""
  const causes = sentence(counted(block, "cause"))
  const verb = block === 1 ? "holds" : "hold"
  return `${causes} ${verb} back ${blocked === 0 ? "a line or value" : counted(blocked, "row")}.`
}

function stopWords(stops: number): string {
  if (stops === 0) return ""
  return `${sentence(counted(stops, "stop"))} ${stops === 1 ? "waits" : "wait"} for a number.`
}

export const MODE_WORDS: Readonly<Record<ImportHeadFragment["mode"], string>> = {
  FULL: "Full",
  PARTIAL: "Partial",
  DELTA: "Changes only",
}

export const MODE_NOTES: Readonly<Record<ImportHeadFragment["mode"], string>> = {
  PARTIAL: "Some people. Whoever is not in the file stays as they are; nobody ends.",
  FULL: "Everybody. Whoever is in Rung and not in the file ends on that day. More than 20 people missing, or more than 5%, stop the import until somebody types the number.",
  DELTA: "Only changes. A column says for each row what it asks for: create, update or end.",
}

/** The line under the finding. */
export function planLead({ counts, mode }: Pick<ImportHeadFragment, "counts" | "mode">): string {
  const read = `${grouped(counts.rows)} ${counts.rows === 1 ? "row" : "rows"} read, all problems found in one pass.`
  if (mode !== "FULL") return `${read} Nobody ends for being absent from the file.`
  const ends = counted(counts.endOutside, "person or seat", "people and seats")
  return `${read} ${sentence(ends)} missing from the file would end.`
}

const STATE_WORDS: Readonly<Record<ImportHeadFragment["state"], string>> = {
  PLANNED: "Planned",
  APPLIED: "Applied",
  CANCELLED: "Given up",
}

export function stateWords({ state, isStale }: Pick<ImportHeadFragment, "state" | "isStale">): string {
  return state === "PLANNED" && isStale ? "Planned, out of date" : STATE_WORDS[state]
}

/** The finding over the history. */
export function historyFinding(total: number, imports: readonly ImportHeadFragment[]): string {
  if (total === 0) return "Nothing has been imported yet"
  const open = imports.filter(({ state, isStale }) => state === "PLANNED" && !isStale)
  const waits = open.length === 0 ? "" : ` ${sentence(counted(open.length, "plan"))} can be applied.`
  const last = imports.find(({ state }) => state === "APPLIED")
  if (!last) return `No plan has been applied yet.${waits}`
  return `The org was last changed by ${last.sourceName}.${waits}`
}

/** "7f3a 19c0 … e2b8": enough to compare by eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`
}

export const EFFECTS: Readonly<Record<IssuePartsFragment["effect"], IssueEffect>> = {
  STOP: "STOPS",
  BLOCK: "BLOCKS",
  WARN: "WARNS",
  INFO: "NOTES",
}

/** The first sentence of a message, its rows left to their own column. */
export function causeOf(message: string): string {
  const withoutRows = message.replace(/^Rows? [^:.]*: /, "")
  const [first = withoutRows] = withoutRows.split(/(?<=\w[.”"])\s(?=[A-Z])/)
  return first.replace(/\.$/, "")
}

type Fix = IssuePartsFragment["fixes"][number]

const LONGEST_LABEL = 24

const ANSWER_WORDS: Readonly<Record<NonNullable<Fix["answer"]>["question"], string>> = {
  DATE_FORMAT: "Read it so",
  HEAD: "Name the head",
  IS_REFERENCE: "It is a manager",
  NO_MANAGER: "It means nobody",
  OWN_ID_IS_NO_MANAGER: "It means no manager",
  SKIP_LEVEL: "To the next above",
}

/** Fixes that would change something. */
export function realFixes(fixes: readonly Fix[]): readonly Fix[] {
  return fixes.filter(
    ({ kind, cells, rows }) =>
      !(kind === "SET_CELLS" && cells?.length === 0) && !(kind === "DROP_ROWS" && rows?.length === 0),
  )
}

/** What a fix does in few words, for a narrow column; its whole label stands beside the issue. */
export function fixWords(fix: Fix): string {
  if (fix.kind === "CONFIRM") return `Type ${grouped(fix.confirmation?.number ?? 0)}`
  if (fix.label.length <= LONGEST_LABEL) return fix.label
  if (fix.kind === "DROP_ROWS") return `Leave out ${counted(fix.rows?.length ?? 0, "row")}`
  if (fix.kind === "SET_CELLS") return `Change ${counted(fix.cells?.length ?? 0, "cell")}`
  return fix.answer ? ANSWER_WORDS[fix.answer.question] : "Import as partial"
}

/** "row 88", "rows 88, 131 and 302", "rows 1, 2, 3, 4, 5 and 12 more". */
export function rowsWords({
  firstRows,
  rowCount,
}: Pick<IssuePartsFragment, "firstRows" | "rowCount">): string {
  const numbers = [...new Set(firstRows.map(({ row }) => row))].filter((row) => row > 0)
  if (numbers.length === 0) return "not in the file"
  if (rowCount <= 6) return `${numbers.length === 1 ? "row" : "rows"} ${listed(numbers.map(String))}`
  return `rows ${numbers.slice(0, 5).join(", ")} and ${grouped(rowCount - 5)} more`
}

type Group = ImportPlanQuery["orgImportPlan"]["layerImpact"]["groups"][number]

/** What a change of layer means: "B1, B2 become determinant, A1 is carried". */
export function groupWords({ becomesDeterminant, becomesCarried }: Group): string {
  const codes = (list: readonly { readonly code: string }[]) => codesWords(list.map(({ code }) => code))
  const verb = (list: readonly unknown[], one: string, many: string) => (list.length === 1 ? one : many)
  const parts = [
    becomesDeterminant.length > 0 &&
      `${codes(becomesDeterminant)} ${verb(becomesDeterminant, "becomes", "become")} determinant`,
    becomesCarried.length > 0 && `${codes(becomesCarried)} ${verb(becomesCarried, "is", "are")} carried`,
  ].filter(Boolean)
  return parts.length === 0 ? "The same expectations count" : parts.join("; ")
}

/** "A1–A4 and C2": three or more in a row as a range. */
export function codesWords(codes: readonly string[]): string {
  const runs: string[][] = []
  for (const code of codes) {
    const run = runs.at(-1)
    const last = run?.at(-1) ?? ""
    const follows = code[0] === last[0] && Number(code.slice(1)) === Number(last.slice(1)) + 1
    if (run && follows) run.push(code)
    else runs.push([code])
  }
  return listed(runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]}–${run.at(-1)}`])))
}

const SOURCE_WORDS: Readonly<Record<string, string>> = {
  WORKDAY: "Workday",
  BAMBOOHR: "BambooHR",
  ADP: "ADP",
  HIBOB: "HiBob",
  PEOPLEFORCE: "PeopleForce",
  SCIM: "SCIM",
}

/** The recognised HR system by the name it sells under; nothing for a table of no known one. */
export function sourceWords(source: string): string | undefined {
  return source === "GENERIC" ? undefined : (SOURCE_WORDS[source] ?? sentence(source.toLowerCase()))
}

/** How many of a file's columns are read. */
export function columnsFinding(read: number, all: number): string {
  if (read === all) return `All ${countWord(all)} columns are read`
  return `${sentence(countWord(read))} of ${countWord(all)} columns ${read === 1 ? "is" : "are"} read`
}

type Column = NonNullable<UploadPreviewQuery["uploadPreview"]["table"]>["columns"][number]
export type ImportField = NonNullable<Column["field"]>

export const FIELD_WORDS: Readonly<Record<ImportField, string>> = {
  EMPLOYEE_ID: "Employee number",
  EXTERNAL_ID: "Id in the source system",
  EMAIL: "E-mail address",
  NAME: "Full name",
  GIVEN_NAME: "First name",
  FAMILY_NAME: "Last name",
  MANAGER_REF: "Manager",
  TITLE: "Title",
  UNIT: "Unit",
  LOCATION: "Location",
  WORKER_TYPE: "Worker type",
  START_DATE: "First day",
  END_DATE: "Last day",
  POSITION_REF: "Seat number",
  VACANCY: "Vacant or not",
  OPERATION: "What the row asks for",
}

/** Why a column is read as it is, with how sure that is. */
export function reasonWords({ reason, confidence }: Pick<Column, "reason" | "confidence">): string {
  if (reason === "PERSONAL_DATA") return "Personal data Rung does not need: left out"
  if (reason === "UNMATCHED") return "Nothing tells what it holds: left out"
  if (reason === "TAKEN") return "Another column fits better: left out"
  if (reason === "REMEMBERED") return "As you chose before"
  if (reason === "PRESET") return "Known from the source"
  const sure = confidence >= 0.9 ? "certain" : confidence >= 0.6 ? "likely" : "a guess"
  return `${reason === "VALUES" ? "Its values look like it" : "Its header reads like it"}: ${sure}`
}

type Change = ImportChangesQuery["orgImportPlan"]["changes"]["edges"][number]["node"]

const KIND_WORDS: Readonly<Record<Change["kinds"][number], string>> = {
  CREATED: "New",
  UPDATED: "Updated",
  MOVED: "Moved",
  ENDED: "Ended",
  RETURNED: "Back",
}

export function kindWords({ kinds, endCause }: Pick<Change, "kinds" | "endCause">): string {
  const words = kinds.map((kind) => KIND_WORDS[kind]).join(", ")
  return endCause === "MISSING" ? `${words}, missing` : endCause === "FILLED" ? `${words}, filled` : words
}
