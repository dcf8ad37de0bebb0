import { isEnglish } from "../language/t.ts"

/** A label within a sentence: small in English; German keeps its nouns large. */
export function inSentence(label: string): string {
  return isEnglish() ? label.toLowerCase() : label
}
