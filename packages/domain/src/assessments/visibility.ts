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
