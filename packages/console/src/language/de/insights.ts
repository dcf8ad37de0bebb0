import type { Sentences } from "../reader.ts"

export const INSIGHTS: Sentences = {}
