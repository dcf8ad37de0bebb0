import type { AnswerBook } from "./answers.ts"

const KNOWN =
  /^(n\/?a|n\.a\.?|#n\/a|none|null|nil|nobody|no one|no manager|not applicable|not available|top|top of org(ani[sz]ation)?|root|board|undefined|keine?r?|aucun|ninguno)$/i
const REPEATED = /^([xz09n])\1*$/i
const SIGNS = /^[^\p{L}\p{N}]+$/u

/** Whether a value that refers to nobody reads like a way of writing "no manager" (M05). */
export function looksLikeNoManager(value: string, answers: AnswerBook): boolean {
  const key = value.toLowerCase()
  if (answers.noManager.has(key)) return true
  if (answers.references.has(key)) return false
  return KNOWN.test(value) || REPEATED.test(value) || SIGNS.test(value)
}
