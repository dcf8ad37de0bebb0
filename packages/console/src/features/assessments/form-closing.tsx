import type { FormPartsFragment } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { AnchorScale } from "../../parts/anchor-scale.tsx"
import { Button } from "../../ui/button.tsx"
import { answerOf, type Draft } from "./draft.ts"
import type { DraftKeeper } from "./draft-keeper.ts"
import styles from "./form-closing.module.css"
import { OVERALL } from "./form-item.ts"
import { ItemRow, stateWords } from "./form-questions.tsx"
import { type FormVoice, weightWords } from "./form-words.ts"
import openStyles from "./open-form.module.css"
import { OpenItem, useOpened } from "./open-item.tsx"

type Closing = NonNullable<FormPartsFragment["closing"]>

type FormClosingProps = {
  readonly closing: Closing
  readonly draft: Draft
  readonly keeper: DraftKeeper
  readonly here: string
  readonly onGo: (item: string) => void
  readonly voice: FormVoice
  readonly takesFocus: boolean
}

/** What can be left out: one judgement of the whole, and what decided one layer below. */
export function FormClosing({ closing, here, onGo, ...rest }: FormClosingProps) {
  const { items } = closing
  return (
    <section className={openStyles.section} aria-labelledby="closing">
      <h2
        id="closing"
        className={openStyles.sectionHead}
      >{rich`To close ${<span className={openStyles.sectionNote}>{t`optional, weight 0`}</span>}`}</h2>
      {closing.asksOverall ? <Overall {...{ closing, here, onGo, ...rest }} /> : null}
      {items.length > 0 ? <p className={styles.aboutItems}>{closing.aboutItems}</p> : null}
      <ol className={openStyles.items}>
        {items.map((item) => {
          const { code } = item.competency
          return (
            <li key={code} className={openStyles.item}>
              {code === here ? (
                <OpenItem item={item} problem={undefined} optional {...rest} />
              ) : (
                <ItemRow
                  item={item}
                  problem={undefined}
                  weight={weightWords(item)}
                  state={stateWords(rest.draft, code, t`Optional`)}
                  onOpen={() => onGo(code)}
                />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Overall({ closing, here, onGo, ...rest }: FormClosingProps) {
  const row = { competency: { code: "" }, wording: closing.question }
  return (
    <ol className={openStyles.items}>
      <li className={openStyles.item}>
        {here === OVERALL ? (
          <OpenOverall {...{ closing, ...rest }} />
        ) : (
          <ItemRow
            item={row}
            problem={undefined}
            weight={t`no part of the score`}
            state={stateWords(rest.draft, OVERALL, t`Optional`)}
            onOpen={() => onGo(OVERALL)}
          />
        )}
      </li>
    </ol>
  )
}

type OpenOverallProps = Pick<FormClosingProps, "closing" | "draft" | "keeper" | "takesFocus">

function OpenOverall({ closing, draft, keeper, takesFocus }: OpenOverallProps) {
  const { question, choices, aboutOverall } = closing
  const { rating } = answerOf(draft.answers, OVERALL)
  const place = useOpened(OVERALL, takesFocus)
  return (
    <section ref={place} tabIndex={-1} className={openStyles.open} aria-labelledby={`item-${OVERALL}`}>
      <div className={styles.head}>
        <h3 id={`item-${OVERALL}`} className={openStyles.openName}>
          {question}
        </h3>
        <p className={styles.about}>{aboutOverall}</p>
      </div>
      <AnchorScale
        legend={question}
        anchors={choices}
        chosen={rating}
        onChoose={(chosen) => keeper.answer(OVERALL, { rating: chosen })}
        notSeen={null}
      />
      {rating === null ? null : (
        <p className={styles.leaveOut}>
          <Button small onClick={() => keeper.answer(OVERALL, { rating: null })}>{t`Leave it out`}</Button>
        </p>
      )}
    </section>
  )
}
