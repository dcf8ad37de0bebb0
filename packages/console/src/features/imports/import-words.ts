import type { ImportChangesQuery, ImportHeadFragment, ImportRowsQuery } from "../../generated/graphql.ts"
import { meant, plural, t } from "../../language/t.ts"
import { countWord, sentence } from "../../parts/count-words.ts"

export type Counts = Omit<NonNullable<ImportHeadFragment["counts"]>, "__typename">
type IssueCounts = Omit<NonNullable<ImportHeadFragment["issueCounts"]>, "__typename">

/** People and seats the plan changes in any way, each once. */
export function changesIn(counts: Counts): number {
  const { create, update, move, moveOutside, end, endOutside } = counts
  return create + update + move + moveOutside + end + endOutside
}

/** What there is to know first about a plan. */
export function planFinding(counts: Counts, issues: IssueCounts): string {
  const ready = readyWords(changesIn(counts))
  return [ready, heldBack(counts, issues), stopWords(issues.stop)].filter(Boolean).join(" ")
}

function readyWords(changes: number): string {
  if (changes === 0) return t`Nothing would change.`
  return changes === 1 ? t`One change is ready.` : t`${sentence(countWord(changes))} changes are ready.`
}

function heldBack({ blocked }: Counts, { block }: IssueCounts): string {
  if (block === 0) return ""
  const causes = sentence(countWord(block))
  if (blocked === 0) {
    return block === 1
      ? t`One cause holds back a line or value.`
      : t`${causes} causes hold back a line or value.`
  }
  if (blocked === 1) {
    return block === 1 ? t`One cause holds back one row.` : t`${causes} causes hold back one row.`
  }
  const rows = countWord(blocked)
  return block === 1 ? t`One cause holds back ${rows} rows.` : t`${causes} causes hold back ${rows} rows.`
}

function stopWords(stops: number): string {
  if (stops === 0) return ""
  return stops === 1
    ? t`One stop waits for a number.`
    : t`${sentence(countWord(stops))} stops wait for a number.`
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
  const read = t`${plural(counts.rows, "# row", "# rows")} read, all problems found in one pass.`
  if (mode !== "FULL") return `${read} ${t`Nobody ends for being absent from the file.`}`
  const ends = counts.endOutside
  return ends === 1
    ? `${read} ${t`One person or seat missing from the file would end.`}`
    : `${read} ${t`${sentence(countWord(ends))} people and seats missing from the file would end.`}`
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
  if (isAtWork && progress) return t`${STATE_WORDS[state]}, ${progress.percent}%`
  return state === "PLANNED" && isStale ? t`Planned, out of date` : STATE_WORDS[state]
}

/** The finding over the history. */
export function historyFinding(total: number, imports: readonly ImportHeadFragment[]): string {
  if (total === 0) return t`Nothing has been imported yet`
  const open = imports.filter(({ state, isStale }) => state === "PLANNED" && !isStale)
  const last = imports.find(({ state }) => state === "APPLIED")
  const first = last ? t`The org was last changed by ${last.sourceName}.` : t`No plan has been applied yet.`
  return [first, applicableWords(open.length)].filter(Boolean).join(" ")
}

function applicableWords(plans: number): string {
  if (plans === 0) return ""
  return plans === 1 ? t`One plan can be applied.` : t`${sentence(countWord(plans))} plans can be applied.`
}

/** "7f3a 19c0 … e2b8": enough to compare by eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`
}

type Change = ImportChangesQuery["orgImportPlan"]["changes"]["edges"][number]["node"]

const KIND_WORDS: Readonly<Record<Change["kinds"][number], string>> = {
  CREATED: t`New`,
  UPDATED: t`Updated`,
  MOVED: meant("in the org")`Moved`,
  ENDED: t`Ended`,
  RETURNED: meant("in the org")`Back`,
}

export function kindWords({ kinds, endCause }: Pick<Change, "kinds" | "endCause">): string {
  const words = kinds.map((kind) => KIND_WORDS[kind]).join(", ")
  if (endCause === "MISSING") return t`${words}, missing`
  return endCause === "FILLED" ? t`${words}, filled` : words
}

export type ImportRow = ImportRowsQuery["orgImportPlan"]["rows"]["edges"][number]["node"]
export type RowOutcome = NonNullable<ImportRow["outcome"]>

export const OUTCOME_WORDS: Readonly<Record<RowOutcome, string>> = {
  CREATE: t`New`,
  UPDATE: t`Updated`,
  MOVE: meant("in the org")`Moved`,
  END: t`Ends`,
  UNCHANGED: t`Unchanged`,
  BLOCKED: t`Held back`,
  COLLAPSED: t`Repeated`,
  IGNORED: t`Not used`,
}
