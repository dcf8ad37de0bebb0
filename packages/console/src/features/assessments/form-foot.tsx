import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { Key } from "../../ui/key.tsx"
import { SaveState, type Saving } from "../../ui/save-state.tsx"
import type { Draft } from "./draft.ts"
import type { DraftKeeper } from "./draft-keeper.ts"
import { OVERALL, REVIEW, stepsAround } from "./form-item.ts"
import { type FormVoice, savedWords } from "./form-words.ts"
import styles from "./open-form.module.css"
import type { Sending } from "./use-sending.ts"

type FormFootProps = {
  readonly draft: Draft
  readonly keeper: DraftKeeper
  readonly here: string
  readonly codes: readonly string[]
  /** Those of the codes that can be left out. */
  readonly optional: readonly string[]
  readonly onGo: (item: string) => void
  readonly voice: FormVoice
  readonly sending: Sending
}

/** Where the draft is, and the way on: always in view. */
export function FormFoot({ draft, keeper, here, codes, optional, onGo, voice, sending }: FormFootProps) {
  const { back, next } = stepsAround(codes, here)
  const failed = draft.saving.state === "failed" ? draft.saving.message : undefined
  return (
    <>
      <span className={styles.saving}>
        <SaveState saving={savingOf(draft, keeper)} />
        {failed ? <span className={styles.refusal}>{failed}</span> : null}
      </span>
      <span className={styles.steps}>
        {back ? <Button hint={<Key>K</Key>} onClick={() => onGo(back)}>{t`Back`}</Button> : null}
        {optional.includes(here) && next !== REVIEW ? (
          <Button onClick={() => onGo(REVIEW)}>{t`Skip to review`}</Button>
        ) : null}
        {here === REVIEW ? (
          <Button filled busy={sending.busy && t`Sending`} onClick={sending.send}>
            {voice.send}
          </Button>
        ) : (
          <Button filled hint={<Key>J</Key>} onClick={() => next && onGo(next)}>
            {nextWords(next)}
          </Button>
        )}
      </span>
    </>
  )
}

function nextWords(next: string | undefined): string {
  if (next === REVIEW) return t`Review and send`
  return next === OVERALL ? t`Next, all in all` : t`Next, ${next ?? ""}`
}

function savingOf({ saving }: Draft, keeper: DraftKeeper): Saving {
  if (saving.state === "saved") return { state: "saved", at: savedWords(saving.at) }
  if (saving.state === "failed") return { state: "failed", retry: () => void keeper.flush() }
  return saving
}
