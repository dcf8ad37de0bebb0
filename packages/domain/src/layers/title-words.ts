const WORD = /[\p{L}\p{N}]+/gu

/** The words of a title, lower case, without punctuation; full-width and composed forms are folded. */
export function titleWords(title: string): readonly string[] {
  return title.normalize("NFKC").toLowerCase().match(WORD) ?? []
}

/** Where the phrase stands in the words as whole words, from `start` on; -1 when nowhere. */
function findPhrase(words: readonly string[], phrase: readonly string[], start: number): number {
  for (let at = start; at + phrase.length <= words.length; at++)
    if (phrase.every((word, offset) => words[at + offset] === word)) return at
  return -1
}

/**
 * A test for titles that have the words of a pattern, whole and in order; `*` stands for any words, none included.
 * Linear in the title: patterns are words, never expressions.
 */
export function titleMatcher(pattern: string): (words: readonly string[]) => boolean {
  const phrases = pattern
    .split("*")
    .map(titleWords)
    .filter((phrase) => phrase.length > 0)
  return (words) => {
    let from = 0
    for (const phrase of phrases) {
      const at = findPhrase(words, phrase, from)
      if (at < 0) return false
      from = at + phrase.length
    }
    return phrases.length > 0
  }
}
