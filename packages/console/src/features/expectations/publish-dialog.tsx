import { useMutation } from "@apollo/client/react"
import { NOTE_LIMITS } from "@rung/domain/expectations/publish-contract"
import { useState } from "react"
import { PublishContractDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { TextArea, TextField } from "../../ui/field.tsx"
import { ChangeList } from "./change-list.tsx"
import type { DraftDesk } from "./draft-desk.ts"
import look from "./draft-page.module.css"
import type { ToldChange } from "./draft-words.ts"

type PublishDialogProps = {
  readonly desk: DraftDesk
  /** The version it becomes. */
  readonly number: number
  readonly changes: readonly ToldChange[]
  /** What the last what-if said, if it was about this very draft. */
  readonly told: string | undefined
  readonly open: boolean
  readonly onClose: () => void
  readonly onPublished: () => void
}

/** Says what follows, and asks for a note and the new version's number. What was typed stays when it is closed. */
export function PublishDialog(props: PublishDialogProps) {
  const { desk, number, changes, told, open, onClose, onPublished } = props
  const [publish, { loading }] = useMutation(PublishContractDocument)
  const [note, setNote] = useState("")
  const [typed, setTyped] = useState("")
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const missing = NOTE_LIMITS.least - note.trim().length
  const waitsFor =
    (missing > 0 && t`It waits for a note of ten letters.`) ||
    (typed.trim() !== String(number) && t`Type ${number} to confirm.`)
  const go = async () => {
    const version = await desk.flush()
    if (version === undefined) return setRefusals([t`The draft is not saved yet. Try again in a moment.`])
    try {
      const { data } = await publish({ variables: { input: { version, number, note } } })
      const problems = data?.publishContract.problems ?? []
      setRefusals(problems.map(({ message }) => message))
      if (data?.publishContract.contract) onPublished()
    } catch {
      setRefusals([t`Rung cannot be reached. What you typed is kept: try again in a moment.`])
    }
  }
  return (
    <Dialog
      title={t`Publish version ${number}?`}
      open={open}
      onClose={onClose}
      actions={
        <Button
          filled
          busy={loading && t`Publishing`}
          waitsFor={waitsFor}
          onClick={() => void go()}
        >{t`Publish version ${number}`}</Button>
      }
    >
      <div className={look.dialogChanges}>
        <ChangeList changes={changes} label={t`What changes with version ${number}`} />
      </div>
      <p>{t`Cycles that are open or released stay on their version. The next cycle to open takes version ${number}. It never changes again.`}</p>
      <p>
        {told
          ? t`Tried on released results: ${told}.`
          : t`It has not been tried on released results as it is now.`}
      </p>
      <TextArea
        label={t`What is new, and why`}
        hint={t`for everybody who is judged by it`}
        rows={3}
        maxLength={NOTE_LIMITS.most}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <TextField
        label={t`Type ${number} to publish version ${number}`}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {refusals.map((refusal) => (
        <p key={refusal} className={look.refusal} role="alert">
          {refusal}
        </p>
      ))}
    </Dialog>
  )
}
