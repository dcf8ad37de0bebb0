import { LANGUAGES, type Language, languageOf, localeOf, writeFor } from "./locale.ts"
import { readWith } from "./t.ts"

const KEY = "rung-language"

/** "pseudo" is English made strange, for tests: it is offered nowhere. */
type Spoken = Language | "pseudo"

/** The language of the console: the one chosen in this browser, else the first it asks for that there is. */
export function spoken(): Spoken {
  const kept = stored()
  if (kept === "pseudo") return kept
  return LANGUAGES.find((each) => each === kept) ?? languageOf(navigator.languages)
}

/** Chooses a language for this browser and reads the page anew in it. */
export function speakFromNowOn(language: Language): void {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // A closed storage forgets the choice: the browser's language stays.
  }
  window.location.reload()
}

/** Has the language there before anything is drawn; English is in the code and needs nothing. */
export async function speak(): Promise<void> {
  const language = spoken()
  const written = language === "pseudo" ? "en" : language
  const locale = localeOf(written, navigator.languages)
  document.documentElement.lang = language === "pseudo" ? "en-XA" : language
  writeFor(locale)
  if (language === "de") readWith((await import("./german.ts")).germanReader(locale))
  if (language === "pseudo") readWith((await import("./pseudo.ts")).pseudoReader())
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
