import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import { CycleFormsDocument, CyclePageDocument, ReopenAssessmentDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { TextArea } from "../../ui/field.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import type { FormStand } from "./cycle-shapes.ts"

type ReopenDialogProps = { readonly form: FormStand; readonly onClose: () => void }

/** Gives a form back to its rater, with a reason for the audit log. */
export function ReopenDialog({ form, onClose }: ReopenDialogProps) {
  const [reopen, { loading }] = useMutation(ReopenAssessmentDocument, {
    refetchQueries: [CycleFormsDocument, CyclePageDocument],
  })
  const [reason, setReason] = useState("")
  const [problem, setProblem] = useState<string>()
  const give = async () => {
    const { assessmentId, version } = form
    try {
      const { data } = await reopen({ variables: { input: { assessmentId, version, reason } } })
      const refusal = data?.reopenAssessment.problems[0]?.message
      setProblem(refusal)
      if (!refusal) onClose()
    } catch (failure) {
      setProblem(refusalOf(failure))
    }
  }
  return (
    <Dialog
      title={t`Give the form about ${form.subject.name} back to ${form.rater.name}?`}
      open
      onClose={onClose}
      actions={
        <Button
          filled
          busy={loading && t`Reopening`}
          onClick={() => void give()}
        >{t`Reopen the form`}</Button>
      }
    >
      <p>{t`They can change what they answered and send it again. The audit log keeps who reopened it and why.`}</p>
      <TextArea
        label={t`Why?`}
        hint={t`Up to 500 characters`}
        voice="rung"
        maxLength={500}
        value={reason}
        problem={problem}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}
