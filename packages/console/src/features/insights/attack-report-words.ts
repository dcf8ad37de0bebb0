import type { AttackCountPartsFragment, AttackReportQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import type { ChartTable } from "../../parts/csv.ts"
import { grouped } from "../../parts/figures.ts"
import { PERSPECTIVE_WORDS } from "../expectations/expectation-words.ts"

type Report = AttackReportQuery["attackReport"]
type Count = AttackCountPartsFragment

/** Whose knowledge was supposed, as the head of a row. */
export const ATTACKER_WORDS: Readonly<Record<Count["attacker"], string>> = {
  BOARDS: t`Somebody who reads every board`,
  EVERYBODY: t`All readers together`,
}

/** The same in a sentence, for those who have never heard of it. */
export const ATTACKER_MEANS: Readonly<Record<Count["attacker"], string>> = {
  BOARDS: t`Knows the org, who answered, and every number that decisions are made on.`,
  EVERYBODY: t`Knows that too, and what everybody alone may read about themselves.`,
}

/** What stands over the page. */
export function attackTitle({ release, verdict, counts }: Report): string {
  if (!release) return t`No cycle is released yet`
  if (verdict === null) return t`${release.cycleName} asked nobody in confidence`
  const found = counts.reduce((sum, count) => sum + count.found, 0)
  if (found === 1) return t`1 group that is too small could be taken out of what ${release.cycleName} shows`
  if (found > 0)
    return t`${grouped(found)} groups that are too small could be taken out of what ${release.cycleName} shows`
  if (counts.every(({ cells }) => cells === 0)) return t`${release.cycleName} shows no confidential number`
  return t`Nobody’s answer could be taken out of what ${release.cycleName} shows`
}

/** How many groups came out that are too small. */
export function takenOut({ cells, found }: Count): string {
  return cells === 0 ? t`nothing shown` : grouped(found)
}

/** What was tried by one attacker on one view. */
export function triedWords({ cells, subtractions, combinations, finished }: Count): string {
  if (cells === 0) return t`No group is shown, so nothing was there to take apart.`
  const groups = cells === 1 ? t`1 shown group` : t`${grouped(cells)} shown groups`
  const taken = t`${grouped(subtractions)} times one group from another around it`
  const combined = t`${grouped(combinations)} by adding and subtracting many`
  const end = finished ? "" : t` Not every combination could be tried: there were too many.`
  return `${groups}: ${taken}, ${combined}.${end}`
}

/** How small the smallest group is that came out, where it may be said. */
export function leftWords({ cells, attacker, smallest, needed }: Count): string {
  if (cells === 0) return t`Groups need ${needed} people.`
  if (attacker === "EVERYBODY" || smallest === null)
    return t`Groups need ${needed} people. The smallest is not named: it would speak of what single people alone read.`
  return t`Groups need ${needed} people. The smallest left over had ${smallest}.`
}

/** What was hidden for it; never how much. */
export const HIDDEN_WORDS = [
  t`A number is hidden where fewer people stand behind it than a group needs, or where one person gave half of it.`,
  t`It is also hidden where it would leave such a group when taken from another number that is shown.`,
  t`What is hidden depends on who answered, never on what they said. How much is hidden is told nowhere, not here either: that would tell who answered.`,
] as const

/** By view, in the order they come in. */
export function attacksByView(counts: readonly Count[]): readonly (readonly [string, readonly Count[]])[] {
  const views = [...new Set(counts.map(({ perspective }) => perspective))]
  return views.map((view) => [
    PERSPECTIVE_WORDS[view],
    counts.filter(({ perspective }) => perspective === view),
  ])
}

export function attackTable(counts: readonly Count[]): ChartTable {
  return {
    columns: [
      t`View`,
      t`Who tries`,
      t`People a group needs`,
      t`Groups shown`,
      t`Taken from one another`,
      t`Combined`,
      t`Taken out`,
    ],
    rows: counts.map((one) => [
      PERSPECTIVE_WORDS[one.perspective],
      ATTACKER_WORDS[one.attacker],
      one.needed,
      one.cells,
      one.subtractions,
      one.combinations,
      one.found,
    ]),
  }
}
