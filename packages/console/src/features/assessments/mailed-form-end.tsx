import type { FormHeadFragment } from "../../generated/graphql.ts"
import { attributionWords, voiceOf } from "./form-words.ts"
import styles from "./mailed-form.module.css"
import { NoAnswersNow, Said } from "./mailed-form-entry.tsx"

/** A form that has just left its rater's hands. */
export function MailedFormEnd({ form }: { readonly form: FormHeadFragment }) {
  if (form.state === "SUBMITTED") {
    return (
      <Said title="Your answers are sent. Thank you">
        <p role="status">
          {voiceOf(form).confidential
            ? "They are shown only in groups, never one by one, and nobody can read them now, you included."
            : attributionWords(form)}
        </p>
        <p className={styles.quiet}>The form is closed behind you. You can leave this page.</p>
      </Said>
    )
  }
  if (form.state === "DECLINED") {
    return (
      <Said title="You handed the form back">
        <p role="status">
          Nothing that you answered is kept. Administrators are told why, and can give the form back to you.
        </p>
        <p className={styles.quiet}>You can leave this page.</p>
      </Said>
    )
  }
  return (
    <NoAnswersNow
      sentences={[`${form.cycleName} is not open for answers. What was not sent counts nowhere.`]}
    />
  )
}
