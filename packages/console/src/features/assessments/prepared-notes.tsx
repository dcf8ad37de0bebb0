import { useQuery } from "@apollo/client/react"
import { noteWith } from "@rung/domain/assessments/observation"
import { type FormPartsFragment, PreparedNotesDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { answerOf } from "./draft.ts"
import type { DraftKeeper } from "./draft-keeper.ts"
import styles from "./memory-column.module.css"

type PreparedNotesProps = {
  readonly form: FormPartsFragment
  readonly keeper: DraftKeeper
  /** The open item; none at the review. */
  readonly code: string | undefined
}

/** What an assistant prepared for the open item: it is in no form until its rater takes it over. */
export function PreparedNotes({ form: { assessment }, keeper, code }: PreparedNotesProps) {
  const { data } = useQuery(PreparedNotesDocument, {
    variables: { assessmentId: assessment.id },
    fetchPolicy: "cache-and-network",
  })
  const notes = (data?.preparedNotes ?? []).filter(({ competency }) => competency === code)
  if (code === undefined || notes.length === 0) return null
  const own = answerOf(keeper.current().answers, code).note
  return (
    <section className={styles.part}>
      <h2>{t`Prepared for you`}</h2>
      <ol className={styles.log} aria-label={t`Prepared notes`}>
        {notes.map(({ text, writtenBy }) => (
          <li key={writtenBy}>
            <blockquote className={styles.quote}>{text}</blockquote>
            <span className={styles.isIn}>{t`Written by ${writtenBy}. Nobody else reads it.`}</span>
            {own.includes(text) ? (
              <p className={styles.isIn}>{t`In your note on ${code}.`}</p>
            ) : (
              <Button
                small
                onClick={() => keeper.answer(code, { note: noteWith(own, text) })}
              >{t`Take over into my note on ${code}`}</Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
