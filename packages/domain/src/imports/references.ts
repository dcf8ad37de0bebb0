import { emailKey } from "./clean.ts"
import type { Draft } from "./draft.ts"

const SEVERAL = -2

/** Finds the person or seat a manager reference means within file and org; -1 for nobody, or for nobody certain. */
export type Resolve = (reference: string) => number

/**
 * Indexes everybody by employee id and seat reference, then external id, then e-mail. Of one kind of key, whoever is
 * in the org wins over those who have left (M04: the order of the file does not matter). An address somebody gives
 * up with this file finds nobody, or the same file would mean something else the next time.
 */
export function resolver({ nodes }: Draft): Resolve {
  const ids: Keys = [new Map(), new Map()]
  const seats: Keys = [new Map(), new Map()]
  const externalIds: Keys = [new Map(), new Map()]
  const emails: Keys = [new Map(), new Map()]
  nodes.forEach(({ kind, isHere, after }, at) => {
    const tier = isHere ? 0 : 1
    claim(ids[tier], after.employeeId, at)
    if (kind === "POSITION") claim(seats[tier], after.positionRef, at)
    claim(externalIds[tier], after.externalId, at)
    claim(emails[tier], after.email, at)
  })
  const order = [ids[0], seats[0], ids[1], seats[1], ...externalIds]
  return (reference) => {
    for (const keys of order) {
      const found = keys.get(reference)
      if (found !== undefined) return found === SEVERAL ? -1 : found
    }
    const email = reference.includes("@") ? emailKey(reference) : reference
    const found = emails[0].get(email) ?? emails[1].get(email) ?? -1
    return found === SEVERAL ? -1 : found
  }
}

type KeyMap = Map<string, number>

/** For those in the org, and for those who have left. */
type Keys = readonly [here: KeyMap, left: KeyMap]

function claim(keys: KeyMap, key: string | undefined, at: number): void {
  if (key !== undefined) keys.set(key, keys.has(key) ? SEVERAL : at)
}
