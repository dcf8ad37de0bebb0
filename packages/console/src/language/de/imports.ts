import type { Sentences } from "../reader.ts"

export const IMPORTS: Sentences = {}
