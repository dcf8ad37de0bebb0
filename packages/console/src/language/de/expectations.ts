import type { Sentences } from "../reader.ts"

export const EXPECTATIONS: Sentences = {}
