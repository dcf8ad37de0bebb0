import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import { CycleFormsDocument, CyclePageDocument, ReassignAssessmentDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { TextArea } from "../../ui/field.tsx"
import { FindPerson, type FoundPerson } from "../access/find-person.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./cycle-page.module.css"
import type { FormStand } from "./cycle-shapes.ts"

type ReassignDialogProps = { readonly form: FormStand; readonly onClose: () => void }

type Refusal = { readonly message: string; readonly path: readonly string[] }

/** Gives a form to another rater, empty; what stands against it is said at its field. */
export function ReassignDialog({ form, onClose }: ReassignDialogProps) {
  const [rater, setRater] = useState<FoundPerson>()
  const [reason, setReason] = useState("")
  const { give, giving, refusals } = useReassigning(form, onClose)
  const about = (field: string) =>
    refusals.filter(({ path }) => path[0] === field).map(({ message }) => message)
  const rest = refusals.filter(({ path }) => path[0] !== "raterId" && path[0] !== "reason")
  return (
    <Dialog
      title={t`Give the form about ${form.subject.name} to somebody else?`}
      open
      onClose={onClose}
      actions={
        <Button
          filled
          busy={giving && t`Giving it on`}
          onClick={() => void give(rater?.id, reason)}
        >{t`Give it on`}</Button>
      }
    >
      <p>{t`${form.rater.name} loses the form with its draft and its links. The new rater begins an empty one, and the routes leave it there.`}</p>
      {rater ? (
        <p className={styles.chosen}>
          <span>
            <b>{rater.name}</b> <span className={styles.quiet}>{rater.title}</span>
          </span>
          <Button small onClick={() => setRater(undefined)}>{t`Choose another`}</Button>
        </p>
      ) : (
        <FindPerson label={t`Who is to answer instead?`} onFound={setRater} />
      )}
      <Refusals sentences={about("raterId")} />
      <TextArea
        label={t`Why?`}
        hint={t`Up to 500 characters, kept in the audit log`}
        voice="rung"
        maxLength={500}
        value={reason}
        problem={about("reason")[0]}
        onChange={(event) => setReason(event.target.value)}
      />
      <Refusals sentences={rest.map(({ message }) => message)} />
    </Dialog>
  )
}

function Refusals({ sentences }: { readonly sentences: readonly string[] }) {
  return sentences.map((sentence) => (
    <p key={sentence} className={styles.refusal} role="alert">
      {sentence}
    </p>
  ))
}

function useReassigning({ assessmentId, version }: FormStand, done: () => void) {
  const [reassign, { loading }] = useMutation(ReassignAssessmentDocument, {
    refetchQueries: [CycleFormsDocument, CyclePageDocument],
  })
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const give = async (raterId: string | undefined, reason: string) => {
    if (!raterId) return setRefusals([{ message: t`Choose who is to answer instead.`, path: ["raterId"] }])
    try {
      const { data } = await reassign({ variables: { input: { assessmentId, version, raterId, reason } } })
      const problems = data?.reassignAssessment.problems ?? []
      setRefusals(problems)
      if (problems.length === 0) done()
    } catch (failure) {
      setRefusals([{ message: refusalOf(failure), path: [] }])
    }
  }
  return { give, giving: loading, refusals }
}
