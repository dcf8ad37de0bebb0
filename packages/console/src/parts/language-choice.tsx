import { LANGUAGE_NAMES, LANGUAGES } from "../language/locale.ts"
import { speakFromNowOn, spoken } from "../language/speak.ts"
import styles from "./language-choice.module.css"

/** Offers the other languages to somebody who has no menu yet; each calls itself by its own name. */
export function LanguageChoice() {
  const now = spoken()
  return (
    <span className={styles.choice}>
      {LANGUAGES.filter((each) => each !== now).map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          className={styles.language}
          onClick={() => speakFromNowOn(each)}
        >
          {LANGUAGE_NAMES[each]}
        </button>
      ))}
    </span>
  )
}
