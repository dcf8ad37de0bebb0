import { t } from "../language/t.ts"
import styles from "./save-state.module.css"

export type Saving =
  | { readonly state: "idle" }
  | { readonly state: "saving" }
  | { readonly state: "saved"; readonly at: string }
  | { readonly state: "offline" }
  | { readonly state: "failed"; readonly retry: () => void }

const WORDS = { idle: "", saving: t`Saving`, offline: t`Offline: kept here`, failed: t`Could not save` }

/** Says where what was typed is now. `at` is a clock time such as "11:42". */
export function SaveState({ saving }: { readonly saving: Saving }) {
  return (
    <span className={styles.save} data-state={saving.state} aria-live="polite">
      {saving.state === "idle" ? null : <span className={styles.dot} aria-hidden="true" />}
      {saving.state === "saved" ? t`Saved ${saving.at}` : WORDS[saving.state]}
      {saving.state === "failed" ? (
        <button type="button" className={styles.retry} onClick={saving.retry}>{t`Retry`}</button>
      ) : null}
    </span>
  )
}
