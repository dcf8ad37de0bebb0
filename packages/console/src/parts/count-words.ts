import { grouped } from "@rung/domain/kit/grouped"
import { fromEnglish, t } from "../language/t.ts"

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]

/** "no", "one" … "nine", then figures: 12, 1,200. */
export function countWord(count: number): string {
  return fromEnglish(englishWord(count))
}

/** "one seat", "two seats"; nouns whose other languages are in `language/de/heard-counts.ts`, in the first case: in a sentence rather use `plural`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return fromEnglish(`${englishWord(count)} ${count === 1 ? one : many}`)
}

function englishWord(count: number): string {
  return WORDS[count] ?? grouped(count)
}

/** The first letter large, as a sentence begins. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("")
  return t`${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`
}
