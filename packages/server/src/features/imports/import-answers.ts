import type { ImportAnswer } from "@rung/domain/imports/answers"
import { headerKey } from "@rung/domain/imports/columns"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { type Result, refused } from "@rung/domain/kit/result"
import type { ImportAnswerInput } from "./org-import.input.ts"
import type { ImportAnswerView } from "./upload-preview.view.ts"

/** The answers as the domain takes them; refuses those without what their question needs (`ANSWER_INCOMPLETE`). */
export function readAnswers(inputs: readonly ImportAnswerInput[]): Result<readonly ImportAnswer[]> {
  const problems: Problem[] = []
  const answers: ImportAnswer[] = []
  inputs.forEach((input, index) => {
    const answer = readAnswer(input)
    if (answer) answers.push(answer)
    else {
      const message = `${input.question} needs ${NEEDS[input.question].join(" and ")}.`
      problems.push(problem("ANSWER_INCOMPLETE", message, "input", "answers", index))
    }
  })
  return problems.length > 0 ? refused(...problems) : { ok: true, value: answers }
}

/** What each question needs beside its name. */
const NEEDS: Readonly<Record<ImportAnswer["question"], readonly (keyof ImportAnswerInput)[]>> = {
  DATE_FORMAT: ["column", "format"],
  NO_MANAGER: ["value"],
  IS_REFERENCE: ["value"],
  OWN_ID_IS_NO_MANAGER: [],
  SKIP_LEVEL: ["value"],
  HEAD: ["value"],
  SAME_PERSON: ["value", "means"],
  IDS_CHANGED: [],
  NAME_MEANS: ["value", "means"],
  PRIMARY_HOLDER: ["value", "means"],
  PAD_IDS: ["column", "length"],
  TITLE_MEANS: ["value", "means"],
  UNIT_MEANS: ["value", "means"],
  HOLD_BACK: ["value"],
  TAKE_IN: ["value"],
  OPEN_SEAT: ["value"],
  OUR_COMPANY: ["value"],
  KEEP_ROW: ["value"],
}

function readAnswer({
  question,
  column,
  format,
  value,
  means,
  length,
}: ImportAnswerInput): ImportAnswer | undefined {
  switch (question) {
    case "OWN_ID_IS_NO_MANAGER":
    case "IDS_CHANGED":
      return { question }
    case "DATE_FORMAT":
      return column && format ? { question, column: headerKey(column), format } : undefined
    case "PAD_IDS":
      return column && isLength(length) ? { question, column: headerKey(column), length } : undefined
    case "SKIP_LEVEL":
      return value ? { question, manager: value } : undefined
    case "HEAD":
      return value ? { question, reference: value } : undefined
    case "SAME_PERSON":
    case "NAME_MEANS":
    case "PRIMARY_HOLDER":
    case "TITLE_MEANS":
    case "UNIT_MEANS":
      return value && means ? { question, value, means } : undefined
    default:
      return value ? { question, value } : undefined
  }
}

function isLength(length: number | null | undefined): length is number {
  return typeof length === "number" && (length === 0 || (length >= 2 && length <= 30))
}

export function answerView(answer: ImportAnswer): ImportAnswerView {
  const none = { column: null, format: null, value: null, means: null, length: null }
  switch (answer.question) {
    case "SKIP_LEVEL":
      return { ...none, question: answer.question, value: answer.manager }
    case "HEAD":
      return { ...none, question: answer.question, value: answer.reference }
    default:
      return { ...none, ...answer }
  }
}

const ABOUT_ONE_FILE: ReadonlySet<ImportAnswer["question"]> = new Set([
  "HEAD",
  "SKIP_LEVEL",
  "SAME_PERSON",
  "IDS_CHANGED",
  "KEEP_ROW",
])

/** Whether an answer is about the source, not about one file: only those are remembered. */
export function isLasting({ question }: ImportAnswer): boolean {
  return !ABOUT_ONE_FILE.has(question)
}

/** Answers without those a later one replaces. */
export function latestAnswers(answers: readonly ImportAnswer[]): readonly ImportAnswer[] {
  const latest = new Map(answers.map((answer) => [subjectOf(answer), answer]))
  return [...latest.values()]
}

/** Answers that cannot both hold: the same value is either a marker or a reference, held back or taken in. */
const RIVALS: Readonly<Partial<Record<ImportAnswer["question"], string>>> = {
  IS_REFERENCE: "NO_MANAGER",
  TAKE_IN: "HOLD_BACK",
}

function subjectOf(answer: ImportAnswer): string {
  if ("column" in answer) return subjectText(answer.question, answer.column)
  if ("manager" in answer) return subjectText(answer.question, answer.manager.toLowerCase())
  return subjectText(answer.question, "value" in answer ? answer.value.toLowerCase() : "")
}

function subjectText(question: ImportAnswer["question"], about: string): string {
  return `${RIVALS[question] ?? question} ${about}`
}

/** What answers are about, as {@link withoutAnswers} takes it; what they say does not matter. */
export function subjectsOf(
  inputs: readonly Pick<ImportAnswerInput, "question" | "column" | "value">[],
): ReadonlySet<string> {
  return new Set(
    inputs.map(({ question, column, value }) => {
      if (question === "HEAD" || NEEDS[question].length === 0) return subjectText(question, "")
      return subjectText(question, column ? headerKey(column) : (value ?? "").toLowerCase())
    }),
  )
}

export function withoutAnswers(
  answers: readonly ImportAnswer[],
  subjects: ReadonlySet<string>,
): readonly ImportAnswer[] {
  return answers.filter((answer) => !subjects.has(subjectOf(answer)))
}
