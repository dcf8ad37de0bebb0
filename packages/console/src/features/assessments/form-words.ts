import type { FormHeadFragment, FormItemFragment } from "../../generated/graphql.ts"
import { locale } from "../../language/locale.ts"
import { meant, plural, t } from "../../language/t.ts"
import { dayWords, lastDayOf, todayHere } from "../../parts/day-words.ts"
import { people, share } from "../../parts/figures.ts"
import { isOverdue } from "./queue-order.ts"

/** How a form speaks: about somebody, or about oneself. */
export type FormVoice = {
  readonly self: boolean
  /** Whether answers are shown in groups only, and never again to who gave them. */
  readonly confidential: boolean
  readonly noteLabel: string
  readonly noteHint: string
  readonly notSeen: string
  readonly send: string
}

const ABOVE: FormVoice = {
  self: false,
  confidential: false,
  noteLabel: t`What did you see?`,
  noteHint: t`Optional for 2 to 4, needed for 1 and 5`,
  notSeen: t`Not seen in the last two quarters`,
  send: t`Send my view`,
}

const SELF: FormVoice = {
  self: true,
  confidential: false,
  noteLabel: t`What did I do that shows it?`,
  noteHint: t`Optional`,
  notSeen: t`I had no occasion in the last two quarters`,
  send: t`Send my self-assessment`,
}

const CONFIDENTIAL: FormVoice = {
  self: false,
  confidential: true,
  noteLabel: t`A comment, if you like`,
  noteHint: t`Shown word for word, and only with the comments of others`,
  notSeen: t`Have not seen`,
  send: t`Send my answers`,
}

export function voiceOf({ perspective }: Pick<FormHeadFragment, "perspective">): FormVoice {
  if (perspective === "SELF") return SELF
  return perspective === "MANAGER" ? ABOVE : CONFIDENTIAL
}

/** From where the rater looks at the subject. */
export function viewWords({ perspective }: Pick<FormHeadFragment, "perspective">): string {
  if (perspective === "UPWARD") return t`as their report`
  if (perspective === "SKIP") return t`from two levels below`
  return perspective === "PEER" ? t`as a colleague` : t`from above`
}

/** Said before the first answer: who will know, and when. */
export function attributionWords(form: Pick<FormHeadFragment, "perspective" | "subject">): string {
  if (form.perspective === "SELF") {
    return t`My view is attributed to me and never enters my score. Whoever assesses me from above reads it once they have sent theirs; after the release those above me and the people admins read it too.`
  }
  if (voiceOf(form).confidential) {
    return t`Your answers are confidential: they are shown only in groups, never one by one, and once sent nobody can read them, you included.`
  }
  const { name } = form.subject
  return t`Your view is attributed to you: after the release ${name}, those above and the people admins know that it is yours. Until others answer it is shown as one view, and never compared.`
}

/** "Technology officer. 96 people below." */
export function subjectWords({ title, below }: FormHeadFragment["subject"]): string {
  const parts = [...(title ? [title] : []), ...(below > 0 ? [t`${people(below)} below`] : [])]
  return parts.map((part) => `${part}.`).join(" ")
}

/** "H2 2026, last day 3 December". */
export function cycleWords({ cycleName, cycleState, due }: FormHeadFragment): string {
  if (cycleState === "RELEASED" || cycleState === "ARCHIVED") return t`${cycleName}, released`
  if (cycleState === "CALIBRATING") return t`${cycleName}, closed`
  return t`${cycleName}, last day ${dayWords(lastDayOf(due), todayHere())}`
}

/** How far a form is, in the queue: "Sent", "2 of 6", "Declined", or nothing yet. */
export function stateWords({ state, progress }: Pick<FormHeadFragment, "state" | "progress">): string {
  if (state === "SUBMITTED") return t`Sent`
  if (state === "DECLINED") return t`Declined`
  const answered = progress.rated + progress.notSeen
  return answered === 0 ? "" : t`${answered} of ${answered + progress.toDo}`
}

/** "weight .15", or what the item is when it has none. */
export function weightWords({ status, weight }: Pick<FormItemFragment, "status" | "weight">): string {
  if (status === "SUPPORTING") return t`supporting, weight 0`
  if (status === "NO_LONGER_DETERMINANT") return t`carried, weight 0`
  return status === "PREVIEW" ? t`not expected yet, weight 0` : t`weight ${share(weight)}`
}

/** "11:42" where the reader is; "on 19 November" for another day. */
export function savedWords(instant: string, now = new Date()): string {
  const at = new Date(instant)
  if (todayHere(at) !== todayHere(now)) {
    return meant("a day")`on ${dayWords(todayHere(at), todayHere(now))}`
  }
  return new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit" }).format(at)
}

/** The finding over the queue. */
export function queueTitle(
  forms: readonly Pick<FormHeadFragment, "id" | "due" | "isOpen" | "state" | "cycleState">[],
): string {
  const overdue = forms.filter(isOverdue).length
  const open = forms.filter((form) => form.isOpen).length
  const sent = forms.filter((form) => form.state === "SUBMITTED").length
  if (forms.length === 0) return t`Nobody waits for your view`
  if (open === 1 && forms.length === 1) return t`One person waits for your view`
  if (open === forms.length) return t`All ${open} people wait for your view`
  if (open > 0) return t`${open} of ${forms.length} people ${plural(open, "waits", "wait")} for your view`
  if (overdue > 0) return overdue === 1 ? t`One view is overdue` : t`${overdue} views are overdue`
  if (sent === forms.length)
    return forms.length === 1 ? t`Your view is sent` : t`All ${forms.length} views are sent`
  return t`${sent} of ${forms.length} views were sent`
}
