import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

interface Thoroughly {
  readonly type: "major"
  readonly execution: "sync"
  readonly flavor: "last-resort"
}

let collect: ((how?: Thoroughly) => void) | undefined

/**
 * Has what nobody holds any more collected now. For jobs that build much and let go of it between two steps: left to
 * itself, the memory of a thread grows to nearly twice what is held before it is looked through.
 */
export function collectGarbage(): void {
  collect ??= collector()
  collect()
}

/**
 * The same, and gives the system back what is empty then, which the runtime would keep. Takes some hundred
 * milliseconds: for when nobody waits.
 */
export function giveMemoryBack(): void {
  collect ??= collector()
  collect({ type: "major", execution: "sync", flavor: "last-resort" })
}

function collector(): NonNullable<typeof collect> {
  setFlagsFromString("--expose-gc")
  const gc: NonNullable<typeof collect> = runInNewContext("gc")
  setFlagsFromString("--no-expose-gc")
  return gc
}
