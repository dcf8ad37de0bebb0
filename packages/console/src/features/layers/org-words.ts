import type { Layer } from "@rung/domain/layers/layer"
import type { OrgFiguresQuery } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { counted, countWord, listed, sentence } from "../../parts/count-words.ts"
import { longDay } from "../../parts/day-words.ts"
import { grouped, people } from "../../parts/figures.ts"
import type { OrgPlaces } from "../../parts/span-layout.ts"

type Figures = Pick<
  OrgFiguresQuery["org"],
  "people" | "byLayer" | "openSeats" | "titleMismatches" | "unplaced" | "otherRoots" | "heads"
>

/** What there is to know first about the whole org. */
export function orgFinding(org: Figures): string {
  if (org.people === 0) return t`Nobody is in the org yet`
  const layers = org.byLayer.filter((each) => each.people > 0).length
  const marks = [
    org.openSeats > 0 && t`${counted(org.openSeats, "seat")} ${plural(org.openSeats, "is", "are")} open`,
    mismatchWords(org.titleMismatches ?? 0),
    org.unplaced > 0 &&
      t`${counted(org.unplaced, "person", "people")} ${plural(org.unplaced, "is", "are")} unplaced`,
    rootWords(org),
  ].filter((each) => typeof each === "string")
  const first = t`${people(org.people)} on ${counted(layers, "layer")}.`
  const rest = marks.length === 0 ? t`Every seat is filled` : marks.slice(0, 2).join(", ")
  return `${first} ${sentence(rest)}.`
}

function mismatchWords(count: number): string | false {
  if (count === 0) return false
  return t`${counted(count, "title")} ${plural(count, "does", "do")} not match the structure`
}

function rootWords({ heads, otherRoots }: Pick<Figures, "heads" | "otherRoots">): string | false {
  if (heads.length === 0 && otherRoots.length > 0) return t`nobody is named head`
  if (otherRoots.length === 0) return false
  return t`${countWord(otherRoots.length)} more ${plural(otherRoots.length, "root stands", "roots stand")} beside the head`
}

/** The same for one person's subtree. */
export function scopeFinding(name: string, counts: readonly LayerTotal[]): string {
  const total = counts.reduce((sum, each) => sum + each.people, 0)
  const layers = counts.filter((each) => each.people > 0).length
  return t`${people(total)} from ${name} down, on ${counted(layers, "layer")}`
}

export type LayerTotal = { readonly layer: Layer; readonly people: number }

const BY_RUNG: readonly Layer[] = ["IC", "M1", "M2", "EXEC"]

/** People by layer in the lists of a shape; people who are only counts have no reports and are taken for ICs. */
export function totalsIn(places: OrgPlaces): readonly LayerTotal[] {
  const open = new Set(places.openSeats)
  const totals = [0, 0, 0, 0]
  places.layers.forEach((rung, at) => {
    if (!open.has(at)) totals[rung] = (totals[rung] ?? 0) + 1
    totals[0] = (totals[0] ?? 0) + (places.collapsedReports[at] ?? 0)
  })
  return BY_RUNG.map((layer, rung) => ({ layer, people: totals[rung] ?? 0 })).toReversed()
}

/** Why two days differ, as a finding. */
export function passagesFinding(count: number, from: string, to: string): string {
  if (count === 0) return t`Nobody changed layer between ${from} and ${to}`
  return t`${sentence(counted(count, "person", "people"))} changed layer between ${from} and ${to}`
}

/** What a passage did, in words: two rungs up, into a hybrid. */
export function passageWords(passage: {
  readonly rungs: number
  readonly isJump: boolean
  readonly to: { readonly hybridShare?: number | null | undefined }
}): string {
  const { rungs, isJump, to } = passage
  if (rungs === 0) return typeof to.hybridShare === "number" ? t`Now on two layers` : t`On one layer again`
  const by = sentence(counted(Math.abs(rungs), "rung"))
  const way = rungs > 0 ? t`${by} up` : t`${by} down`
  return listed([way, ...(isJump ? [t`worth a second look`] : [])]).replace(" and ", ", ")
}

/** "14 passages". */
export function passageCount(count: number): string {
  return count === 1 ? t`1 passage` : t`${grouped(count)} passages`
}

/** "1 March 2026, 14 passages"; the day alone where passages are not counted. */
export function dayWordsOf(day: string, passages: number | undefined): string {
  if (passages === undefined) return longDay(day)
  return `${longDay(day)}, ${passages === 0 ? t`no passages` : passageCount(passages)}`
}
