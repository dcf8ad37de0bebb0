import { randomBytes } from "node:crypto"

/** Decides everything that chance decides here; a run is repeated by `FAULTS_SEED`. */
export const seed: string = process.env.FAULTS_SEED ?? randomBytes(4).toString("hex")

/** Numbers from 0 to 1, the same for the same words. */
export function numbersFrom(words: string): () => number {
  let state = 0
  for (const letter of words) state = (Math.imul(state, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32
  }
}
