import type { AssessmentSubject } from "../access/permission.ts"
import type { Relation } from "../access/permission-check.ts"
import { type CycleState, isReleased } from "../cycles/cycle.ts"
import type { Perspective } from "../expectations/perspective.ts"
import type { Assessment } from "./assessment.ts"

/** Who looks at a form, and how they stand to its subject. */
export interface FormViewer {
  /** Absent for an account without a place in the org. */
  readonly personId: string | undefined
  readonly relation: Relation
  /** The viewer's own form from above about the same subject in the same cycle, if they have one. */
  readonly ownForm: Pick<Assessment, "state"> | undefined
}

/** Whether the subject's own view stands beside a form about them. */
export const SELF_RATING_STANDS = ["SHOWN", "SUBMIT_FIRST", "NONE"] as const

export type SelfRatingStand = (typeof SELF_RATING_STANDS)[number]

/**
 * What a viewer is told of the subject's self-rating. Whether it is written already is not told to somebody who
 * has yet to submit: it then waits, written or not.
 */
export function selfRatingStand(self: {
  /** Whether the cycle asked for a self-rating. */
  readonly isAsked: boolean
  /** What the permission table says of reading it. */
  readonly mayRead: boolean
  readonly viewerAssesses: AssessmentSubject["viewerAssesses"]
}): SelfRatingStand {
  if (!self.isAsked) return "NONE"
  if (self.mayRead) return "SHOWN"
  return self.viewerAssesses === "NOT_YET" ? "SUBMIT_FIRST" : "NONE"
}

/** Whose view a perspective holds: one of two that carry a name, or one that is sealed. */
export function sourceOf(perspective: Perspective): AssessmentSubject["source"] {
  if (perspective === "MANAGER") return "FROM_ABOVE"
  return perspective === "SELF" ? "SELF" : "CONFIDENTIAL"
}

/**
 * What `can(principal, "assessment:read", …)` must know about a form. By it a self-rating stays hidden from the
 * rater above until they submit, and the rating from above stays hidden from its subject until the release.
 */
export function assessmentSubject(
  assessment: Pick<Assessment, "raterId" | "perspective" | "state">,
  viewer: FormViewer,
  cycleState: CycleState,
): AssessmentSubject {
  return {
    source: sourceOf(assessment.perspective),
    isRater: assessment.raterId === viewer.personId,
    relation: viewer.relation,
    submitted: assessment.state === "SUBMITTED",
    released: isReleased(cycleState),
    viewerAssesses: assesses(viewer.ownForm),
  }
}

function assesses(ownForm: FormViewer["ownForm"]): AssessmentSubject["viewerAssesses"] {
  if (!ownForm || ownForm.state === "DECLINED") return "NO"
  return ownForm.state === "SUBMITTED" ? "SUBMITTED" : "NOT_YET"
}
