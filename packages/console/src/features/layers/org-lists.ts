import type { LayerFlag } from "@rung/domain/layers/layer-flag"
import { t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"

/** What can be listed beside the chart instead of the outline, in this order. */
export const ORG_LISTS = ["hybrids", "open-seats", "mismatches", "unplaced"] as const

export type OrgList = (typeof ORG_LISTS)[number]

export function orgListOf(text: string | undefined): OrgList | undefined {
  return ORG_LISTS.find((list) => list === text)
}

/** The mark that puts a place on a list; mismatches are found by titles. */
export const FLAG_OF: Readonly<Record<Exclude<OrgList, "mismatches">, LayerFlag>> = {
  hybrids: "HYBRID",
  "open-seats": "VACANT",
  unplaced: "UNPLACED",
}

const WORDS: Readonly<Record<OrgList, readonly [one: string, many: string]>> = {
  hybrids: [t`hybrid`, t`hybrids`],
  "open-seats": [t`open seat`, t`open seats`],
  mismatches: [t`title against structure`, t`titles against structure`],
  unplaced: [t`person unplaced`, t`people unplaced`],
}

/** "3 hybrids", "1 open seat". */
export function listCount(list: OrgList, count: number): string {
  return `${grouped(count)} ${WORDS[list][count === 1 ? 0 : 1]}`
}

export type ListCount = { readonly list: OrgList; readonly count: number }

type Counted = { readonly hybrids: number; readonly openSeats: number; readonly unplaced: number }

/** What there is to list, nothing that is empty. */
export function listCounts(org: Counted, mismatches: number): readonly ListCount[] {
  const counts = { hybrids: org.hybrids, "open-seats": org.openSeats, mismatches, unplaced: org.unplaced }
  return ORG_LISTS.map((list) => ({ list, count: counts[list] })).filter(({ count }) => count > 0)
}
