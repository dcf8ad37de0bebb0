import type { RatingFromAboveFragment } from "../../generated/graphql.ts"
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
      <h2 id="from-above">What was seen from above</h2>
      {written.length === 0 ? (
        <p className={styles.quiet}>
          {ratings.length === 0 ? "Nobody above has rated " : "No evidence note was written about "}
          {own ? "you" : "them"} in this cycle.
        </p>
      ) : null}
      {written.map(({ competency, value, note, rater }) => (
        <figure key={`${competency} ${rater.id}`}>
          <blockquote>{note}</blockquote>
          <figcaption>
            {rater.id === viewerId ? "You" : rater.name} on {competency} {names.get(competency) ?? ""},{" "}
            {value === null ? "not seen" : `rated ${value}`}
          </figcaption>
        </figure>
      ))}
    </section>
  )
}
