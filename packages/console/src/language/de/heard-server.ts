import type { Sentences } from "../reader.ts"

export const HEARD_SERVER: Sentences = {}
