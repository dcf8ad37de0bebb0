import { type ReactNode, useRef, useState } from "react"
import type { FormPartsFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import type { AssessAction, Rating } from "../../parts/assess-keys.ts"
import { ProgressSegments } from "../../parts/progress-segments.tsx"
import { Button } from "../../ui/button.tsx"
import { useOpened } from "../../ui/use-later.ts"
import { ConfirmComments } from "./confirm-comments.tsx"
import type { Draft } from "./draft.ts"
import type { DraftKeeper } from "./draft-keeper.ts"
import { FormClosing } from "./form-closing.tsx"
import { FormFoot } from "./form-foot.tsx"
import { FormFrame } from "./form-frame.tsx"
import { FormHead } from "./form-head.tsx"
import {
  closingCodes,
  formProblems,
  formSections,
  OVERALL,
  openingItem,
  progressOf,
  REVIEW,
  stepsAround,
} from "./form-item.ts"
import { FormQuestions } from "./form-questions.tsx"
import { FormTerms } from "./form-terms.tsx"
import { attributionWords, voiceOf } from "./form-words.ts"
import { MemoryColumn } from "./memory-column.tsx"
import styles from "./open-form.module.css"
import { ReviewStep } from "./review-step.tsx"
import { useDraft } from "./use-draft.ts"
import { useFormKeys } from "./use-form-keys.ts"
import { useSending } from "./use-sending.ts"

const declineDialog = () => import("./decline-dialog.tsx")

type OpenFormProps = {
  readonly form: FormPartsFragment
  /** The item the address names. */
  readonly wanted: string | undefined
  readonly onGo: (item: string) => void
  readonly queue?: ReactNode
  /** Answered by a mailed link: the form closes behind its rater. */
  readonly byLink?: boolean
}

/** One's own form while it can be answered. */
export function OpenForm({ form, wanted, onGo: open, queue, byLink = false }: OpenFormProps) {
  const { assessment, items, closing } = form
  const voice = voiceOf(assessment)
  const { draft, keeper } = useDraft(form, byLink)
  const { self, confidential } = voice
  const sections = formSections(items, { layer: assessment.subject.layer, self, confidential })
  const needed = sections.flatMap((section) => section.items.map(({ competency }) => competency.code))
  const optional = closingCodes(form)
  const codes = [...needed, ...optional]
  const [first] = useState(() => openingItem({ needed, optional }, draft.answers, undefined))
  const here = openingItem({ needed, optional }, draft.answers, wanted ?? first)
  const moved = useRef(false)
  const onGo = (item: string) => {
    moved.current = true
    open(item)
  }
  const [declining, setDeclining] = useState(false)
  const decline = useOpened(declineDialog, declining)
  const problems = formProblems(sections, draft.answers, !self && !confidential)
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(NONE)
  const sending = useSending({ form, keeper, complete: problems.length === 0, confirmed, byLink })
  const [isAccepted, setAccepted] = useState(form.terms?.isAccepted ?? true)
  useFormKeys((action) => isAccepted && actOn(action, { here, codes, keeper, onGo }))
  const progress = progressOf(sections, draft.answers)
  const item = [...items, ...(closing?.items ?? [])].find(({ competency }) => competency.code === here)
  if (form.terms && !isAccepted) {
    return (
      <FormFrame
        queue={queue}
        memory={null}
        foot={<Button filled onClick={() => setAccepted(true)}>{t`I have read this. Begin`}</Button>}
      >
        <FormHead form={assessment} />
        <FormTerms statements={form.terms.statements} />
      </FormFrame>
    )
  }
  return (
    <FormFrame
      queue={queue}
      memory={<MemoryColumn form={form} item={item} keeper={keeper} byLink={byLink} />}
      foot={<FormFoot {...{ draft, keeper, here, codes, optional, onGo, voice, sending }} />}
    >
      <FormHead form={assessment} />
      <ProgressSegments questions={progress} here={here} onGo={onGo} />
      {isUntouched(draft) ? <p className={styles.attribution}>{attributionWords(assessment)}</p> : null}
      <FormQuestions
        {...{ sections, draft, keeper, here, onGo, voice }}
        takesFocus={moved.current}
        problems={sending.tried ? problems : []}
      />
      {closing ? (
        <FormClosing {...{ closing, draft, keeper, here, onGo, voice }} takesFocus={moved.current} />
      ) : null}
      <ReviewStep isHere={here === REVIEW} {...{ voice, problems, onGo }} refusals={sending.refusals}>
        {confidential ? <ConfirmComments {...{ items, draft, confirmed }} onChange={setConfirmed} /> : null}
      </ReviewStep>
      <button type="button" className={styles.decline} onClick={() => setDeclining(true)}>
        {voice.self
          ? t`I do not want to assess myself this time`
          : t`I cannot assess ${assessment.subject.name}`}
      </button>
      {decline ? (
        <decline.DeclineDialog
          form={assessment}
          open={declining}
          byLink={byLink}
          onClose={() => setDeclining(false)}
        />
      ) : null}
    </FormFrame>
  )
}

const NONE: ReadonlySet<string> = new Set()

function isUntouched({ answers }: Draft): boolean {
  return Object.values(answers).every(({ rating, note }) => rating === null && note === "")
}

type Place = {
  readonly here: string
  readonly codes: readonly string[]
  readonly keeper: DraftKeeper
  readonly onGo: (item: string) => void
}

function actOn(action: AssessAction, { here, codes, keeper, onGo }: Place): void {
  const { back, next } = stepsAround(codes, here)
  if (action.kind === "next" && next) onGo(next)
  if (action.kind === "back" && back) onGo(back)
  if (here === REVIEW) return
  if (action.kind === "rate") keeper.answer(here, { rating: ratingAt(here, action.rating) })
  if (action.kind === "note") focusNote(here)
}

/** An overall judgement is not seen or not: it is left out. */
function ratingAt(here: string, rating: Rating): Rating | null {
  return here === OVERALL && rating === "NOT_SEEN" ? null : rating
}

/** Goes on writing where the note ends. */
function focusNote(code: string): void {
  const note = document.getElementById(`note-${code}`)
  if (!(note instanceof HTMLTextAreaElement)) return
  note.focus()
  note.setSelectionRange(note.value.length, note.value.length)
}
