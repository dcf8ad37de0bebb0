import type { Sentences } from "../reader.ts"

export const CYCLES: Sentences = {}
