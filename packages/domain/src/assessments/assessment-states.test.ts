import fc from "fast-check"
import { expect, it } from "vitest"
import type { Cycle } from "../cycles/cycle.ts"
import { addDays, parseDay } from "../kit/day.ts"
import type { Result } from "../kit/result.ts"
import type { Assessment, AssessmentState, RatingValue } from "./assessment.ts"
import { declineAssessment, reopenAssessment, submitAssessment } from "./finish-assessment.ts"
import { saveDraft } from "./save-draft.ts"

const today = parseDay("2026-11-22")!
const cycle: Cycle = {
  name: "Autumn",
  opensOn: today,
  closesOn: addDays(today, 14),
  perspectives: ["MANAGER"],
  population: {},
  state: "OPEN",
  version: 2,
}
const now = { cycle, today }
const assigned: Assessment = {
  subjectId: "vp",
  raterId: "ceo",
  perspective: "MANAGER",
  items: ["C1", "C2", "C3"],
  ratings: [],
  state: "ASSIGNED",
  declineReason: null,
  version: 1,
}

interface Try {
  readonly step: "save" | "submit" | "decline" | "reopen"
  readonly item: string
  readonly value: RatingValue
  readonly note: string | null | undefined
}

const tries = fc.array(
  fc.record<Try>({
    step: fc.constantFrom("save", "save", "save", "submit", "decline", "reopen"),
    item: fc.constantFrom(...assigned.items),
    value: fc.constantFrom<RatingValue>(1, 2, 3, 4, 5, "NOT_SEEN"),
    note: fc.constantFrom(undefined, null, "seen"),
  }),
  { maxLength: 60 },
)

/** The tiny model: what a form remembers, and where each step leads. */
type Answers = ReadonlyMap<string, { readonly value: RatingValue; readonly note: string | null }>
const NEXT: Record<AssessmentState, Partial<Record<Try["step"], AssessmentState>>> = {
  ASSIGNED: { save: "IN_PROGRESS", submit: "SUBMITTED", decline: "DECLINED" },
  IN_PROGRESS: { save: "IN_PROGRESS", submit: "SUBMITTED", decline: "DECLINED" },
  SUBMITTED: { reopen: "IN_PROGRESS" },
  DECLINED: { reopen: "ASSIGNED" },
}

function expectedState(state: AssessmentState, { step }: Try, answers: Answers): AssessmentState | undefined {
  const isProven = [...answers.values()].every(
    ({ value, note }) => note !== null || (value !== 1 && value !== 5),
  )
  if (step === "submit" && !(answers.size === 3 && isProven)) return undefined
  return NEXT[state][step]
}

function expectedAnswers(answers: Answers, { step, item, value, note }: Try): Answers {
  if (step === "decline") return new Map()
  if (step !== "save") return answers
  return new Map(answers).set(item, {
    value,
    note: note === undefined ? (answers.get(item)?.note ?? null) : note,
  })
}

function act(form: Assessment, { step, item, value, note }: Try): Result<Assessment> {
  const { version } = form
  if (step === "save") return saveDraft(form, { version, answers: [{ competency: item, value, note }] }, now)
  if (step === "submit") return submitAssessment(form, version, now)
  if (step === "decline") return declineAssessment(form, { version, reason: "why" }, now)
  return reopenAssessment(form, { version, reason: "why" }, now)
}

it("a form follows its states whatever is tried, and once submitted changes only by reopening", () => {
  const visited = new Set<AssessmentState>()
  fc.assert(
    fc.property(tries, (steps) => {
      let form = assigned
      let answers: Answers = new Map()
      for (const step of steps) {
        const result = act(form, step)
        const next = expectedState(form.state, step, answers)
        expect(result.ok).toBe(next !== undefined)
        if (!result.ok) continue
        answers = expectedAnswers(answers, step)
        expect(result.value.state).toBe(next)
        expect(result.value.version).toBe(form.version + 1)
        expect(new Map(result.value.ratings.map(({ competency, ...rest }) => [competency, rest]))).toEqual(
          answers,
        )
        form = result.value
        visited.add(form.state)
      }
    }),
    { numRuns: 300 },
  )
  expect([...visited].sort()).toEqual(["ASSIGNED", "DECLINED", "IN_PROGRESS", "SUBMITTED"])
})
