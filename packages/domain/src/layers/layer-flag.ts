/**
 * What is worth knowing about a derived layer, in the order of their bits.
 *
 * - `HEAD` a root at the top of the company or of a subsidiary
 * - `HEAD_WITHOUT_MANAGERS` a head nobody beneath manages anybody: keeps the layer its reports give
 * - `EXEC_WITHOUT_MANAGERS` named EXEC, but no managers to hire
 * - `SEVERAL_ROOTS` a root with reports that is no head
 * - `UNPLACED` a person without manager and without reports: an IC until placed
 * - `MANAGER_NOT_IN_ORG` the manager named is not in the org that day
 * - `HYBRID` of M1 and M2
 * - `OVERRIDDEN` an override decides the layer
 * - `ACTING` acts as manager for the reports of a vacancy
 * - `NOT_COUNTED` of an excluded worker type and without counted reports: in nobody's span
 * - `VACANT` a seat, not a person
 * - `ABSENT` a vacancy without reports: as if it were not there
 */
export const LAYER_FLAGS = [
  "HEAD",
  "HEAD_WITHOUT_MANAGERS",
  "EXEC_WITHOUT_MANAGERS",
  "SEVERAL_ROOTS",
  "UNPLACED",
  "MANAGER_NOT_IN_ORG",
  "HYBRID",
  "OVERRIDDEN",
  "ACTING",
  "NOT_COUNTED",
  "VACANT",
  "ABSENT",
] as const

export type LayerFlag = (typeof LAYER_FLAGS)[number]

/** The bit of a flag in a flag set. */
export function bitOf(flag: LayerFlag): number {
  return 1 << LAYER_FLAGS.indexOf(flag)
}

/** The flags of a flag set, in the order of the list. */
export function flagsIn(bits: number): readonly LayerFlag[] {
  return LAYER_FLAGS.filter((_, place) => ((bits >> place) & 1) === 1)
}
