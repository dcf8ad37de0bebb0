import { LANGUAGES, type Language } from "./locale.ts"

const COOKIE = "rung-language"
const YEAR = 365 * 24 * 60 * 60

/** The language of the page: the server chose it, by what was chosen in this browser or else by what it asks for. */
export function spoken(): Language {
  return LANGUAGES.find((each) => each === document.documentElement.lang) ?? "en"
}

/** Chooses a language for this browser and reads the page anew in it. */
export function speakFromNowOn(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it before there is any script.
  document.cookie = `${COOKIE}=${language}; Path=/; Max-Age=${YEAR}; SameSite=Lax`
  window.location.reload()
}
