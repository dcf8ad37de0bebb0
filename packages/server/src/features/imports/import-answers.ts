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
      const needs = input.question === "DATE_FORMAT" ? "column and format" : "value"
      const message = `${input.question} needs ${needs}.`
      problems.push(problem("ANSWER_INCOMPLETE", message, "input", "answers", index))
    }
  })
  return problems.length > 0 ? refused(...problems) : { ok: true, value: answers }
}

function readAnswer({ question, column, format, value }: ImportAnswerInput): ImportAnswer | undefined {
  if (question === "OWN_ID_IS_NO_MANAGER") return { question }
  if (question === "DATE_FORMAT")
    return column && format ? { question, column: headerKey(column), format } : undefined
  if (!value) return undefined
  if (question === "SKIP_LEVEL") return { question, manager: value }
  return question === "HEAD" ? { question, reference: value } : { question, value }
}

export function answerView(answer: ImportAnswer): ImportAnswerView {
  const { question } = answer
  const none = { question, column: null, format: null, value: null }
  if (question === "DATE_FORMAT") return { ...none, column: answer.column, format: answer.format }
  if (question === "SKIP_LEVEL") return { ...none, value: answer.manager }
  if (question === "HEAD") return { ...none, value: answer.reference }
  return question === "OWN_ID_IS_NO_MANAGER" ? none : { ...none, value: answer.value }
}

/** Whether an answer is about the source, not about one file: only those are remembered. */
export function isLasting({ question }: ImportAnswer): boolean {
  return question !== "HEAD" && question !== "SKIP_LEVEL"
}

/** Answers without those a later one replaces. */
export function latestAnswers(answers: readonly ImportAnswer[]): readonly ImportAnswer[] {
  const latest = new Map(answers.map((answer) => [subjectOf(answer), answer]))
  return [...latest.values()]
}

function subjectOf(answer: ImportAnswer): string {
  const { question } = answer
  if (question === "DATE_FORMAT") return `${question} ${answer.column}`
  if (question === "SKIP_LEVEL") return `${question} ${answer.manager}`
  // The same value is either a marker or a reference.
  return "value" in answer ? `VALUE ${answer.value.toLowerCase()}` : question
}
