import { t } from "../../language/t.ts"
import styles from "./open-form.module.css"

type FormTermsProps = { readonly statements: readonly string[] }

/** What a rater is told before the first confidential answer. */
export function FormTerms({ statements }: FormTermsProps) {
  return (
    <section className={styles.terms} aria-labelledby="terms">
      <h2 id="terms">{t`Before you begin: who sees what`}</h2>
      <ul>
        {statements.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
    </section>
  )
}
