import type { FormHeadFragment } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { subjectWords, viewWords, voiceOf } from "./form-words.ts"
import styles from "./open-form.module.css"

/** Whom a form is about, and as what they are looked at. */
export function FormHead({ form }: { readonly form: FormHeadFragment }) {
  const { layer, hybridShare, name } = form.subject
  return (
    <header className={styles.head}>
      <h1>{form.perspective === "SELF" ? t`How I see my own work at this layer` : name}</h1>
      {voiceOf(form).confidential ? <p className={styles.who}>{t`You answer ${viewWords(form)}.`}</p> : null}
      <p className={styles.place}>
        <LayerName layer={layer} hybridShare={hybridShare} />
        <span className={styles.who}>
          {subjectWords(form.subject)}
          {form.insteadOf ? t`, instead of ${form.insteadOf.name}, who was on leave when this began` : null}
        </span>
      </p>
    </header>
  )
}
