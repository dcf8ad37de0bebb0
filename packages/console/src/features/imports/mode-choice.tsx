import { useId } from "react"
import type { ImportMode } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { MODE_NOTES, MODE_WORDS } from "./import-words.ts"
import styles from "./new-import.module.css"

type ModeChoiceProps = {
  readonly mode: ImportMode
  /** A column says what each row asks for. */
  readonly withDelta: boolean
  readonly onChoose: (mode: ImportMode) => void
}

const ALWAYS: readonly ImportMode[] = ["PARTIAL", "FULL"]

/** What the file claims to hold, each with what it does to people who are not in it. */
export function ModeChoice({ mode, withDelta, onChoose }: ModeChoiceProps) {
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend>{t`What the file holds`}</legend>
      {[...ALWAYS, ...(withDelta ? (["DELTA"] as const) : [])].map((each) => (
        <label key={each} className={styles.choice} data-chosen={each === mode || undefined}>
          <input type="radio" name={name} checked={each === mode} onChange={() => onChoose(each)} />
          <span>
            <b>{MODE_WORDS[each]}</b>
            <span className={styles.choiceNote}>{MODE_NOTES[each]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
