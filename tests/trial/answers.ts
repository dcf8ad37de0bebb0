import type { Json } from "../kit/caller.ts"

/** A form as its rater has it before them. */
export interface FormToAnswer {
  readonly subject: string
  readonly rater: string
  readonly perspective: string
  readonly items: readonly { readonly code: string; readonly needsNoteAtEnds: boolean }[]
}

/** A steady number from 0 up to 1 for a text (FNV-1a, 32 bits): the same company answers the same again. */
export function chance(text: string): number {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  }
  return (((state ^ (state >>> 15)) * 0x2c1b3c6d) >>> 0) / 2 ** 32
}

/** What the company finds hard, in scale points. */
const HABITS: Readonly<Record<string, number>> = { C3: -0.6, B4: -0.4, D2: -0.4, B2: 0.3 }
/** How much of a rating is the person, how much whoever rates: after Scullen et al. 2000, raters weigh more. */
const SUBJECT_SPREAD = 1.6
const RATER_SPREAD = 0.9
const NOISE = 1.4

/** The answers to a form: a level for the subject, a habit of the rater, and chance; some items were not seen. */
export function answersTo(form: FormToAnswer): Json[] {
  const { subject, rater, perspective } = form
  const level = 3.4 + SUBJECT_SPREAD * (twice(subject) - 0.5) + RATER_SPREAD * (twice(`${rater} rates`) - 0.5)
  const leniency = perspective === "SELF" ? 0.35 : 0
  return form.items.map(({ code, needsNoteAtEnds }) => {
    const key = `${subject}/${rater}/${perspective}/${code}`
    if (chance(`${key}/seen`) < 0.04) return { competency: code, notSeen: true }
    const drawn = level + leniency + (HABITS[code] ?? 0) + NOISE * (twice(key) - 0.5)
    const value = Math.min(5, Math.max(1, Math.round(drawn)))
    const note = noteOn({ key, code, value, must: needsNoteAtEnds && (value === 1 || value === 5) })
    return note === undefined ? { competency: code, value } : { competency: code, value, note }
  })
}

function noteOn(about: {
  readonly key: string
  readonly code: string
  readonly value: number
  readonly must: boolean
}): string | undefined {
  if (!about.must && chance(`${about.key}/says`) > 0.25) return undefined
  const words = about.value >= 3 ? SAID.good : SAID.hard
  return words[Math.floor(chance(`${about.key}/words`) * words.length)]
}

const SAID = {
  good: [
    "Asked what I would do before saying what they would.",
    "Came back to it in the next talk, as promised.",
    "Showed it once, then let us do it.",
  ],
  hard: [
    "I heard of it from somebody else.",
    "We talk about figures and never about how we run our teams.",
    "Took it back when it became difficult.",
  ],
} as const

/** Nearer the middle than one draw. */
function twice(text: string): number {
  return (chance(text) + chance(`${text} again`)) / 2
}
