import type { Assessment, Rating } from "@rung/domain/assessments/assessment"
import type { Cycle } from "@rung/domain/cycles/cycle"
import type { Layer } from "@rung/domain/layers/layer"

/** A rating as it lies in its row: 0 says not seen, null that there is only a note yet. */
export interface RatingRow {
  readonly competency: string
  readonly value: number | null
  readonly note: string | null
}

/** A form with what stands around it: enough to decide on it and to show its head. */
export interface StoredForm {
  readonly id: string
  readonly cycleId: string
  readonly assessment: Assessment
  readonly cycle: Cycle
  readonly contractId: string | null
  readonly openedAt: Date | null
  readonly subject: {
    readonly name: string
    readonly title: string | null
    readonly unit: string | null
    readonly layer: Layer
    readonly hybridShare: number | null
    readonly below: number
  }
  readonly rater: { readonly name: string; readonly title: string | null; readonly unit: string | null }
  /** The manager on leave when the cycle opened, instead of whom the rater was asked. */
  readonly insteadOf: {
    readonly personId: string
    readonly name: string
    readonly title: string | null
    readonly unit: string | null
  } | null
  readonly savedAt: Date | null
  readonly submittedAt: Date | null
  /** The terms its rater accepted before the first answer; null for attributed forms, and until then. */
  readonly termsVersion: number | null
}

export function ratingOfRow({ competency, value, note }: RatingRow): Rating {
  return { competency, value: value === 0 ? "NOT_SEEN" : anchorOf(value), note }
}

export function rowOfRating({ competency, value, note }: Rating): RatingRow {
  return { competency, value: value === "NOT_SEEN" ? 0 : value, note }
}

function anchorOf(value: number | null): 1 | 2 | 3 | 4 | 5 | null {
  const anchors = [1, 2, 3, 4, 5] as const
  return anchors.find((anchor) => anchor === value) ?? null
}
