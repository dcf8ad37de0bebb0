/**
 * Marks a sentence that people read, so that `node infra/words.ts` knows what is to be translated. The English text is
 * returned as it stands; the console finds its translation by that text.
 */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return strings.reduce((text, next, index) => `${text}${values[index - 1]}${next}`)
}
