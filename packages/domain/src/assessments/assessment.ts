import type { Perspective } from "../expectations/perspective.ts"

/** The states of a form. `SUBMITTED` never changes again unless an administrator reopens it. */
export const ASSESSMENT_STATES = ["ASSIGNED", "IN_PROGRESS", "SUBMITTED", "DECLINED"] as const

export type AssessmentState = (typeof ASSESSMENT_STATES)[number]

/** Why a rater hands a form back. */
export const DECLINE_KINDS = ["NOT_ENOUGH_CONTACT", "CONFLICT_OF_INTEREST", "ON_LEAVE", "OTHER"] as const

export type DeclineKind = (typeof DECLINE_KINDS)[number]

/** What a rater may answer: an anchor from 1 to 5, or that they have not seen it, which is never a 3. */
export const RATING_VALUES = [1, 2, 3, 4, 5, "NOT_SEEN"] as const

export type RatingValue = (typeof RATING_VALUES)[number]

/** One judgement of the whole, on the scale of the ratings. */
export const OVERALL_VALUES = [1, 2, 3, 4, 5] as const

export type OverallValue = (typeof OVERALL_VALUES)[number]

/** Most characters (code points) of an evidence note. */
export const NOTE_LENGTH = 4000

/** Most characters (code points) of the reason for declining or reopening. */
export const REASON_LENGTH = 500

/** One answer of a form; a draft may hold a note before a value. */
export interface Rating {
  readonly competency: string
  readonly value: RatingValue | null
  /** What was seen, trimmed; `null` when nothing is written. */
  readonly note: string | null
}

/** One rater's form about one subject in one cycle. */
export interface Assessment {
  readonly subjectId: string
  readonly raterId: string
  readonly perspective: Perspective
  /** Codes of the competencies asked, pinned when the form was assigned, in the contract's order. */
  readonly items: readonly string[]
  /** At most one per item, in the order of the items; then those of carried competencies asked at the end. */
  readonly ratings: readonly Rating[]
  /** From above: how good the subject is in the job all in all; absent or `null` where it is left out. */
  readonly overall?: OverallValue | null
  readonly state: AssessmentState
  /** Why the rater declined, from the closed list; absent or `null` otherwise. */
  readonly declineKind?: DeclineKind | null
  /** What the rater wrote about it, trimmed; `null` otherwise. */
  readonly declineReason: string | null
  /** Counts saves and steps, from 1. */
  readonly version: number
}
