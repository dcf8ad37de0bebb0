import { useMutation } from "@apollo/client/react"
import { useState } from "react"
import { RemindRatersDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./cycle-page.module.css"
import { remindedWords } from "./reminder-words.ts"

/** Mails everybody who has a form left, now. */
export function RemindRaters({ cycleId }: { readonly cycleId: string }) {
  const [open, setOpen] = useState(false)
  const [remind, { data, loading, error, reset }] = useMutation(RemindRatersDocument)
  const answer = data?.remindRaters
  const refusals = error ? [refusalOf(error)] : (answer?.problems ?? []).map(({ message }) => message)
  const done = answer && refusals.length === 0
  const send = async () => {
    try {
      await remind({ variables: { cycleId } })
    } catch {
      // `error` holds it and is shown.
    }
  }
  const close = () => {
    setOpen(false)
    reset()
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t`Remind now`}</Button>
      <Dialog
        title={done ? t`Reminded` : t`Remind everybody who has a form left?`}
        open={open}
        onClose={close}
        dismiss={done ? t`Close` : t`Cancel`}
        actions={
          done ? null : (
            <Button
              filled
              busy={loading && t`Reminding`}
              onClick={() => void send()}
            >{t`Send the reminders`}</Button>
          )
        }
      >
        {done ? (
          <div role="status">
            {remindedWords(answer).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        ) : (
          <p>{t`Each gets one mail with everything that waits for them and by when. It names nobody whom a confidential form is about. Who cannot sign in gets a link to each form. Whoever was mailed today is left in peace.`}</p>
        )}
        {refusals.map((refusal) => (
          <p key={refusal} className={styles.refusal} role="alert">
            {refusal}
          </p>
        ))}
      </Dialog>
    </>
  )
}
