import type { DraftAnswer } from "./save-draft.ts"

/** An answer as a form's fields hold it: an anchor and a tick, of which only one can be true. */
export interface TypedAnswer {
  readonly competency: string
  readonly value?: number | null | undefined
  /** Only `true` says something. */
  readonly notSeen?: boolean | null | undefined
  readonly note?: string | null | undefined
}

/** No anchor: makes `saveDraft` refuse with `RATING_OUT_OF_RANGE`. */
const NO_ANCHOR = 0

/** Reads the two fields as one answer; an anchor together with not seen is neither, and will be refused. */
export function draftAnswer({ competency, value, notSeen, note }: TypedAnswer): DraftAnswer {
  if (notSeen !== true) return { competency, value, note }
  return { competency, value: typeof value === "number" ? NO_ANCHOR : "NOT_SEEN", note }
}
