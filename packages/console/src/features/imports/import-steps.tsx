import { t } from "../../language/t.ts"
import styles from "./import-page.module.css"

const STEPS = [t`Upload`, t`Map columns`, t`Plan`, t`Apply`] as const
export type ImportStep = (typeof STEPS)[number]

/** Where in the import one is; the steps follow each other and are not pressed. */
export function ImportSteps({ here }: { readonly here: ImportStep }) {
  return (
    <ol className={styles.steps} aria-label={t`Steps of an import`}>
      {STEPS.map((step) => (
        <li key={step} aria-current={step === here ? "step" : undefined}>
          {step}
        </li>
      ))}
    </ol>
  )
}
