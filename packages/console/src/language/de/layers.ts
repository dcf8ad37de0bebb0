import type { Sentences } from "../reader.ts"

export const LAYERS: Sentences = {}
