import { Link } from "@tanstack/react-router"
import { cycleWords, stateWords, viewWords } from "../features/assessments/form-words.ts"
import type { FormHeadFragment } from "../generated/graphql.ts"
import { t } from "../language/t.ts"
import styles from "./home-page.module.css"

/** Every form asked of the viewer in an open cycle, what is still to do first. */
export function HomeForms({ forms }: { readonly forms: readonly FormHeadFragment[] }) {
  const [first] = forms
  if (!first) return null
  const rows = forms.toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen))
  const oneCycle = forms.every(({ cycleId }) => cycleId === first.cycleId)
  return (
    <section aria-labelledby="home-forms" className={styles.part}>
      <div className={styles.partHead}>
        <h2 id="home-forms">{t`Forms asked of me`}</h2>
        {oneCycle ? <span className={styles.quiet}>{cycleWords(first)}</span> : null}
      </div>
      <ul className={styles.rows}>
        {rows.map((form) => (
          <li key={form.id} className={styles.row}>
            <FormName form={form} />
            <span className={styles.what}>
              <span>{whatWords(form)}</span>
              {oneCycle ? null : <span className={styles.quiet}>{cycleWords(form)}</span>}
            </span>
            <span className={styles.end}>{stateWords(form) || (form.isOpen ? t`To begin` : t`Closed`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function FormName({ form }: { readonly form: FormHeadFragment }) {
  if (form.perspective === "SELF") {
    return <Link to="/self-assessment" className={styles.name}>{t`My self-assessment`}</Link>
  }
  return (
    <Link to="/assess/$assessmentId" params={{ assessmentId: form.id }} className={styles.name}>
      {form.subject.name}
    </Link>
  )
}

function whatWords(form: FormHeadFragment): string {
  if (form.perspective === "SELF") return t`how I see my own work`
  return form.subject.title ? `${form.subject.title}, ${viewWords(form)}` : viewWords(form)
}
