import { countInWords } from "@rung/domain/insights/words"
import type {
  BoardQueueFragment,
  BoardRowFragment,
  BoardScopeInput,
  ReleasePartsFragment,
  ScopePartsFragment,
  WeakestWithheld,
} from "../../generated/graphql.ts"
import { fromEnglish, plural, t } from "../../language/t.ts"
import type { ChartTable } from "../../parts/csv.ts"
import { dayWords, lastDayOf } from "../../parts/day-words.ts"
import { intervalWords, oneDecimal } from "../../parts/figures.ts"
import { BAND_WORDS, LAYER_WORDS } from "../../parts/kinds.ts"
import { textInSearch } from "../../ui/text-in-search.ts"

/** What the address holds of a board. */
export type BoardSearch = {
  readonly cycle?: string | undefined
  /** Everybody below this person. */
  readonly below?: string | undefined
  readonly unit?: string | undefined
  /** Also managers who do not report to the viewer. */
  readonly map?: "all" | undefined
  /** What the columns of the heat map are: families unless told. */
  readonly heat?: "competencies" | undefined
}

export function boardSearch(search: unknown): BoardSearch {
  return {
    cycle: textInSearch(search, "cycle"),
    below: textInSearch(search, "below"),
    unit: textInSearch(search, "unit"),
    map: textInSearch(search, "map") === "all" ? "all" : undefined,
    heat: textInSearch(search, "heat") === "competencies" ? "competencies" : undefined,
  }
}

/** The scope to ask the API for; `null` for the widest the viewer may read. */
export function scopeInput({ below, unit }: BoardSearch): BoardScopeInput | null {
  if (below !== undefined) return { personId: below }
  return unit === undefined ? null : { unit }
}

/** What a scope is called: "All of Northgate", "Everybody below me", "Below Dana Ferreira", "Field service". */
export function scopeWords(
  { kind, name, personId }: Pick<ScopePartsFragment, "kind" | "name" | "personId">,
  viewerId: string | null,
): string {
  if (kind === "COMPANY") return t`All of ${name}`
  if (kind === "UNIT") return name
  return personId === viewerId ? t`Everybody below me` : t`Below ${name}`
}

/** "Released 26 June, contract version 3". */
export function releaseWords({ releasedAt, contractVersion }: ReleasePartsFragment, today: string): string {
  return t`Released ${dayWords(releasedAt.slice(0, 10), today)}, contract version ${contractVersion}`
}

/** What a printed board is of, where its choices stand on the screen: "All of Northgate, H1 2026. Released ...". */
export function printedWords(
  scope: ScopePartsFragment,
  release: ReleasePartsFragment,
  viewerId: string | null,
  today: string,
): string {
  const of = `${scopeWords(scope, viewerId)}, ${release.cycleName}.`
  return t`${of} ${releaseWords(release, today)}, org as of ${dayWords(release.asOf, today)}.`
}

/** "H2 2026 is open until 4 December." and how far the viewer is. */
export function queueWords(queue: BoardQueueFragment, today: string): { open: string; stand: string } {
  const { cycleName, closesOn, total, submitted } = queue
  const open = t`${cycleName} is open until ${dayWords(lastDayOf(closesOn), today)}.`
  if (submitted < total) return { open, stand: t`You have assessed ${submitted} of your ${total} managers.` }
  return { open, stand: total === 1 ? t`Your one view is sent.` : t`Your ${total} views are sent.` }
}

const WITHHELD: Readonly<Record<WeakestWithheld, string>> = {
  ONE_VIEW: t`Each mean rests on one view, so none is named.`,
  FEW_VIEWS: t`No mean reaches grade C, so none is named.`,
  NO_EVIDENCE: t`Nobody has been rated on a determinant.`,
}

export function withheldWords(reason: WeakestWithheld | null): string {
  return WITHHELD[reason ?? "NO_EVIDENCE"]
}

export type MovementWords = { readonly head: string; readonly note: string; readonly sign: "▲" | "▼" | null }

