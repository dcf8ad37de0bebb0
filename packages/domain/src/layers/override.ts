import type { Day } from "../kit/day.ts"
import { type Problem, problem } from "../kit/problem.ts"
import { okUnless, type Result, refused } from "../kit/result.ts"
import { say } from "../kit/say.ts"
import type { Layer } from "./layer.ts"

/** An administrator's word on one person's layer; wins over every rule until it expires. */
export interface LayerOverride {
  readonly personId: string
  readonly layer: Layer
  readonly reason: string
  /** The account that decided it. */
  readonly authorId: string
  readonly validFrom: Day
  /** The first day on which it no longer holds; absent means until lifted. */
  readonly expiresOn?: Day | undefined
}

/** A reason is a sentence, not a word: counted in characters, blanks at the ends left off. */
export const MIN_OVERRIDE_REASON = 10
export const MAX_OVERRIDE_REASON = 500

export function overrideHolds(override: LayerOverride, day: Day): boolean {
  return override.validFrom <= day && (override.expiresOn === undefined || day < override.expiresOn)
}

/** The override of each person that holds on the day; of several, the one that began last. */
export function overridesOn(
  overrides: readonly LayerOverride[],
  day: Day,
): ReadonlyMap<string, LayerOverride> {
  const held = new Map<string, LayerOverride>()
  for (const override of overrides) {
    if (!overrideHolds(override, day)) continue
    const known = held.get(override.personId)
    if (!known || known.validFrom < override.validFrom) held.set(override.personId, override)
  }
  return held
}

/** What a store writes: `cut` ends earlier than stored, on `expiresOn`; `drop` no day of which remains. */
export interface OverrideChanges<O extends LayerOverride> {
  readonly cut: readonly { readonly override: O; readonly expiresOn: Day }[]
  readonly drop: readonly O[]
  readonly insert: readonly LayerOverride[]
}

/**
 * Sets a person's layer from a day on. An override of that person in the way of its days is replaced and does not
 * come back; one planned for after its expiry stays. Refuses somebody who is not a person in the org (`PERSON_NOT_IN_ORG`), a reason that says too little or too much
 * (`OVERRIDE_REASON_LENGTH`), and an expiry that is not after both today and the start
 * (`OVERRIDE_EXPIRY_NOT_AFTER`). `existing` are the stored overrides of the person.
 */
export function overrideLayer<O extends LayerOverride>(
  command: LayerOverride,
  { existing, isInOrg, today }: { existing: readonly O[]; isInOrg: boolean; today: Day },
): Result<OverrideChanges<O>> {
  const reason = command.reason.trim()
  const problems = [
    ...(isInOrg ? [] : [problem("PERSON_NOT_IN_ORG", "Only a person in the org has a layer.", "personId")]),
    ...checkReason(reason),
    ...checkExpiry(command, today),
  ]
  return okUnless(problems, () => ({
    ...roomFor(existing, command),
    insert: [{ ...command, reason }],
  }))
}

/** Ends a person's overrides from the day on. Refuses when none holds then or later (`NOT_OVERRIDDEN`). */
export function liftOverride<O extends LayerOverride>(
  existing: readonly O[],
  onDay: Day,
): Result<OverrideChanges<O>> {
  const room = roomFor(existing, { validFrom: onDay })
  if (room.cut.length + room.drop.length > 0) return { ok: true, value: { ...room, insert: [] } }
  return refused(problem("NOT_OVERRIDDEN", `No override holds on ${onDay} or later.`, "personId"))
}

function checkReason(reason: string): readonly Problem[] {
  const length = [...reason].length
  if (length >= MIN_OVERRIDE_REASON && length <= MAX_OVERRIDE_REASON) return []
  const text = say`Give a reason of ${MIN_OVERRIDE_REASON} to ${MAX_OVERRIDE_REASON} characters.`
  return [problem("OVERRIDE_REASON_LENGTH", text, "reason")]
}

function checkExpiry({ validFrom, expiresOn }: LayerOverride, today: Day): readonly Problem[] {
  const latest = validFrom > today ? validFrom : today
  if (expiresOn === undefined || expiresOn > latest) return []
  return [problem("OVERRIDE_EXPIRY_NOT_AFTER", `Choose an expiry after ${latest}, or none.`, "expiresOn")]
}

function roomFor<O extends LayerOverride>(existing: readonly O[], { validFrom, expiresOn }: OverriddenDays) {
  const inTheWay = existing.filter(
    (override) =>
      (override.expiresOn === undefined || override.expiresOn > validFrom) &&
      (expiresOn === undefined || override.validFrom < expiresOn),
  )
  return {
    cut: inTheWay
      .filter((override) => override.validFrom < validFrom)
      .map((override) => ({ override, expiresOn: validFrom })),
    drop: inTheWay.filter((override) => override.validFrom >= validFrom),
  }
}

type OverriddenDays = Pick<LayerOverride, "validFrom" | "expiresOn">
