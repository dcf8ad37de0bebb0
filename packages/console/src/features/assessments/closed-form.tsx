import type { ReactNode } from "react"
import type { FormItemFragment, FormPartsFragment } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { dayWords, todayHere } from "../../parts/day-words.ts"
import { declinedWords } from "../../parts/decline-words.ts"
import { inSentence } from "../../parts/in-sentence.ts"
import styles from "./closed-form.module.css"
import { FormFrame } from "./form-frame.tsx"
import { FormHead } from "./form-head.tsx"
import { formSections, ratingOf, ratingWords } from "./form-item.ts"
import { attributionWords, voiceOf, weightWords } from "./form-words.ts"
import { apartWords, type Direction, gapSummary, type Pair } from "./gap-words.ts"
import openStyles from "./open-form.module.css"

type ClosedFormProps = {
  readonly form: FormPartsFragment
  readonly queue?: ReactNode
  /** Where to go from here. */
  readonly foot: ReactNode
}

/** A form that is out of its rater's hands: sent, declined, or left open when its cycle closed. */
export function ClosedForm({ form, queue, foot }: ClosedFormProps) {
  const { assessment, items } = form
  const { self, confidential } = voiceOf(assessment)
  const sections = formSections(items, { layer: assessment.subject.layer, self })
  const beside = besideOf(form)
  const gap = beside ? gapSummary(pairsOf(form), viewsWords(form)) : undefined
  if (confidential) {
    return (
      <FormFrame queue={queue} memory={null} foot={foot}>
        <FormHead form={assessment} />
        <p className={styles.stand} role="status">
          {standWords(form)}
        </p>
        <p className={styles.stand}>{attributionWords(assessment)}</p>
      </FormFrame>
    )
  }
  return (
    <FormFrame queue={queue} memory={<AfterSending form={form} />} foot={foot}>
      <FormHead form={assessment} />
      <p className={styles.stand} role="status">
        {standWords(form)}
      </p>
      {gap ? <p className={styles.gap}>{gap}</p> : null}
      {sections.map((section) => (
        <section key={section.family} className={openStyles.section}>
          <h2 className={openStyles.sectionHead}>
            {section.title} <span className={openStyles.sectionNote}>{section.note}</span>
          </h2>
          <ol className={openStyles.items}>
            {section.items.map((item) => (
              <SentItem
                key={item.competency.code}
                item={item}
                names={[writer(form), beside]}
                apart={directionOf(form)}
              />
            ))}
          </ol>
        </section>
      ))}
      {form.closing ? <SentClosing closing={form.closing} names={[writer(form), beside]} /> : null}
    </FormFrame>
  )
}

type SentClosingProps = {
  readonly closing: NonNullable<FormPartsFragment["closing"]>
  readonly names: SentItemProps["names"]
}

/** What was answered of what could be left out. */
function SentClosing({ closing: { items, overall, choices, question }, names }: SentClosingProps) {
  const answered = items.filter(({ answer }) => answer)
  if (answered.length === 0 && typeof overall !== "number") return null
  return (
    <section className={openStyles.section}>
      <h2
        className={openStyles.sectionHead}
      >{rich`To close ${<span className={openStyles.sectionNote}>{t`optional, weight 0`}</span>}`}</h2>
      {typeof overall === "number" ? (
        <p
          className={styles.overall}
        >{rich`${question} ${<b>{overall}</b>}, ${inSentence(choices[overall - 1] ?? "")}. Nobody but you sees this.`}</p>
      ) : null}
      <ol className={openStyles.items}>
        {answered.map((item) => (
          <SentItem key={item.competency.code} item={item} names={[names[0], undefined]} />
        ))}
      </ol>
    </section>
  )
}

/** Whose view stands beside this one, if any may be read. */
function besideOf({ assessment, items, selfRatings }: FormPartsFragment): string | undefined {
  if (assessment.perspective === "SELF") {
    return items.some(({ managerRating }) => managerRating) ? t`From above` : undefined
  }
  return selfRatings === "SHOWN" && items.some(({ selfRating }) => selfRating)
    ? assessment.subject.name
    : undefined
}

function writer({ isMine, assessment }: FormPartsFragment): string {
  if (!isMine) return assessment.rater.name
  return assessment.perspective === "SELF" ? t`Me` : t`You`
}

function pairsOf({ items }: FormPartsFragment): readonly Pair[] {
  return items.map(({ competency: { code }, answer, selfRating, managerRating }) => ({
    code,
    mine: ratingOf(answer),
    other: ratingOf(selfRating ?? managerRating),
  }))
}

