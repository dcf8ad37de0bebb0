import type { Perspective } from "../expectations/perspective.ts"
import { say } from "../kit/say.ts"
import type { WorkerType } from "../org/worker-type.ts"
import { LONG_ENOUGH } from "./known-since.ts"

/** Why somebody is asked about a subject. Days are those worked together, up to today. */
export type AskedReason =
  | { readonly kind: "MANAGES"; readonly days: number }
  | { readonly kind: "STANDS_IN"; readonly insteadOf: string }
  | { readonly kind: "NAMED" }
  | { readonly kind: "ONESELF" }
  | { readonly kind: "REPORTS"; readonly days: number }
  | { readonly kind: "TWO_BELOW"; readonly days: number }
  | { readonly kind: "DOTTED"; readonly days: number }
  | { readonly kind: "BESIDE"; readonly days: number }

/** Why somebody who stands near enough to a subject is not asked about them. */
export type NotAskedReason =
  | { readonly kind: "TOO_FEW_DAYS"; readonly days: number; readonly needed: number }
  | { readonly kind: "ON_LEAVE" }
  | { readonly kind: "NOT_COUNTED"; readonly workerType: WorkerType }
  | { readonly kind: "NO_ITEMS" }
  | { readonly kind: "FULL"; readonly most: number }
  | { readonly kind: "OTHER_VIEW"; readonly perspective: Perspective }
  | { readonly kind: "DECLINED" }

/** Why a form that was assigned is taken back. */
export type WithdrawnReason =
  | NotAskedReason
  | { readonly kind: "SUBJECT_LEFT" }
  | { readonly kind: "RATER_LEFT" }
  | { readonly kind: "NOBODY_ABOVE" }

/** Why a form stays as it is. */
export type KeptReason =
  | AskedReason
  | { readonly kind: "SUBMITTED" }
  | { readonly kind: "HANDED_BACK" }
  | { readonly kind: "BY_ADMINISTRATOR" }
  | { readonly kind: "BEGUN" }
  /** The rater led the subject for `days` of the last 180, the new manager only for `newDays`. */
  | { readonly kind: "FORMER_MANAGER"; readonly days: number; readonly newDays: number }
  /** Whoever would be asked now cannot be: they declined, or gave another view already. */
  | { readonly kind: "NOBODY_ELSE" }

export type RouteReason = AskedReason | NotAskedReason | WithdrawnReason | KeptReason

export interface ReasonAbout {
  readonly subjectId: string
  readonly nameOf: (id: string) => string
}

/** The reason as the rest of a sentence about the rater: "reports to Ann for 214 days". */
export function reasonText(reason: RouteReason, { subjectId, nameOf }: ReasonAbout): string {
  const name = nameOf(subjectId)
  switch (reason.kind) {
    case "MANAGES":
      return say`leads ${name} for ${daysText(reason.days)}`
    case "STANDS_IN":
      return say`is asked about ${name} instead of ${nameOf(reason.insteadOf)}, who is on leave`
    case "NAMED":
      return say`was named to assess ${name}, who has nobody above`
    case "ONESELF":
      return say`sees their own work`
    case "REPORTS":
      return say`reports to ${name} for ${daysText(reason.days)}`
    case "TWO_BELOW":
      return say`stands two levels below ${name} for ${daysText(reason.days)}`
    case "DOTTED":
      return say`works with ${name} by a dotted line for ${daysText(reason.days)}`
    case "BESIDE":
      return say`works beside ${name} under the same manager for ${daysText(reason.days)}`
    case "TOO_FEW_DAYS":
      return say`works with ${name} for ${daysText(reason.days)}, ${reason.needed} are needed`
    case "ON_LEAVE":
      return say`is on leave`
    case "NOT_COUNTED":
      return say`counts in no span as ${reason.workerType}`
    case "NO_ITEMS":
      return say`can see nothing of what is asked about ${name}`
    case "FULL":
      return say`has ${reason.most} confidential forms already`
    case "OTHER_VIEW":
      return say`is asked about ${name} from ${reason.perspective}`
    case "DECLINED":
      return say`declined a form about ${name}`
    case "SUBJECT_LEFT":
      return say`would assess ${name}, who has left`
    case "RATER_LEFT":
      return say`has left`
    case "NOBODY_ABOVE":
      return say`no longer stands above ${name}, and nobody else does`
    case "SUBMITTED":
      return say`has handed in the form about ${name}`
    case "HANDED_BACK":
      return say`declined the form about ${name}`
    case "BY_ADMINISTRATOR":
      return say`was chosen by an administrator to assess ${name}`
    case "BEGUN":
      return say`has begun the form about ${name}`
    case "FORMER_MANAGER":
      return say`led ${name} for ${reason.days} of the last 180 days, the new manager for ${reason.newDays}`
    case "NOBODY_ELSE":
      return say`stays with ${name}: whoever stands above now cannot be asked`
  }
}

function daysText(days: number): string {
  if (days >= LONG_ENOUGH) return say`a year or more, as far as is known`
  return days === 1 ? say`1 day` : say`${days} days`
}
