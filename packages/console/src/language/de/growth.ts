import type { Sentences } from "../reader.ts"

export const GROWTH: Sentences = {}
