import { useId } from "react"
import type { ImportDateFormat } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import type { ReadTable } from "./column-words.ts"
import styles from "./new-import.module.css"

type DateQuestionsProps = {
  readonly questions: ReadTable["dateQuestions"]
  readonly formats: Readonly<Record<string, ImportDateFormat>>
  readonly onAnswer: (header: string, format: ImportDateFormat) => void
}

const FORMATS = [
  { format: "DMY", words: t`Day first: 31-12-2026` },
  { format: "MDY", words: t`Month first: 12/31/2026` },
] as const

/** Columns in which every day is 12 or less: only a person knows how they are meant. */
export function DateQuestions({ questions, formats, onAnswer }: DateQuestionsProps) {
  return questions.map(({ header, examples }) => (
    <DateQuestion
      key={header}
      header={header}
      examples={examples}
      format={formats[header]}
      onAnswer={(format) => onAnswer(header, format)}
    />
  ))
}

type DateQuestionProps = {
  readonly header: string
  readonly examples: readonly string[]
  readonly format: ImportDateFormat | undefined
  readonly onAnswer: (format: ImportDateFormat) => void
}

function DateQuestion({ header, examples, format, onAnswer }: DateQuestionProps) {
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend>{t`How to read ${header}`}</legend>
      <p className={styles.quiet}>
        {t`${examples.slice(0, 3).join(", ")} can be read two ways. Unanswered, these dates are left out and listed.`}
      </p>
      {FORMATS.map((each) => (
        <label key={each.format} className={styles.choice} data-chosen={each.format === format || undefined}>
          <input
            type="radio"
            name={name}
            checked={each.format === format}
            onChange={() => onAnswer(each.format)}
          />
          <span>{each.words}</span>
        </label>
      ))}
    </fieldset>
  )
}
