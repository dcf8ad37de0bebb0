import type { FormItemFragment, FormPartsFragment, RatingPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { noteIsNeeded, type Rating } from "../../parts/assess-keys.ts"
import { inSentence } from "../../parts/in-sentence.ts"
import type { QuestionProgress } from "../../parts/progress-segments.tsx"
import { familyWords } from "../expectations/expectation-words.ts"
import { type Answer, type Answers, answerOf, NO_ANSWER } from "./draft.ts"

type Layer = "IC" | "M1" | "M2" | "EXEC"

const RATINGS: readonly Rating[] = [1, 2, 3, 4, 5, "NOT_SEEN"]

/** A rating as the scale shows it. */
export function ratingOf(parts: RatingPartsFragment | null | undefined): Rating | null {
  if (!parts) return null
  if (parts.notSeen) return "NOT_SEEN"
  return RATINGS.find((rating) => rating === parts.value) ?? null
}

/** The overall judgement, as a step and as an answer among those to the items. */
export const OVERALL = "overall"

export function answersOf({ items, closing }: Pick<FormPartsFragment, "items" | "closing">): Answers {
  const entries = [...items, ...(closing?.items ?? [])].map(({ competency, answer }): [string, Answer] => [
    competency.code,
    answer ? { rating: ratingOf(answer), note: answer.note ?? "" } : NO_ANSWER,
  ])
  const overall = RATINGS.find((rating) => rating === closing?.overall) ?? null
  return { ...Object.fromEntries(entries), ...(closing ? { [OVERALL]: { rating: overall, note: "" } } : {}) }
}

/** The steps after the last item that is needed: what can be left out. */
export function closingCodes({ closing }: Pick<FormPartsFragment, "closing">): readonly string[] {
  if (!closing) return []
  return [
    ...(closing.asksOverall ? [OVERALL] : []),
    ...closing.items.map(({ competency }) => competency.code),
  ]
}

/** A family's items on one form, in the contract's order. */
export type FormSection = {
  readonly family: FormItemFragment["competency"]["family"]
  readonly title: string
  /** What the family means for this layer, beside its title. */
  readonly note: string
  readonly items: readonly FormItemFragment[]
}

type SectionWords = { readonly layer: Layer; readonly self: boolean; readonly confidential?: boolean }

/** Families that decide at this layer first, then the shown and the carried; within, the contract's order. */
export function formSections(
  items: readonly FormItemFragment[],
  words: SectionWords,
): readonly FormSection[] {
  const families = [...new Set(items.map(({ competency }) => competency.family))]
  const sections = families.map((family) => {
    const own = items.filter(({ competency }) => competency.family === family)
    return { family, title: familyWords(family, words.layer), note: sectionNote(own, words), items: own }
  })
  const decides = (section: FormSection) => section.items.some(({ status }) => status === "DETERMINANT")
  return [...sections.filter(decides), ...sections.filter((section) => !decides(section))]
}

function sectionNote(items: readonly FormItemFragment[], { self, confidential }: SectionWords): string {
  if (confidential) return ""
  const has = (status: FormItemFragment["status"]) => items.some((item) => item.status === status)
  if (has("DETERMINANT")) return self ? t`what my layer is judged on` : t`what this layer is judged on`
  if (has("NO_LONGER_DETERMINANT")) return t`carried from a lower rung, weight 0`
  return t`supporting: shown, weight 0`
}

/** How far each question is, for the segments; a new family starts a group. */
export function progressOf(sections: readonly FormSection[], answers: Answers): readonly QuestionProgress[] {
  return sections.flatMap(({ items, family }, index) =>
    items.map(({ competency: { code } }, place) => ({
      code,
      state: stateOf(answerOf(answers, code)),
      ...(place === 0 && index > 0 ? { group: inSentence(familyWords(family)) } : {}),
    })),
  )
}

function stateOf({ rating }: Answer): QuestionProgress["state"] {
  if (rating === null) return "TO_DO"
  return rating === "NOT_SEEN" ? "NOT_SEEN" : "RATED"
}

/** What still stands against sending, by item. */
export type FormProblem = { readonly code: string; readonly name: string; readonly message: string }

export function formProblems(
  sections: readonly FormSection[],
  answers: Answers,
  needsEvidence: boolean,
): readonly FormProblem[] {
  return sections.flatMap(({ items }) =>
    items.flatMap(({ competency: { code }, wording: name }) => {
      const { rating, note } = answerOf(answers, code)
      if (rating === null)
        return [{ code, name, message: t`Choose 1 to 5, or say that you have not seen it.` }]
      if (!needsEvidence || !noteIsNeeded(rating) || note.trim() !== "") return []
      return [{ code, name, message: t`Write what you saw: a ${rating} needs evidence.` }]
    }),
  )
}

/** The last step, after every question. */
export const REVIEW = "review"

export type Step = { readonly back: string | undefined; readonly next: string | undefined }

/** What lies before and after an item; the review lies after the last. */
export function stepsAround(codes: readonly string[], here: string): Step {
  const all = [...codes, REVIEW]
  const index = all.indexOf(here)
  return { back: all[index - 1], next: all[index + 1] }
}

/** What can be a step: items that are needed, and what the form asks at its end. */
export type Steps = { readonly needed: readonly string[]; readonly optional: readonly string[] }

/** Where a form opens: at what the address names, else at the first needed item without an answer, else at the review. */
export function openingItem(
  { needed, optional }: Steps,
  answers: Answers,
  wanted: string | undefined,
): string {
  if (wanted !== undefined && [...needed, ...optional, REVIEW].includes(wanted)) return wanted
  return needed.find((code) => answerOf(answers, code).rating === null) ?? REVIEW
}

/** "You, H1" for "H1 2026": the year is said once, above the note. */
export function shortCycle(name: string): string {
  return name.replace(/\s+\d{4}$/, "") || name
}

/** "3", "not seen" or nothing yet. */
export function ratingWords(rating: Rating | null): string {
  if (rating === null) return t`no answer`
  return rating === "NOT_SEEN" ? t`not seen` : String(rating)
}
