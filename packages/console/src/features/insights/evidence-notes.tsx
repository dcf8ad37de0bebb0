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

const NONE = {
  UNRATED: {
    own: t`Nobody above has rated you in this cycle.`,
    other: t`Nobody above has rated them in this cycle.`,
  },
  UNWRITTEN: {
    own: t`No evidence note was written about you in this cycle.`,
    other: t`No evidence note was written about them in this cycle.`,
  },
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
        <p className={styles.quiet}>
          {NONE[ratings.length === 0 ? "UNRATED" : "UNWRITTEN"][own ? "own" : "other"]}
        </p>
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
