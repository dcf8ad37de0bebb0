import { useState } from "react"
import { t } from "../../language/t.ts"
import { TextArea } from "../../ui/field.tsx"
import { type ContractText, partWords } from "./translation-words.ts"
import styles from "./translations-page.module.css"

type TranslationFieldProps = {
  readonly text: ContractText
  /** Keeps a translation, and says what stands against it. */
  readonly onKeep: (translation: string) => Promise<string | undefined>
}

/** A text of the contract and what it says in German; kept when one leaves the field. */
export function TranslationField({ text, onKeep }: TranslationFieldProps) {
  const { english, translation, isOwn } = text
  const [typed, setTyped] = useState(translation ?? "")
  const [problem, setProblem] = useState<string>()
  const keep = async () => {
    if (typed.trim() === (translation ?? "")) return
    setProblem(await onKeep(typed))
  }
  return (
    <div className={styles.text}>
      <div>
        <p className={styles.what}>{partWords(text)}</p>
        <p className={styles.english} lang="en">
          {english}
        </p>
      </div>
      <TextArea
        label={t`German`}
        hint={isOwn ? <span className={styles.own}>{t`your own words`}</span> : undefined}
        aria-label={t`German of “${english}”`}
        lang="de"
        rows={1}
        problem={problem}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => void keep()}
      />
    </div>
  )
}
