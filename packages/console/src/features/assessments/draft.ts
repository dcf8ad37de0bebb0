import type { Rating } from "../../parts/assess-keys.ts"

/** What the rater has about one item. */
export type Answer = { readonly rating: Rating | null; readonly note: string }

export type Answers = Readonly<Record<string, Answer>>

export type DraftSaving =
  | { readonly state: "idle" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: string }
  | { readonly state: "offline" }
  | { readonly state: "failed"; readonly message: string }

/** A form as the server has it. */
export type StoredAnswers = {
  readonly version: number
  readonly savedAt: string | null
  readonly answers: Answers
}

/** Answers the server does not have, with what it had when they were given. */
export type KeptAnswers = { readonly answers: Answers; readonly known: Answers }

/** A form as its rater sees it: what is typed, what of it the server does not have yet. */
export type Draft = {
  readonly answers: Answers
  /** What the server had when it last answered. */
  readonly known: Answers
  readonly version: number
  readonly unsaved: ReadonlySet<string>
  /** Answers saved elsewhere while the same item was changed here: waiting for the rater's choice. */
  readonly elsewhere: Answers
  readonly saving: DraftSaving
}

export const NO_ANSWER: Answer = { rating: null, note: "" }

export function answerOf(answers: Answers, code: string): Answer {
  return answers[code] ?? NO_ANSWER
}

export function draftFrom({ answers, version, savedAt }: StoredAnswers): Draft {
  const saving: DraftSaving = savedAt ? { state: "saved", at: savedAt } : { state: "idle" }
  return { answers, known: answers, version, unsaved: new Set(), elsewhere: {}, saving }
}

/** The draft after somebody rated or wrote. */
export function answered(draft: Draft, code: string, change: Partial<Answer>): Draft {
  const answers = { ...draft.answers, [code]: { ...answerOf(draft.answers, code), ...change } }
  return { ...draft, answers, unsaved: new Set([...draft.unsaved, code]) }
}

/** What can be sent now: everything unsaved but what waits for a choice. */
export function toSend({ answers, unsaved, elsewhere }: Draft): Answers {
  const codes = [...unsaved].filter((code) => elsewhere[code] === undefined)
  return Object.fromEntries(codes.map((code) => [code, answerOf(answers, code)]))
}

/** The draft after the server kept `sent`; what was typed meanwhile stays unsaved. */
export function saved(draft: Draft, sent: Answers, stored: { version: number; at: string }): Draft {
  const unsaved = [...draft.unsaved].filter((code) => sent[code] !== draft.answers[code])
  return {
    ...draft,
    known: { ...draft.known, ...sent },
    version: stored.version,
    unsaved: new Set(unsaved),
    saving: { state: "saved", at: stored.at },
  }
}

/**
 * The draft over a form that was saved elsewhere: items not touched here take the other answer, items touched
 * here keep this one, and where both changed the same item the rater chooses.
 */
export function rebased(draft: Draft, stored: StoredAnswers): Draft {
  const kept = [...draft.unsaved].filter(
    (code) => !isSame(answerOf(draft.answers, code), answerOf(stored.answers, code)),
  )
  const contested = kept.filter(
    (code) => !isSame(answerOf(draft.known, code), answerOf(stored.answers, code)),
  )
  const pick = (codes: readonly string[], from: Answers) =>
    Object.fromEntries(codes.map((code) => [code, answerOf(from, code)]))
  return {
    ...draft,
    answers: { ...stored.answers, ...pick(kept, draft.answers) },
    known: stored.answers,
    version: stored.version,
    unsaved: new Set(kept),
    elsewhere: pick(contested, stored.answers),
  }
}

/** The draft after the rater chose between the answer here and the one saved elsewhere. */
export function chosen(draft: Draft, code: string, which: "HERE" | "ELSEWHERE"): Draft {
  const { [code]: other, ...elsewhere } = draft.elsewhere
  if (!other) return draft
  if (which === "HERE") return { ...draft, elsewhere }
  const unsaved = new Set([...draft.unsaved].filter((each) => each !== code))
  return { ...draft, elsewhere, unsaved, answers: { ...draft.answers, [code]: other } }
}

/** What would be lost with the page: `undefined` when the server has everything. */
export function toKeep({ answers, known, unsaved }: Draft): KeptAnswers | undefined {
  if (unsaved.size === 0) return undefined
  const pick = (from: Answers) => Object.fromEntries([...unsaved].map((code) => [code, answerOf(from, code)]))
  return { answers: pick(answers), known: pick(known) }
}

/**
 * The draft with what an earlier page could not send: on top of what the server has, and where both were changed, or
 * somebody has typed already, the rater chooses. Items the form asks no more are left out.
 */
export function broughtBack(draft: Draft, kept: KeptAnswers): Draft {
  let back = draft
  for (const [code, answer] of Object.entries(kept.answers)) {
    const now = draft.known[code]
    if (!now || isSame(answer, now) || isSame(answer, answerOf(draft.answers, code))) continue
    if (draft.unsaved.has(code)) {
      back = { ...back, elsewhere: { ...back.elsewhere, [code]: answer } }
      continue
    }
    const isContested = !isSame(answerOf(kept.known, code), now)
    back = {
      ...back,
      answers: { ...back.answers, [code]: answer },
      unsaved: new Set([...back.unsaved, code]),
      elsewhere: isContested ? { ...back.elsewhere, [code]: now } : back.elsewhere,
    }
  }
  return back
}

/** Whether a reading of the form says what the server was known to have: nothing, whatever its version, is news then. */
export function isKnown({ known }: Draft, { answers }: StoredAnswers): boolean {
  const codes = new Set([...Object.keys(known), ...Object.keys(answers)])
  return [...codes].every((code) => isSame(answerOf(known, code), answerOf(answers, code)))
}

function isSame(one: Answer, other: Answer): boolean {
  return one.rating === other.rating && one.note.trim() === other.note.trim()
}