/** How a layer moved; a change inside the detectable difference has no arrow, one in confidence no number. */
export function movementWords({
  kind,
  direction,
  by,
  detectable,
  competency,
}: BoardRowFragment["movement"]): MovementWords {
  if (kind === "MOVED" && detectable !== null) {
    const sign = (by ?? 0) > 0 || direction === "UP" ? "▲" : "▼"
    const least = oneDecimal(detectable)
    if (by === null)
      return { sign, head: t`over ${least}`, note: t`${competency ?? ""}, told as a direction` }
    return { sign, head: oneDecimal(Math.abs(by)), note: t`${competency ?? ""}, detectable from ${least}` }
  }
  if (kind === "WITHIN_NOISE" && detectable !== null) {
    return { sign: null, head: t`Within ±${oneDecimal(detectable)}`, note: t`no change we can tell` }
  }
  if (kind === "NO_EARLIER_RELEASE")
    return { sign: null, head: t`First release`, note: t`nothing to compare with` }
  return { sign: null, head: t`Not compared`, note: t`no grade C in both` }
}

/** In place of a layer that is empty here, and of risks where there are none. */
export const NOBODY = t`Nobody here stands on this layer.`
export const NOTHING_STANDS_OUT = t`Nothing stands out.`

type RowRisk = BoardRowFragment["risks"][number]

export type RiskWords = {
  /** Who is concerned when not all of them are named: "Four people". */
  readonly who: string | null
  readonly rest: string
}

/** A risk in as few words as a row has room for: names for one or two people, else how many they are. */
export function riskWords({ kind, competency, count, people, sentence }: RowRisk): RiskWords {
  if (competency === null) return { who: null, rest: sentence }
  const named = people.length === count && count <= 2
  const words = fromEnglish(countInWords(count))
  const who = named
    ? null
    : t`${words.charAt(0).toUpperCase() + words.slice(1)} ${plural(count, "person", "people")}`
  if (kind === "FLOOR")
    return { who, rest: t`${plural(count, "breaches", "breach")} the floor on ${competency}.` }
  return {
    who,
    rest: t`${plural(count, "may have", "may have")} a gap on ${competency}: too few views to tell.`,
  }
}

/** "and 3 more to look at". */
export function moreRisksWords(count: number): string {
  return t`and ${fromEnglish(countInWords(count))} more to look at`
}

/** "3 of them without both sides". */
export function missingWords(missing: number): string {
  return t`${missing} of them without both sides`
}

/** "12 more are not shown: choose a smaller scope". */
export function omittedWords(omitted: number): string {
  return t`${omitted} more are not shown: choose a smaller scope`
}

export const NONE_ON_THE_MAP = t`No manager here has been rated on both coaching and hiring yet.`

/** The four rows as a table for reading and taking away. */
export function boardTable(rows: readonly BoardRowFragment[]): ChartTable {
  const bands = rows[0]?.bands.map(({ band }) => BAND_WORDS[band]) ?? []
  return {
    columns: [
      t`Layer`,
      t`People`,
      t`With a band`,
      t`A or B`,
      "C",
      "D",
      t`No evidence`,
      ...bands,
      t`Weakest determinant`,
      t`Mean`,
      t`Interval`,
      t`Grade`,
      t`Movement`,
      t`Look here`,
    ],
    rows: rows.map((row) => [
      `${row.layer}, ${LAYER_WORDS[row.layer]}`,
      row.people,
      row.enoughEvidence,
      row.evidence.strong,
      row.evidence.c,
      row.evidence.d,
      row.evidence.none,
      ...row.bands.map(({ people }) => people),
      ...weakestColumns(row),
      movementText(row),
      row.risks.map(({ sentence }) => sentence).join(" "),
    ]),
  }
}

function weakestColumns({ weakest, weakestWithheld }: BoardRowFragment): readonly string[] {
  if (!weakest) return [withheldWords(weakestWithheld), "", "", ""]
  const { competency, name, measure } = weakest
  return [`${competency} ${name}`, oneDecimal(measure.value), intervalWords(measure), measure.grade]
}

function movementText({ movement }: BoardRowFragment): string {
  const { sign, head, note } = movementWords(movement)
  return `${sign ?? ""}${head}, ${note}`
}
