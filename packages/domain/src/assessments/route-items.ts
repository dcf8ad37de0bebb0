import { type Contract, STATUSES } from "../expectations/contract.ts"
import { isHybrid, type Placement } from "../expectations/expectations-of.ts"
import { type FormItem, formItems } from "../expectations/form-items.ts"
import type { Perspective } from "../expectations/perspective.ts"

/** Most items of a confidential form. */
export const MOST_ITEMS = 7

/** What decides which items a rater can see, besides the perspective. */
export interface RaterFacts {
  /** Whether the rater has counted reports. */
  readonly manages: boolean
  /** Whether the rater joined within the last year. */
  readonly isNewHire: boolean
}

/** Codes of what a rater is asked about somebody; empty when there is nothing this rater can see. */
export type ItemsOf = (placement: Placement, perspective: Perspective, rater: RaterFacts) => readonly string[]

/** Who can answer an item from below, by the words of the contract; other words leave it to "have not seen". */
const AUDIENCES: ReadonlyMap<string, (perspective: Perspective, rater: RaterFacts) => boolean> = new Map([
  ["skip-level", (perspective: Perspective) => perspective === "SKIP"],
  [
    "managers two levels down",
    (perspective: Perspective, { manages }: RaterFacts) => perspective === "SKIP" && manages,
  ],
  [
    "managers hired in the last year",
    (_: Perspective, { manages, isNewHire }: RaterFacts) => manages && isNewHire,
  ],
])

/**
 * The items of each form by the contract's routes. From below only what the rater can see: items with a limited
 * audience go to that audience, and of a hybrid's two routes reports who manage others get that of M2, all others
 * that of M1. At most 7 on a confidential form, the heaviest first to stay; in the contract's order.
 */
export function itemsByRoute(contract: Contract): ItemsOf {
  const known = new Map<string, readonly string[]>()
  return (placement, perspective, rater) => {
    const { manages, isNewHire } = rater
    const key = `${placement.layer} ${isHybrid(placement)} ${perspective} ${manages} ${isNewHire}`
    const items = known.get(key) ?? routed(contract, { placement, perspective, rater })
    known.set(key, items)
    return items
  }
}

interface Asked {
  readonly placement: Placement
  readonly perspective: Perspective
  readonly rater: RaterFacts
}

function routed(contract: Contract, { placement, perspective, rater }: Asked): readonly string[] {
  if (perspective === "MANAGER" || perspective === "SELF")
    return formItems(contract, placement, perspective).map(({ competency }) => competency)
  const isSplit = perspective === "UPWARD" && isHybrid(placement)
  const seenAt: Placement = isSplit ? { layer: rater.manages ? "M2" : "M1" } : placement
  const isFromBelow = perspective === "UPWARD" || perspective === "SKIP"
  const items = formItems(contract, seenAt, perspective).filter(({ competency }) => {
    const words = contract.competencies.find(({ code }) => code === competency)?.itemFromBelow?.onlyFrom
    const audience = words && isFromBelow ? AUDIENCES.get(words) : undefined
    return audience?.(perspective, rater) ?? true
  })
  return heaviest(items).map(({ competency }) => competency)
}

function heaviest(items: readonly FormItem[]): readonly FormItem[] {
  const kept = items
    .toSorted((a, b) => b.weight - a.weight || STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status))
    .slice(0, MOST_ITEMS)
  return items.filter((item) => kept.includes(item))
}
