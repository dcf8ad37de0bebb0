import type { Sentences } from "../reader.ts"

export const ACCESS: Sentences = {}
