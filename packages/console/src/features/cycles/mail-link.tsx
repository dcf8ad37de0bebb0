import { useMutation } from "@apollo/client/react"
import { SendFormLinkDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { refusalOf } from "../access/use-sign-in.ts"
import styles from "./cycle-page.module.css"
import type { FormStand } from "./cycle-shapes.ts"

/** Mails a rater a link that opens this one form without signing in. */
export function MailLink({ form }: { readonly form: FormStand }) {
  const [send, { loading, data, error }] = useMutation(SendFormLinkDocument)
  const refusals = error
    ? [refusalOf(error)]
    : (data?.sendFormLink.problems ?? []).map(({ message }) => message)
  const mail = async () => {
    try {
      await send({ variables: { assessmentId: form.assessmentId } })
    } catch {
      // `error` holds it and is shown.
    }
  }
  if (data && refusals.length === 0) {
    return <span className={styles.quiet} role="status">{t`Link mailed`}</span>
  }
  return (
    <>
      <Button
        small
        busy={loading && t`Mailing`}
        aria-label={t`Mail a link to ${form.rater.name} for the form about ${form.subject.name}`}
        onClick={() => void mail()}
      >{t`Mail a link`}</Button>
      {refusals.map((refusal) => (
        <p key={refusal} className={styles.refusal} role="alert">
          {refusal}
        </p>
      ))}
    </>
  )
}
