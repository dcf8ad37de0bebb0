import type { Layer } from "@rung/domain/layers/layer"
import type { OrgFiguresQuery } from "../../generated/graphql.ts"
import { plural, t } from "../../language/t.ts"
import { counted, countWord, sentence } from "../../parts/count-words.ts"
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
  const first =
    layers === 1
      ? t`${people(org.people)} on one layer.`
      : t`${people(org.people)} on ${countWord(layers)} layers.`
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

/** The same for the subtree of a person, or of an open seat, which has no name. */
export function scopeFinding(name: string | undefined, counts: readonly LayerTotal[]): string {
  const total = people(counts.reduce((sum, each) => sum + each.people, 0))
  const layers = counts.filter((each) => each.people > 0).length
  const words = countWord(layers)
  if (name === undefined)
    return layers === 1
      ? t`${total} from an open seat down, on one layer`
      : t`${total} from an open seat down, on ${words} layers`
  return layers === 1
    ? t`${total} from ${name} down, on one layer`
    : t`${total} from ${name} down, on ${words} layers`
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
  if (count === 1) return t`One person changed layer between ${from} and ${to}`
  return t`${sentence(countWord(count))} people changed layer between ${from} and ${to}`
}

/** What a passage did, in words: two rungs up, into a hybrid. */
export function passageWords(passage: {
  readonly rungs: number
  readonly isJump: boolean
  readonly to: { readonly hybridShare?: number | null | undefined }
}): string {
  const { rungs, isJump, to } = passage
  if (rungs === 0) return typeof to.hybridShare === "number" ? t`Now on two layers` : t`On one layer again`
  const way = rungsWords(rungs)
  return isJump ? t`${way}, worth a second look` : way
}

function rungsWords(rungs: number): string {
  if (rungs === 1) return t`One rung up`
  if (rungs === -1) return t`One rung down`
  const count = sentence(countWord(Math.abs(rungs)))
  return rungs > 0 ? t`${count} rungs up` : t`${count} rungs down`
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
