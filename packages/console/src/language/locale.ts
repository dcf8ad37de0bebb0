/** The languages of the console; what a reader of any other gets is English. */
export const LANGUAGES = ["en", "de"] as const
export type Language = (typeof LANGUAGES)[number]

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch" }

let chosen = "en-GB"
if (typeof document !== "undefined") {
  const { lang } = document.documentElement
  chosen = localeOf(LANGUAGES.find((each) => each === lang) ?? "en", navigator.languages)
}

/** How a reader of a language writes days and numbers: in the variant their browser names, such as en-US or de-AT. */
export function localeOf(language: Language, languages: readonly string[]): string {
  const own = languages.find((tag) => tag.toLowerCase().split("-")[0] === language)
  return own ?? (language === "en" ? "en-GB" : "de-DE")
}

/** Writes days, hours and large numbers from now on as readers of this locale do. */
export function writeFor(locale: string): void {
  chosen = locale
}

/** The locale of days, hours and large numbers. */
export function locale(): string {
  return chosen
}

/** What stands between whole and part: "2.9", "2,9". */
export function decimal(text: string): string {
  return chosen.startsWith("de") ? text.replace(".", ",") : text
}
