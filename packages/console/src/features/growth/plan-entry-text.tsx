import { type ReactNode, useState } from "react"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { TextArea } from "../../ui/field.tsx"
import styles from "./plan.module.css"

type EntryTextProps = {
  readonly text: string
  /** Names the field while it is written. */
  readonly label: string
  readonly longest: number
  readonly mayBeEmpty?: boolean
  /** Whether it is saved. */
  readonly onSave: (text: string) => Promise<boolean>
  /** What else can be done with the entry. */
  readonly children?: ReactNode
}

/** What somebody wrote in their plan, and the way to write it anew. */
export function EntryText({ text, label, longest, mayBeEmpty, onSave, children }: EntryTextProps) {
  const [draft, setDraft] = useState<string>()
  if (draft === undefined) {
    const words = text === "" ? t`Say why` : t`Write anew`
    return (
      <>
        {text === "" ? null : <p className={styles.text}>{text}</p>}
        <span className={styles.actions}>
          <Button small aria-label={t`${words}: ${label}`} onClick={() => setDraft(text)}>
            {words}
          </Button>
          {children}
        </span>
      </>
    )
  }
  const save = async () => {
    if (await onSave(draft)) setDraft(undefined)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea
        label={label}
        rows={3}
        maxLength={longest}
        required={!mayBeEmpty}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
      />
      <span className={styles.actions}>
        <Button small type="submit">{t`Keep it`}</Button>
        <Button small onClick={() => setDraft(undefined)}>{t`Leave it as it was`}</Button>
      </span>
    </form>
  )
}
