import type { Sentences } from "../reader.ts"

export const UI: Sentences = {}
