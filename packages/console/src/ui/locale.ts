let chosen = "en-GB"

/** The English a reader prefers, of the languages their browser names in order; British without one. */
export function englishOf(languages: readonly string[]): string {
  return languages.find((tag) => /^en(-|$)/i.test(tag)) ?? "en-GB"
}

/** Writes days, hours and large numbers from now on as readers of these languages do. */
export function writeFor(languages: readonly string[]): void {
  chosen = englishOf(languages)
}

/** The locale of days, hours and large numbers. */
export function locale(): string {
  return chosen
}
