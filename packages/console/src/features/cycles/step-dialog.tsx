import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { plural, t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { TextField } from "../../ui/field.tsx"
import styles from "./cycle-page.module.css"
import type { CycleOnPage } from "./cycle-shapes.ts"
import { formTotals } from "./cycle-words.ts"
import { type PlainStep, useCycleStep } from "./use-cycle-step.ts"

type StepWords = {
  readonly title: (name: string) => string
  readonly action: string
  readonly busy: string
  readonly says: (cycle: CycleOnPage) => readonly string[]
}

const CANNOT_UNDO = t`This cannot be taken back.`

const WORDS: Readonly<Record<PlainStep, StepWords>> = {
  open: {
    title: (name) => t`Open ${name}?`,
    action: t`Open the cycle`,
    busy: t`Opening`,
    says: () => [
      t`Who takes part, their layers, the contract version, the weights of the views and the group sizes are frozen as they are today.`,
      t`Forms are assigned. Who rates whom still follows the org until the cycle closes.`,
      t`Raters are mailed as the reminders are planned, from eight in the morning on. “Remind now” on the open cycle mails everybody at once; who cannot sign in gets a link to each form.`,
      CANNOT_UNDO,
    ],
  },
  close: {
    title: (name) => t`Close ${name}?`,
    action: t`Close the cycle`,
    busy: t`Closing`,
    says: (cycle) => [
      unsentWords(cycle),
      t`No answer is taken any more. Nobody sees a result before the release.`,
      CANNOT_UNDO,
    ],
  },
  release: {
    title: (name) => t`Release the results of ${name}?`,
    action: t`Release the results`,
    busy: t`Releasing`,
    says: () => [
      t`Each person assessed sees their own results, and the ratings from above with the name of whoever gave them.`,
      t`Those above them in the solid line see the results of everybody below them.`,
      t`People with the role EXEC see the layer board of their units.`,
      t`Administrators see everybody’s results. Auditors see that it was released, and no result.`,
      t`Nobody else sees another person’s band. A single view is shown as one view and compared with nothing.`,
      CANNOT_UNDO,
    ],
  },
  archive: {
    title: (name) => t`Put ${name} into the archive?`,
    action: t`Put into the archive`,
    busy: t`Archiving`,
    says: () => [t`Results stay readable by those who may read them now.`, CANNOT_UNDO],
  },
  cancel: {
    title: (name) => t`Delete the draft ${name}?`,
    action: t`Delete the draft`,
    busy: t`Deleting`,
    says: () => [t`Nothing was asked of anybody. The draft and its choices go.`, CANNOT_UNDO],
  },
}

/** Cancelling once people were asked. */
const CALL_OFF: StepWords = {
  title: (name) => t`Call ${name} off?`,
  action: t`Call it off`,
  busy: t`Calling off`,
  says: (cycle) => [
    `${sentWords(sentOf(cycle))} ${t`Every form goes, sent or not, and what it says is destroyed unread.`}`,
    t`Mailed links open nothing any more. Nobody is mailed about it: tell them yourself.`,
    t`The audit log keeps that there was a cycle, and who called it off.`,
    CANNOT_UNDO,
  ],
}

function sentOf(cycle: CycleOnPage): number {
  return formTotals(cycle)?.submitted ?? 0
}

function sentWords(sent: number): string {
  if (sent === 0) return t`No form is sent yet.`
  return sent === 1 ? t`1 form is sent.` : t`${grouped(sent)} forms are sent.`
}

function unsentWords(cycle: CycleOnPage): string {
  const counts = formTotals(cycle)
  const unsent = counts ? counts.assigned + counts.inProgress : 0
  if (unsent === 0) return t`Every form is sent or handed back.`
  return unsent === 1
    ? t`1 form is not sent. Their drafts count nowhere.`
    : t`${unsent} forms are not sent. Their drafts count nowhere.`
}

type StepDialogProps = {
  readonly cycle: CycleOnPage
  readonly step: PlainStep
  readonly onClose: () => void
}

/** Asks once more, and says what follows for whom. */
export function StepDialog({ cycle, step, onClose }: StepDialogProps) {
  const navigate = useNavigate()
  const { take, busy, refusals } = useCycleStep()
  const callsOff = step === "cancel" && cycle.state === "OPEN"
  const words = callsOff ? CALL_OFF : WORDS[step]
  const sent = callsOff ? sentOf(cycle) : 0
  const [typed, setTyped] = useState("")
  const isAgreed = sent === 0 || typed.replace(/[,.\s’]/g, "") === String(sent)
  const go = async () => {
    if (!(await take(step, { cycleId: cycle.id, version: cycle.version }))) return
    onClose()
    if (step === "cancel") await navigate({ to: "/cycles" })
  }
  const assessed = (cycle.participantsByLayer ?? []).reduce((sum, each) => sum + each.people, 0)
  return (
    <Dialog
      title={words.title(cycle.name)}
      open
      onClose={onClose}
      dismiss={step === "cancel" ? t`Keep it` : t`Cancel`}
      actions={
        <Button
          filled
          busy={busy && words.busy}
          waitsFor={!isAgreed && t`Type ${grouped(sent)} first.`}
          onClick={() => void go()}
        >
          {words.action}
        </Button>
      }
    >
      {step === "release" && assessed > 0 ? (
        <p>{t`Results of ${plural(assessed, "# person", "# people")} become visible at once:`}</p>
      ) : null}
      <ul className={styles.says}>
        {words.says(cycle).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {sent > 0 ? (
        <TextField
          label={t`Type ${grouped(sent)} to destroy so many forms that are sent`}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value.trim())}
        />
      ) : null}
      {refusals.map((refusal) => (
        <p key={refusal} className={styles.refusal} role="alert">
          {refusal}
        </p>
      ))}
    </Dialog>
  )
}
