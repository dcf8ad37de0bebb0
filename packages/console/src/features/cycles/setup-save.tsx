import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import styles from "./cycle-page.module.css"

type SetupSaveProps = {
  readonly saving: boolean
  readonly isSaved: boolean
  readonly refusals: readonly string[]
}

/** The end of a step that can be changed. */
export function SetupSave({ saving, isSaved, refusals }: SetupSaveProps) {
  return (
    <>
      {refusals.map((refusal) => (
        <p key={refusal} className={styles.refusal} role="alert">
          {refusal}
        </p>
      ))}
      <span className={styles.chosen}>
        <Button type="submit" busy={saving && t`Saving`}>{t`Save this step`}</Button>
        <span className={styles.quiet} role="status">
          {isSaved ? t`Saved` : ""}
        </span>
      </span>
    </>
  )
}
