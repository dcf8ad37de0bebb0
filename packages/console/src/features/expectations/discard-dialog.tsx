import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import { DiscardContractDraftDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { counted, sentence } from "../../parts/count-words.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import type { DraftDesk } from "./draft-desk.ts"
import look from "./draft-page.module.css"

type DiscardDialogProps = {
  readonly desk: DraftDesk
  readonly changes: number
  readonly open: boolean
  readonly onClose: () => void
  readonly onGone: () => void
}

export function DiscardDialog({ desk, changes, open, onClose, onGone }: DiscardDialogProps) {
  const [discard, { loading }] = useMutation(DiscardContractDraftDocument)
  const [refusal, setRefusal] = useState<string>()
  const go = async () => {
    const version = (await desk.flush()) ?? desk.current().stored.version
    try {
      const { data } = await discard({ variables: { version } })
      const [problem] = data?.discardContractDraft.problems ?? []
      setRefusal(problem?.message)
      if (!problem || problem.code === "CONTRACT_DRAFT_MISSING") onGone()
    } catch {
      setRefusal(t`Rung cannot be reached. Try again in a moment.`)
    }
  }
  return (
    <Dialog
      title={t`Discard the draft?`}
      open={open}
      onClose={onClose}
      dismiss={t`Keep it`}
      actions={
        <Button
          filled
          busy={loading && t`Discarding`}
          onClick={() => void go()}
        >{t`Discard the draft`}</Button>
      }
    >
      <p>{t`${lossWords(changes)} The version in force stays as it is. This cannot be taken back.`}</p>
      {refusal ? (
        <p className={look.refusal} role="alert">
          {refusal}
        </p>
      ) : null}
    </Dialog>
  )
}

function lossWords(changes: number): string {
  if (changes === 0) return t`Nothing is changed in it.`
  if (changes === 1) return t`One change would be lost.`
  return t`${sentence(counted(changes, "change"))} would be lost.`
}
