import type { AmendOrgImportInput } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { listed } from "../../parts/count-words.ts"
import { grouped } from "../../parts/figures.ts"
import { FIELD_WORDS } from "./column-words.ts"
import { answerWords } from "./issue-words.ts"
import type { Import } from "./use-import.ts"

type Request = Import["request"]
type Answer = Request["answers"][number]

/** Something somebody decided while planning, and what planning again without it is asked with. */
export type Decision = {
  readonly key: string
  readonly words: string
  readonly without: Omit<AmendOrgImportInput, "planHash">
}

/** More than so many of one kind are one decision. */
const ONE_BY_ONE = 6

/** Answers, then edited cells, then rows that are left out; many of one kind are one decision. */
export function decisionsOf({ answers, edits, leaveOutRows }: Request): readonly Decision[] {
  const questions = [...new Set(answers.map(({ question }) => question))]
  return [
    ...questions.flatMap((question) => answered(answers.filter((answer) => answer.question === question))),
    ...editedCells(edits),
    ...(leaveOutRows.length > 0 ? [leftOut(leaveOutRows)] : []),
  ]
}

function answered(answers: readonly Answer[]): readonly Decision[] {
  const given = answers.map(({ question, column, format, length, value, means }) => ({
    question,
    column,
    format,
    length,
    value,
    means,
  }))
  const [first] = given
  if (first && given.length > ONE_BY_ONE) {
    const words = t`${answerWords(first)}, and ${grouped(given.length - 1)} more like it`
    return [{ key: first.question, words, without: { dropAnswers: given } }]
  }
  return given.map((answer) => ({
    key: JSON.stringify(answer),
    words: answerWords(answer),
    without: { dropAnswers: [answer] },
  }))
}

function editedCells(edits: Request["edits"]): readonly Decision[] {
  if (edits.length > ONE_BY_ONE) {
    const undoEdits = edits.map(({ row, field }) => ({ row, field }))
    return [
      { key: "cells", words: t`${grouped(edits.length)} cells are read differently`, without: { undoEdits } },
    ]
  }
  return edits.map(({ row, field, value }) => ({
    key: `${row} ${field}`,
    words:
      value === ""
        ? t`Row ${grouped(row)}: ${FIELD_WORDS[field]} is blank`
        : t`Row ${grouped(row)}: ${FIELD_WORDS[field]} is “${value}”`,
    without: { undoEdits: [{ row, field }] },
  }))
}

function leftOut(rows: readonly number[]): Decision {
  return { key: "rows", words: leftOutWords(rows), without: { takeBackRows: [...rows] } }
}

function leftOutWords(rows: readonly number[]): string {
  if (rows.length > ONE_BY_ONE) return t`${grouped(rows.length)} rows are left out`
  const named = listed(rows.map(grouped))
  return rows.length === 1 ? t`Row ${named} is left out` : t`Rows ${named} are left out`
}
