import type { Sentences } from "../reader.ts"

export const ASSESSMENTS: Sentences = {}