/** The two views as the subject of a sentence. */
function viewsWords({ assessment: { perspective, subject, rater }, isMine }: FormPartsFragment): string {
  if (perspective === "SELF") {
    return isMine ? t`My view and the one from above` : t`${subject.name}’s own view and the one from above`
  }
  return isMine ? t`Your view and ${subject.name}’s` : t`${rater.name}’s view and ${subject.name}’s`
}

function directionOf({ assessment: { perspective, subject } }: FormPartsFragment): Direction {
  return perspective === "SELF"
    ? { higher: t`higher from above`, lower: t`lower from above` }
    : { higher: t`${subject.name} higher`, lower: t`${subject.name} lower` }
}

function standWords({ assessment, isMine }: FormPartsFragment): string {
  const { state, submittedAt, cycleName } = assessment
  if (state === "SUBMITTED") {
    const day = submittedAt ? dayWords(submittedAt.slice(0, 10), todayHere()) : ""
    return assessment.cycleState === "OPEN"
      ? t`Sent on ${day}. It does not change any more, unless an administrator reopens it.`
      : t`Sent on ${day}. It does not change any more.`
  }
  if (state === "DECLINED") {
    const why = declinedWords(assessment)
    return isMine
      ? t`You handed this form back: ${why}. An administrator can give it back.`
      : t`Handed back: ${why}. An administrator can give it back.`
  }
  return t`${cycleName} takes no answers now, and this form was not sent. What is written here counts nowhere.`
}

function AfterSending({ form }: { readonly form: FormPartsFragment }) {
  const { assessment, selfRatings } = form
  const self = assessment.perspective === "SELF"
  return (
    <aside className={styles.beside} aria-label={t`Beside the form`}>
      <section>
        <h2>{t`Attributed`}</h2>
        <p>{attributionWords(assessment)}</p>
      </section>
      <section>
        <h2>{self ? t`How I am seen from above` : t`${assessment.subject.name}’s own view`}</h2>
        <p>{besideWords(form, self ? "MANAGER" : selfRatings)}</p>
      </section>
    </aside>
  )
}

function besideWords(form: FormPartsFragment, stand: FormPartsFragment["selfRatings"] | "MANAGER"): string {
  if (besideOf(form)) {
    return t`Stands beside each rating. These are two views, one each: something to talk about, not a score.`
  }
  if (stand === "MANAGER") {
    const { cycleState } = form.assessment
    const released = cycleState === "RELEASED" || cycleState === "ARCHIVED"
    return released
      ? t`Nobody’s view from above was released in this cycle.`
      : t`Stands here after the release.`
  }
  if (stand === "SHOWN") return t`Not sent yet. It stands beside your ratings as soon as it is.`
  if (stand === "SUBMIT_FIRST") return t`Opens only after your own view is sent.`
  return form.assessment.cycleState === "OPEN"
    ? t`None is sent yet that you may read.`
    : t`There is none that you may read.`
}

type SentItemProps = {
  readonly item: FormItemFragment
  /** Who wrote this form, and whose view stands beside it. */
  readonly names: readonly [string, string | undefined]
  /** How the other view is said to stand to this one. */
  readonly apart?: Direction
}

function SentItem({ item, names: [writes, beside], apart }: SentItemProps) {
  const { code, name, anchors } = item.competency
  const mine = ratingOf(item.answer)
  const otherParts = item.selfRating ?? item.managerRating
  const other = ratingOf(otherParts)
  const anchor = typeof mine === "number" ? anchors[mine - 1] : undefined
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={openStyles.code}>{code}</span>
        <span className={openStyles.rowName}>
          {name} <span className={openStyles.weight}>{weightWords(item)}</span>
        </span>
        <dl className={styles.ratings}>
          <Rated who={beside ? writes : t`Rated`} words={ratingWords(mine)} />
          {beside ? <Rated who={beside} words={ratingWords(other)} /> : null}
          {beside && apart ? (
            <div className={styles.apart}>
              <dt className="only-read-aloud">{t`Between them`}</dt>
              <dd>{apartWords(mine, other, apart)}</dd>
            </div>
          ) : null}
        </dl>
      </div>
      {anchor ? <p className={styles.anchor}>{anchor}</p> : null}
      <Note who={writes} note={item.answer?.note} />
      {beside ? <Note who={beside} note={otherParts?.note} /> : null}
    </li>
  )
}

function Rated({ who, words }: { readonly who: string; readonly words: string }) {
  return (
    <div>
      <dt>{who}</dt>
      <dd>{words}</dd>
    </div>
  )
}

function Note({ who, note }: { readonly who: string; readonly note: string | null | undefined }) {
  if (!note) return null
  return (
    <blockquote className={styles.note}>
      {t`“${note}”`} <span className={styles.by}>{who}</span>
    </blockquote>
  )
}
