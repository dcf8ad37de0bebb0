import type { FormItemFragment, FormPartsFragment } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import type { DraftKeeper } from "./draft-keeper.ts"
import { EvidenceLog } from "./evidence-log.tsx"
import { ratingOf } from "./form-item.ts"
import { attributionWords } from "./form-words.ts"
import styles from "./memory-column.module.css"
import { PreparedNotes } from "./prepared-notes.tsx"

type MemoryColumnProps = {
  readonly form: FormPartsFragment
  /** The item that is open; none at the review. */
  readonly item: FormItemFragment | undefined
  readonly keeper: DraftKeeper
  /** Who answers by a mailed link is not signed in, and has no notes here. */
  readonly byLink: boolean
}

/** What the rater knew last time and noted down since, and what they may not see yet. */
export function MemoryColumn({ form, item, keeper, byLink }: MemoryColumnProps) {
  const { assessment } = form
  const log = byLink ? null : <EvidenceLog form={form} keeper={keeper} code={item?.competency.code} />
  if (assessment.perspective === "SELF") {
    return (
      <aside className={styles.memory} aria-label={t`Beside the form`}>
        <LastTime item={item} self />
        {log}
        <section className={styles.part}>
          <h2>{t`Who reads this, and when`}</h2>
          <p>{attributionWords(assessment)}</p>
          <p>{t`How I am seen from above stands here after the release, not before.`}</p>
        </section>
      </aside>
    )
  }
  if (form.terms) {
    return (
      <aside className={styles.memory} aria-label={t`Beside the form`}>
        <section className={styles.part}>
          <h2>{t`Who sees what`}</h2>
          {form.terms.statements.slice(0, 4).map((statement) => (
            <p key={statement}>{statement}</p>
          ))}
        </section>
      </aside>
    )
  }
  return (
    <aside className={styles.memory} aria-label={t`Beside the form`}>
      <LastTime item={item} />
      {byLink ? null : <PreparedNotes form={form} keeper={keeper} code={item?.competency.code} />}
      {log}
      <section className={styles.part}>
        <h2>{t`${assessment.subject.name}’s own view`}</h2>
        <p>{ownViewWords(form)}</p>
      </section>
    </aside>
  )
}

function ownViewWords({ selfRatings, assessment }: FormPartsFragment): string {
  if (selfRatings === "SUBMIT_FIRST")
    return t`Opens after you send yours, so that it cannot pull your rating.`
  if (selfRatings === "SHOWN") return t`Stands beside each of your ratings.`
  return t`${assessment.cycleName} asks for no self-assessment that you may read.`
}

function LastTime({ item, self }: { readonly item: FormItemFragment | undefined; readonly self?: boolean }) {
  if (!item) return null
  const { last, competency } = item
  if (!last) {
    return (
      <section className={styles.part}>
        <h2>{t`Last time`}</h2>
        <p>
          {self
            ? t`I was not asked about ${competency.code} in a cycle before.`
            : t`You were not asked about ${competency.code} in a cycle before.`}
        </p>
      </section>
    )
  }
  const rating = ratingOf(last)
  return (
    <section className={styles.part}>
      <h2>{t`Last time, ${last.cycleName}`}</h2>
      {typeof rating === "number" ? (
        <p>
          {self
            ? rich`I rated ${competency.code} at ${<b>{rating}</b>}.`
            : rich`You rated ${competency.code} at ${<b>{rating}</b>}.`}
        </p>
      ) : (
        <p>{self ? t`I had not seen ${competency.code}.` : t`You had not seen ${competency.code}.`}</p>
      )}
      {last.note ? <blockquote className={styles.quote}>{t`“${last.note}”`}</blockquote> : null}
    </section>
  )
}
