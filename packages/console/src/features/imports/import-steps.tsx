import { t } from "../../language/t.ts"
import styles from "./import-page.module.css"

const STEPS = ["Upload", "Map columns", "Plan", "Apply"] as const
export type ImportStep = (typeof STEPS)[number]

const STEP_WORDS: Readonly<Record<ImportStep, string>> = {
  Upload: t`Upload`,
  "Map columns": t`Map columns`,
  Plan: t`Plan`,
  Apply: t`Apply`,
}

/** Where in the import one is; the steps follow each other and are not pressed. */
export function ImportSteps({ here }: { readonly here: ImportStep }) {
  return (
    <ol className={styles.steps} aria-label={t`Steps of an import`}>
      {STEPS.map((step) => (
        <li key={step} aria-current={step === here ? "step" : undefined}>
          {STEP_WORDS[step]}
        </li>
      ))}
    </ol>
  )
}
