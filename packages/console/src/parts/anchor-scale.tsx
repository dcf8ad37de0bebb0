import { type ReactNode, useId } from "react"
import { t } from "../language/t.ts"
import styles from "./anchor-scale.module.css"
import type { Rating } from "./assess-keys.ts"

type AnchorScaleProps = {
  /** Read aloud before the anchors: the competency. */
  readonly legend: string
  /** What is seen at 1 to 5, in order. */
  readonly anchors: readonly string[]
  readonly chosen: Rating | null
  readonly onChoose: (rating: Rating) => void
  /** The rating before, with its words: "You, H1". */
  readonly last?: { readonly rating: Rating; readonly words: string } | null
  readonly readOnly?: boolean
  /** What the last row says; never a 3. Without that row where it is `null`. */
  readonly notSeen?: string | null
}

const VALUES: readonly Rating[] = [1, 2, 3, 4, 5]

/** Native radios; the whole row is the target. Not seen is never a 3. */
export function AnchorScale({
  legend,
  anchors,
  chosen,
  onChoose,
  last,
  readOnly,
  notSeen = t`Not seen in the last two quarters`,
}: AnchorScaleProps) {
  const name = useId()
  const row = (rating: Rating, text: ReactNode) => (
    <label key={rating} className={styles.row} data-chosen={chosen === rating || undefined}>
      <input
        type="radio"
        className={styles.radio}
        name={name}
        value={rating}
        checked={chosen === rating}
        disabled={readOnly}
        onChange={() => onChoose(rating)}
      />
      <span className={styles.number} data-rating={rating} aria-hidden="true">
        {rating === "NOT_SEEN" ? "–" : rating}
      </span>
      <span className="only-read-aloud">{rating === "NOT_SEEN" ? "" : `${rating}: `}</span>
      {text}
      {last?.rating === rating ? <LastRating words={last.words} /> : null}
    </label>
  )
  return (
    <fieldset className={styles.scale}>
      <legend className="only-read-aloud">{legend}</legend>
      {VALUES.map((rating, index) => row(rating, <span className={styles.anchor}>{anchors[index]}</span>))}
      {notSeen === null
        ? null
        : row(
            "NOT_SEEN",
            <span className={styles.notSeen}>
              {notSeen} <span className={styles.never}>{t`(never counted as a 3)`}</span>
            </span>,
          )}
    </fieldset>
  )
}

function LastRating({ words }: { readonly words: string }) {
  return (
    <span className={styles.last}>
      <svg width="8" height="9" viewBox="0 0 8 9" aria-hidden="true">
        <path d="M8 0v9L0 4.5z" fill="currentColor" />
      </svg>
      {words}
    </span>
  )
}
