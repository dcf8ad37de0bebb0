import { emailKey } from "./clean.ts"
import type { Draft } from "./draft.ts"

const SEVERAL = -2

/** Finds the person or seat a manager reference means within file and org; -1 for nobody, or for nobody certain. */
export type Resolve = (reference: string) => number

/**
 * Indexes everybody by employee id, then seat reference, then external id, then e-mail. An address
 * somebody gives up with this file finds nobody, or the same file would mean something else the next time.
 * Whoever is in the org wins over those who have left (M04: the order of the file does not matter).
 */
export function resolver({ nodes }: Draft): Resolve {
  const keys = [0, 1, 2, 3].map(() => new Map<string, number>())
  for (const here of [true, false]) {
    nodes.forEach(({ kind, isHere, after }, at) => {
      if (isHere !== here) return
      const own = [after.employeeId, after.positionRef, after.externalId, after.email]
      own.forEach((key, k) => {
        const map = keys[k]
        if (key === undefined || !map || (k === 1 && kind === "PERSON")) return
        const holder = map.get(key)
        if (holder === undefined) map.set(key, at)
        else if (holder !== SEVERAL && nodes[holder]?.isHere === here) map.set(key, SEVERAL)
      })
    })
  }
  return (reference) => {
    const email = reference.includes("@") ? emailKey(reference) : reference
    for (let k = 0; k < keys.length; k++) {
      const found = keys[k]?.get(k >= 3 ? email : reference)
      if (found !== undefined) return found === SEVERAL ? -1 : found
    }
    return -1
  }
}
