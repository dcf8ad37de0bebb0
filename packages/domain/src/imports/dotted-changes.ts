import type { Day } from "../kit/day.ts"

/** A dotted line to add: it supplies a PEER rater and nothing else. */
export interface OpenDotted {
  readonly nodeRef: string
  readonly managerNodeRef: string
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** What becomes of dotted lines (M15). */
export interface DottedChanges {
  readonly open: readonly OpenDotted[]
  readonly ends: readonly { readonly lineId: string; readonly validTo: Day | null }[]
  readonly removes: readonly string[]
  /** Whose dotted lines change, by place in the draft. */
  readonly changed: ReadonlySet<number>
  /** References of further managers that nobody is known by. */
  readonly unknown: readonly { readonly at: number; readonly row: number; readonly reference: string }[]
  /** Dotted lines that end since a full file does not have them. */
  readonly dropped: readonly { readonly at: number; readonly manager: number }[]
}
