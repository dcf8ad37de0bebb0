import type { FormHeadFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { attributionWords, voiceOf } from "./form-words.ts"
import styles from "./mailed-form.module.css"
import { NoAnswersNow, Said } from "./mailed-form-entry.tsx"

/** A form that has just left its rater's hands. */
export function MailedFormEnd({ form }: { readonly form: FormHeadFragment }) {
  if (form.state === "SUBMITTED") {
    return (
      <Said title={t`Your answers are sent. Thank you`}>
        <p role="status">
          {voiceOf(form).confidential
            ? t`They are shown only in groups, never one by one, and nobody can read them now, you included.`
            : attributionWords(form)}
        </p>
        <p className={styles.quiet}>{t`The form is closed behind you. You can leave this page.`}</p>
      </Said>
    )
  }
  if (form.state === "DECLINED") {
    return (
      <Said title={t`You handed the form back`}>
        <p role="status">{t`Nothing that you answered is kept. Administrators are told why, and can give the form back to you.`}</p>
        <p className={styles.quiet}>{t`You can leave this page.`}</p>
      </Said>
    )
  }
  return (
    <NoAnswersNow
      sentences={[t`${form.cycleName} is not open for answers. What was not sent counts nowhere.`]}
    />
  )
}
