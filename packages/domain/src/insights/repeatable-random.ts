/**
 * A repeatable source of numbers from 0 up to, not including, 1: the same seed gives the same interval again
 * (xorshift, Marsaglia 2003). Not for secrets.
 */
export function repeatableRandom(seed: number): () => number {
  let state = (seed ^ 0x5deece66) | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
