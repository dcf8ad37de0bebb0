import type { ImportChangesQuery, ImportHeadFragment, ImportRowsQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { counted, sentence } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"

export type Counts = Omit<NonNullable<ImportHeadFragment["counts"]>, "__typename">
type IssueCounts = Omit<NonNullable<ImportHeadFragment["issueCounts"]>, "__typename">

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
      ? t`Nothing would change.`
      : t`${sentence(counted(changes, "change"))} ${changes === 1 ? "is" : "are"} ready.`
  return [first, heldBack(counts, issues), stopWords(issues.stop)].filter(Boolean).join(" ")
}

function heldBack({ blocked }: Counts, { block }: IssueCounts): string {
  if (block === 0) return ""
  const causes = sentence(counted(block, "cause"))
  const verb = block === 1 ? "holds" : "hold"
  return t`${causes} ${verb} back ${blocked === 0 ? t`a line or value` : counted(blocked, "row")}.`
}

function stopWords(stops: number): string {
  if (stops === 0) return ""
  return t`${sentence(counted(stops, "stop"))} ${stops === 1 ? "waits" : "wait"} for a number.`
}

export const MODE_WORDS: Readonly<Record<ImportHeadFragment["mode"], string>> = {
  FULL: t`Full`,
  PARTIAL: t`Partial`,
  DELTA: t`Changes only`,
}

export const MODE_NOTES: Readonly<Record<ImportHeadFragment["mode"], string>> = {
  PARTIAL: t`Some people. Whoever is not in the file stays as they are; nobody ends.`,
  FULL: t`Everybody. Whoever is in Rung and not in the file ends on that day. More than 20 people missing, or more than 5%, stop the import until somebody types the number.`,
  DELTA: t`Only changes. A column says for each row what it asks for: create, update or end.`,
}

/** The line under the finding. */
export function planLead({
  counts,
  mode,
}: {
  readonly counts: Counts
  readonly mode: ImportHeadFragment["mode"]
}): string {
  const read = t`${grouped(counts.rows)} ${counts.rows === 1 ? "row" : "rows"} read, all problems found in one pass.`
  if (mode !== "FULL") return t`${read} Nobody ends for being absent from the file.`
  const ends = counted(counts.endOutside, t`person or seat`, t`people and seats`)
  return t`${read} ${sentence(ends)} missing from the file would end.`
}

const STATE_WORDS: Readonly<Record<ImportHeadFragment["state"], string>> = {
  RECEIVING: t`Receiving rows`,
  PLANNING: t`Planning`,
  PLANNED: t`Planned`,
  APPLYING: t`Applying`,
  APPLIED: t`Applied`,
  REVERTING: t`Reverting`,
  REVERTED: t`Reverted`,
  FAILED: t`Not planned`,
  CANCELLED: t`Given up`,
}

export function stateWords({
  state,
  isStale,
  progress,
}: Pick<ImportHeadFragment, "state" | "isStale" | "progress">): string {
  const isAtWork = state === "PLANNING" || state === "APPLYING" || state === "REVERTING"
  if (isAtWork && progress) return `${STATE_WORDS[state]}, ${progress.percent}%`
  return state === "PLANNED" && isStale ? t`Planned, out of date` : STATE_WORDS[state]
}

/** The finding over the history. */
export function historyFinding(total: number, imports: readonly ImportHeadFragment[]): string {
  if (total === 0) return t`Nothing has been imported yet`
  const open = imports.filter(({ state, isStale }) => state === "PLANNED" && !isStale)
  const waits = open.length === 0 ? "" : t` ${sentence(counted(open.length, "plan"))} can be applied.`
  const last = imports.find(({ state }) => state === "APPLIED")
  if (!last) return t`No plan has been applied yet.${waits}`
  return t`The org was last changed by ${last.sourceName}.${waits}`
}

/** "7f3a 19c0 … e2b8": enough to compare by eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`
}

type Change = ImportChangesQuery["orgImportPlan"]["changes"]["edges"][number]["node"]

const KIND_WORDS: Readonly<Record<Change["kinds"][number], string>> = {
  CREATED: t`New`,
  UPDATED: t`Updated`,
  MOVED: t`Moved`,
  ENDED: t`Ended`,
  RETURNED: t`Back`,
}

export function kindWords({ kinds, endCause }: Pick<Change, "kinds" | "endCause">): string {
  const words = kinds.map((kind) => KIND_WORDS[kind]).join(", ")
  return endCause === "MISSING" ? `${words}, missing` : endCause === "FILLED" ? `${words}, filled` : words
}

export type ImportRow = ImportRowsQuery["orgImportPlan"]["rows"]["edges"][number]["node"]
export type RowOutcome = NonNullable<ImportRow["outcome"]>

export const OUTCOME_WORDS: Readonly<Record<RowOutcome, string>> = {
  CREATE: t`New`,
  UPDATE: t`Updated`,
  MOVE: t`Moved`,
  END: t`Ends`,
  UNCHANGED: t`Unchanged`,
  BLOCKED: t`Held back`,
  COLLAPSED: t`Repeated`,
  IGNORED: t`Not used`,
}
