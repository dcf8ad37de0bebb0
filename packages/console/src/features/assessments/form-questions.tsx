import type { ReactNode } from "react"
import type { FormItemFragment } from "../../generated/graphql.ts"
import { rich, t } from "../../language/t.ts"
import { answerOf, type Draft } from "./draft.ts"
import type { DraftKeeper } from "./draft-keeper.ts"
import { type FormProblem, type FormSection, ratingWords } from "./form-item.ts"
import { type FormVoice, weightWords } from "./form-words.ts"
import styles from "./open-form.module.css"
import { OpenItem } from "./open-item.tsx"

type FormQuestionsProps = {
  readonly sections: readonly FormSection[]
  readonly draft: Draft
  readonly keeper: DraftKeeper
  readonly here: string
  readonly onGo: (item: string) => void
  readonly voice: FormVoice
  /** Whether the open item takes the focus: once somebody moved on this page. */
  readonly takesFocus: boolean
  /** What is missing, once somebody tried to send. */
  readonly problems: readonly FormProblem[]
}

/** The families with their items: one open, the others as rows. */
export function FormQuestions({ sections, here, onGo, problems, ...rest }: FormQuestionsProps) {
  return sections.map((section) => (
    <section key={section.family} className={styles.section}>
      <h2 className={styles.sectionHead}>
        {section.title} <span className={styles.sectionNote}>{section.note}</span>
      </h2>
      <ol className={styles.items}>
        {section.items.map((item) => {
          const { code } = item.competency
          const problem = problems.find((each) => each.code === code)?.message
          return (
            <li key={code} className={styles.item}>
              {code === here ? (
                <OpenItem item={item} problem={problem} {...rest} />
              ) : (
                <ItemRow
                  item={item}
                  problem={problem}
                  weight={rest.voice.confidential ? "" : weightWords(item)}
                  state={stateWords(rest.draft, code, t`To rate`)}
                  onOpen={() => onGo(code)}
                />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  ))
}

/** How far a row is; `untouched` is said of one without an answer. */
export function stateWords({ answers }: Draft, code: string, untouched: string): ReactNode {
  const { rating } = answerOf(answers, code)
  if (rating === null) return <span className={styles.toDo}>{untouched}</span>
  if (rating === "NOT_SEEN") return t`Not seen`
  return <>{rich`Rated ${<b>{ratingWords(rating)}</b>}`}</>
}

type ItemRowProps = {
  readonly item: Pick<FormItemFragment, "wording"> & {
    readonly competency: Pick<FormItemFragment["competency"], "code">
  }
  readonly problem: string | undefined
  readonly weight: string
  readonly state: ReactNode
  readonly onOpen: () => void
}

/** An item that is not open. */
export function ItemRow({ item, problem, weight, state, onOpen }: ItemRowProps) {
  const { code } = item.competency
  return (
    <button type="button" className={styles.row} aria-expanded={false} onClick={onOpen}>
      <span className={styles.code}>{code}</span>
      <span className={styles.rowName}>
        {item.wording} <span className={styles.weight}>{weight}</span>
        {problem ? <span className={styles.rowProblem}>{problem}</span> : null}
      </span>
      <span className={styles.rowState}>{state}</span>
    </button>
  )
}
