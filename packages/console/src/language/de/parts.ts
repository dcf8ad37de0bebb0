import type { Sentences } from "../reader.ts"

export const PARTS: Sentences = {
  "{0} to {1}": "{0} bis {1}",
  "{0:# person|# people}": "{0:# Person|# Personen}",
}
