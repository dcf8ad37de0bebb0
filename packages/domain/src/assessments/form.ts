import type { Contract } from "../expectations/contract.ts"
import type { Placement } from "../expectations/expectations-of.ts"
import { formItems } from "../expectations/form-items.ts"
import type { Perspective } from "../expectations/perspective.ts"
import type { Assessment, AssessmentState, Rating } from "./assessment.ts"

/** The competencies one form asks about, by the contract's routes. Empty when the perspective has no route. */
export function pinnedItems(
  contract: Contract,
  placement: Placement,
  perspective: Perspective,
): readonly string[] {
  return formItems(contract, placement, perspective).map(({ competency }) => competency)
}

/** How far one item is. */
export interface ItemProgress {
  readonly competency: string
  readonly isAnswered: boolean
  /** A 1 or a 5 from above says what was seen; true while that is still to be written. */
  readonly needsNote: boolean
}

/** How far each item of a form is, in the order of the form. */
export function itemProgress(assessment: Assessment): readonly ItemProgress[] {
  return assessment.items.map((competency) => {
    const rating = ratingOf(assessment, competency)
    const isExtreme = rating?.value === 1 || rating?.value === 5
    return {
      competency,
      isAnswered: rating !== undefined && rating.value !== null,
      needsNote: assessment.perspective === "MANAGER" && isExtreme && rating.note === null,
    }
  })
}

/** The answer a form holds for a competency. */
export function ratingOf({ ratings }: Assessment, competency: string): Rating | undefined {
  return ratings.find((rating) => rating.competency === competency)
}

/** Forms by state, and in all. */
export type Progress = Readonly<Record<AssessmentState | "total", number>>

/** How many forms stand where: of a cycle, a rater or a perspective, as the caller chose them. */
export function progressOf(forms: Iterable<Pick<Assessment, "state">>): Progress {
  const counts = { ASSIGNED: 0, IN_PROGRESS: 0, SUBMITTED: 0, DECLINED: 0, total: 0 }
  for (const { state } of forms) {
    counts[state] += 1
    counts.total += 1
  }
  return counts
}
