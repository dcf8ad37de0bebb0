import type { RaterKind } from "../cycles/assessor.ts"
import type { Assessment } from "./assessment.ts"
import type { AskedReason, KeptReason, NotAskedReason, WithdrawnReason } from "./route-reason.ts"

/** Who decided that the rater is asked: the routes, or an administrator by hand. */
export const ASSIGNERS = ["RULE", "ADMIN"] as const

export type Assigner = (typeof ASSIGNERS)[number]

/** A form that the routes assign. */
export interface RoutedForm extends Pick<Assessment, "subjectId" | "raterId" | "perspective" | "items"> {
  readonly raterKind: RaterKind
  /** The manager on leave, instead of whom the next above is asked; `null` otherwise. */
  readonly insteadOf: string | null
  /** What a confidential view weighs by its days, 0 to 1; `null` where views are attributed. */
  readonly exposure: number | null
  readonly reason: AskedReason
}

/** A form of an open cycle as it is stored. */
export interface StandingForm
  extends Pick<Assessment, "subjectId" | "raterId" | "perspective" | "items" | "state"> {
  readonly id: string
  readonly raterKind: RaterKind
  readonly insteadOf: string | null
  readonly assignedBy: Assigner
  /** Raters from whom an administrator took the form: the routes do not ask them again. */
  readonly takenFrom: readonly string[]
}

/** Somebody near a subject who is not asked about them, and why. */
export interface NotAsked extends Pick<Assessment, "subjectId" | "raterId" | "perspective"> {
  readonly reason: NotAskedReason
}

/** What becomes of a form when the org has changed. */
export type FormChange =
  | {
      readonly kind: "KEEP"
      readonly form: StandingForm
      readonly exposure: number | null
      readonly reason: KeptReason
    }
  | { readonly kind: "WITHDRAW"; readonly form: StandingForm; readonly reason: WithdrawnReason }
  /** Goes to another rater, empty: what the former one had begun is thrown away. */
  | { readonly kind: "REASSIGN"; readonly form: StandingForm; readonly to: RoutedForm }
  | { readonly kind: "ADD"; readonly form: RoutedForm }
