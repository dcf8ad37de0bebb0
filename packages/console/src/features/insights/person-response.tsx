import { useMutation } from "@apollo/client/react"
import { type FormEvent, type ReactNode, useId, useState } from "react"
import {
  AnswerCorrectionDocument,
  PersonResultsDocument,
  ReplyToResultDocument,
  type ResponseKind,
  type ResponsePartsFragment,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { moment } from "../../parts/day-words.ts"
import { Button } from "../../ui/button.tsx"
import { TextArea } from "../../ui/field.tsx"
import { useStep } from "../access/use-step.ts"
import styles from "./person-response.module.css"
import type { Result } from "./result-figures.tsx"

const LENGTH = 4000

type PersonResponseProps = {
  readonly result: Result
  readonly name: string
  readonly own: boolean
  readonly answersCorrections: boolean
}

/** What was said since: the subject's reply, and what they hold to be wrong as a matter of fact. */
export function PersonResponse({ result, name, own, answersCorrections }: PersonResponseProps) {
  const { response } = result
  if (!response) return null
  const { reply, correction, isOpen } = response
  if (!own && !reply && !correction) return null
  const writes = own && isOpen
  return (
    <section className={styles.response} aria-labelledby="response">
      <h2 id="response">{own ? t`What you say to it` : t`What ${name} says to it`}</h2>
      {reply ? (
        <Said
          title={own ? t`Your reply` : t`Reply`}
          text={reply.text}
          when={reply.writtenAt}
        >{t`${reply.version > 1 ? t`Version ${reply.version}; the earlier ones are kept. ` : ""}${own ? t`Read by those above you and by people administrators.` : t`Read by those above them and by people administrators.`}`}</Said>
      ) : null}
      {writes ? <Writing result={result} kind="REPLY" written={reply} /> : null}
      {correction ? (
        <Correction correction={correction} own={own}>
          {answersCorrections && isOpen ? <Answering result={result} version={correction.version} /> : null}
        </Correction>
      ) : null}
      {writes ? <Writing result={result} kind="CORRECTION" written={correction} /> : null}
    </section>
  )
}

type SaidProps = {
  readonly title: string
  readonly text: string
  readonly when: string
  readonly children?: ReactNode
}

function Said({ title, text, when, children }: SaidProps) {
  return (
    <div className={styles.said}>
      <h3>{title}</h3>
      <blockquote>{text}</blockquote>
      <p className={styles.quiet}>
        {moment(when)}. {children}
      </p>
    </div>
  )
}

type CorrectionProps = {
  readonly correction: NonNullable<ResponsePartsFragment["correction"]>
  readonly own: boolean
  readonly children: ReactNode
}

function Correction({ correction: { text, version, writtenAt, answer }, own, children }: CorrectionProps) {
  const earlier = answer !== null && answer.answers < version
  return (
    <>
      <Said
        title={own ? t`Your correction` : t`Correction`}
        text={text}
        when={writtenAt}
      >{t`${own ? t`Read by people administrators, not by those above you.` : t`For people administrators.`} The result does not change by it.`}</Said>
      {answer ? (
        <Said title={t`Note by people administrators`} text={answer.text} when={answer.writtenAt}>
          {earlier ? t`It is about an earlier version of the correction.` : null}
        </Said>
      ) : null}
      {children}
    </>
  )
}

type WritingProps = {
  readonly result: Result
  readonly kind: ResponseKind
  readonly written: { readonly text: string; readonly version: number } | null
}

const WRITING: Readonly<
  Record<ResponseKind, { begin: string; again: string; label: string; hint: string; send: string }>
> = {
  REPLY: {
    begin: t`Write a reply`,
    again: t`Change the reply`,
    label: t`Reply to those above you`,
    hint: t`They and people administrators read it`,
    send: t`Send the reply`,
  },
  CORRECTION: {
    begin: t`Something is factually wrong`,
    again: t`Change the correction`,
    label: t`What is wrong as a matter of fact`,
    hint: t`For people administrators, who answer with a note`,
    send: t`File the correction`,
  },
}

function Writing({ result: { release }, kind, written }: WritingProps) {
  const [send] = useMutation(ReplyToResultDocument, { refetchQueries: [PersonResultsDocument] })
  const words = WRITING[kind]
  const version = written?.version ?? 0
  return (
    <TextStep
      begin={written ? words.again : words.begin}
      label={words.label}
      hint={words.hint}
      send={words.send}
      start={written?.text ?? ""}
      onSend={async (text) => {
        const input = { cycleId: release.cycleId, kind, text, version }
        return (await send({ variables: { input } })).data?.replyToResult.problems
      }}
    />
  )
}

function Answering({ result, version }: { readonly result: Result; readonly version: number }) {
  const [send] = useMutation(AnswerCorrectionDocument, { refetchQueries: [PersonResultsDocument] })
  const { release, personId } = result
  return (
    <TextStep
      begin={t`Answer the correction`}
      label={t`Note on the correction`}
      hint={t`The person reads it; the result does not change`}
      send={t`Send the note`}
      start=""
      onSend={async (text) => {
        const input = { cycleId: release.cycleId, personId, text, version }
        return (await send({ variables: { input } })).data?.answerCorrection.problems
      }}
    />
  )
}

type TextStepProps = {
  readonly begin: string
  readonly label: string
  readonly hint: string
  readonly send: string
  readonly start: string
  readonly onSend: (text: string) => Promise<readonly { readonly message: string }[] | undefined>
}

/** One text, opened by a button; what was typed stays until it is sent. */
function TextStep({ begin, label, hint, send, start, onSend }: TextStepProps) {
  const [text, setText] = useState<string | null>(null)
  const { run, busy, problem } = useStep()
  const formId = useId()
  if (text === null) {
    return (
      <div className={styles.actions}>
        <Button small onClick={() => setText(start)}>
          {begin}
        </Button>
      </div>
    )
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!busy && (await run(() => onSend(text)))) setText(null)
  }
  const over = text.trim().length - LENGTH
  const waitsFor =
    text.trim() === "" ? t`Write something first.` : over > 0 ? t`${over} characters too many.` : false
  return (
    <form id={formId} className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextArea
        label={label}
        hint={hint}
        value={text}
        problem={problem ?? undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" busy={busy && t`Sending`} waitsFor={waitsFor}>
          {send}
        </Button>
        <Button onClick={() => setText(null)}>{t`Leave it`}</Button>
      </div>
    </form>
  )
}
