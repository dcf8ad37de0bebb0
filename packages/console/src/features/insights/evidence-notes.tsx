import type { RatingFromAboveFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import styles from "./person-page.module.css"
import type { Result } from "./result-figures.tsx"

type EvidenceNotesProps = {
  readonly result: Result
  readonly ratings: readonly RatingFromAboveFragment[]
  readonly own: boolean
  readonly viewerId: string | null
}

/** What those above wrote, as they wrote it and under their names. */
export function EvidenceNotes({ result, ratings, own, viewerId }: EvidenceNotesProps) {
  const names = new Map(
    [...result.determinants, ...result.supporting, ...result.carried].map(({ competency, name }) => [
      competency,
      name,
    ]),
  )
  const written = ratings.filter(({ note }) => note !== null && note.trim() !== "")
  return (
    <section className={styles.notes} aria-labelledby="from-above">
      <h2 id="from-above">{t`What was seen from above`}</h2>
      {written.length === 0 ? (
        <p
          className={styles.quiet}
        >{t`${ratings.length === 0 ? t`Nobody above has rated ` : t`No evidence note was written about `}${own ? "you" : "them"} in this cycle.`}</p>
      ) : null}
      {written.map(({ competency, value, note, rater }) => (
        <figure key={`${competency} ${rater.id}`}>
          <blockquote>{note}</blockquote>
          <figcaption>{t`${rater.id === viewerId ? t`You` : rater.name} on ${competency} ${names.get(competency) ?? ""}, ${value === null ? t`not seen` : t`rated ${value}`}`}</figcaption>
        </figure>
      ))}
    </section>
  )
}
