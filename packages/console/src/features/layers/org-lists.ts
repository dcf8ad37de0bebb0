import type { LayerFlag } from "@rung/domain/layers/layer-flag"
import { plural, t } from "../../language/t.ts"

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

/** What a list is called while it is not known how many stand on it. */
export const LIST_NAMES: Readonly<Record<OrgList, string>> = {
  hybrids: t`hybrids`,
  "open-seats": t`open seats`,
  mismatches: t`titles against structure`,
  unplaced: t`people unplaced`,
}

/** "3 hybrids", "1 open seat". */
export function listCount(list: OrgList, count: number): string {
  switch (list) {
    case "hybrids":
      return t`${plural(count, "# hybrid", "# hybrids")}`
    case "open-seats":
      return t`${plural(count, "# open seat", "# open seats")}`
    case "mismatches":
      return t`${plural(count, "# title against structure", "# titles against structure")}`
    case "unplaced":
      return t`${plural(count, "# person unplaced", "# people unplaced")}`
  }
}

export type ListCount = { readonly list: OrgList; readonly count: number }

type Counted = { readonly hybrids: number; readonly openSeats: number; readonly unplaced: number }

/** What there is to list, nothing that is empty. */
export function listCounts(org: Counted, mismatches: number): readonly ListCount[] {
  const counts = { hybrids: org.hybrids, "open-seats": org.openSeats, mismatches, unplaced: org.unplaced }
  return ORG_LISTS.map((list) => ({ list, count: counts[list] })).filter(({ count }) => count > 0)
}
