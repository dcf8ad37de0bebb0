import { useEffect, useRef } from "react"
import type { FormItemFragment } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { AnchorScale } from "../../parts/anchor-scale.tsx"
import { noteIsNeeded } from "../../parts/assess-keys.ts"
import { Button } from "../../ui/button.tsx"
import { TextArea } from "../../ui/field.tsx"
import { type Answer, answerOf, type Draft } from "./draft.ts"
import type { DraftKeeper } from "./draft-keeper.ts"
import { ratingOf, ratingWords, shortCycle } from "./form-item.ts"
import { type FormVoice, weightWords } from "./form-words.ts"
import styles from "./open-form.module.css"

type OpenItemProps = {
  readonly item: FormItemFragment
  readonly draft: Draft
  readonly keeper: DraftKeeper
  readonly voice: FormVoice
  readonly problem: string | undefined
  readonly takesFocus: boolean
  /** Asked at the end of the form: no evidence is needed. */
  readonly optional?: boolean
}

/** The item being answered: its anchors, its evidence note. */
export function OpenItem({ item, draft, keeper, voice, problem, takesFocus, optional }: OpenItemProps) {
  const { code } = item.competency
  const answer = answerOf(draft.answers, code)
  const needed = !optional && !voice.self && !voice.confidential && noteIsNeeded(answer.rating)
  const { last } = item
  const lastRating = ratingOf(last)
  const place = useOpened(code, takesFocus)
  const elsewhere = draft.elsewhere[code]
  return (
    <section ref={place} tabIndex={-1} className={styles.open} aria-labelledby={`item-${code}`}>
      <div className={styles.openHead}>
        <span className={styles.code}>{code}</span>
        <h3 id={`item-${code}`} className={styles.openName}>
          {item.wording}
        </h3>
        <span className={styles.weight}>{voice.confidential ? null : weightWords(item)}</span>
      </div>
      <AnchorScale
        legend={`${code} ${item.wording}`}
        anchors={item.choices}
        chosen={answer.rating}
        onChoose={(rating) => keeper.answer(code, { rating })}
        notSeen={voice.notSeen}
        last={last && lastRating ? { rating: lastRating, words: lastWords(last.cycleName, voice) } : null}
      />
      {item.onlyFrom ? (
        <p className={styles.onlyFrom}>{t`Only ${item.onlyFrom} can tell: else it is not seen.`}</p>
      ) : null}
      {elsewhere ? <Elsewhere {...{ code, elsewhere, keeper }} /> : null}
      <div className={styles.note}>
        <TextArea
          id={`note-${code}`}
          label={voice.noteLabel}
          hint={
            needed
              ? t`Needed: a ${ratingWords(answer.rating)} says what was seen`
              : optional
                ? t`Optional`
                : voice.noteHint
          }
          value={answer.note}
          maxLength={4000}
          aria-required={needed || undefined}
          problem={answer.rating === null ? undefined : problem}
          onChange={(event) => keeper.answer(code, { note: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape") place.current?.focus()
          }}
        />
      </div>
      {answer.rating === null && problem ? <p className={styles.refusal}>{problem}</p> : null}
    </section>
  )
}

function lastWords(cycleName: string, { self }: FormVoice): string {
  return `${self ? t`Me` : t`You`}, ${shortCycle(cycleName)}`
}

/** Brings an item into view and gives it the focus, when somebody moved to it on this page. */
export function useOpened(code: string, takesFocus: boolean) {
  const place = useRef<HTMLElement>(null)
  const take = useRef(takesFocus)
  useEffect(() => {
    if (!take.current) return
    place.current?.focus({ preventScroll: true })
    document.getElementById(`item-${code}`)?.scrollIntoView({ block: "nearest" })
  }, [code])
  return place
}

type ElsewhereProps = {
  readonly code: string
  readonly elsewhere: Answer
  readonly keeper: DraftKeeper
}

/** The same item was saved in another window meanwhile: both answers, and a choice. */
function Elsewhere({ code, elsewhere, keeper }: ElsewhereProps) {
  return (
    <div className={styles.elsewhere} role="alert">
      <p>{rich`This item was saved elsewhere meanwhile: ${<b>{ratingWords(elsewhere.rating)}</b>}. What you have here is kept.`}</p>
      {elsewhere.note ? <blockquote className={styles.quote}>{t`“${elsewhere.note}”`}</blockquote> : null}
      <span className={styles.steps}>
        <Button small onClick={() => keeper.choose(code, "HERE")}>{t`Keep mine`}</Button>
        <Button small onClick={() => keeper.choose(code, "ELSEWHERE")}>{t`Take the other`}</Button>
      </span>
    </div>
  )
}
