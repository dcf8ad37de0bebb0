import { useApolloClient, useMutation } from "@apollo/client/react"
import type { DeclineKind } from "@rung/domain/assessments/assessment"
import { useState } from "react"
import {
  AssessmentFormDocument,
  DeclineAssessmentDocument,
  type FormHeadFragment,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { DECLINE_CHOICES } from "../../parts/decline-words.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { TextArea } from "../../ui/field.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./decline-dialog.module.css"
import { forgetDraft } from "./use-draft.ts"

type DeclineDialogProps = {
  readonly form: FormHeadFragment
  readonly open: boolean
  /** Whether nobody can read the form here once it is handed back. */
  readonly byLink: boolean
  readonly onClose: () => void
}

/** Hands a form back unanswered, with a reason for the administrators. */
export function DeclineDialog({ form, open, byLink, onClose }: DeclineDialogProps) {
  const client = useApolloClient()
  const [decline, { loading }] = useMutation(DeclineAssessmentDocument)
  const [kind, setKind] = useState<DeclineKind>()
  const [reason, setReason] = useState("")
  const [problem, setProblem] = useState<string>()
  const handBack = async () => {
    if (!kind) return setProblem(t`Choose what keeps you from answering.`)
    try {
      const { data } = await decline({
        variables: { input: { assessmentId: form.id, version: form.version, kind, reason } },
        refetchQueries: byLink ? [] : [AssessmentFormDocument],
      })
      const refusal = data?.declineAssessment.problems[0]?.message
      setProblem(refusal)
      if (refusal) return
      forgetDraft(client, form.id)
      onClose()
    } catch (failure) {
      setProblem(refusalOf(failure))
    }
  }
  return (
    <Dialog
      title={
        form.perspective === "SELF"
          ? t`Hand back your self-assessment?`
          : t`Hand back the form about ${form.subject.name}?`
      }
      open={open}
      onClose={onClose}
      actions={
        <Button
          filled
          busy={loading && t`Handing back`}
          onClick={() => void handBack()}
        >{t`Hand it back`}</Button>
      }
    >
      <p>{t`What you answered so far is thrown away. Administrators read the reason and can give the form back to you.`}</p>
      <fieldset className={styles.choices}>
        <legend>{t`What keeps you from answering?`}</legend>
        {DECLINE_CHOICES.map(({ kind: each, words }) => (
          <label key={each} className={styles.choice}>
            <input
              type="radio"
              name="decline-kind"
              checked={kind === each}
              onChange={() => {
                setKind(each)
                setProblem(undefined)
              }}
            />
            {words}
          </label>
        ))}
      </fieldset>
      <TextArea
        label={kind === "OTHER" ? t`Which?` : t`More about it, if you like`}
        hint={t`Up to 500 characters`}
        maxLength={500}
        value={reason}
        problem={problem}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}
