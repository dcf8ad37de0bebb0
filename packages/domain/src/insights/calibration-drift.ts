import { type Day, daysBetween } from "../kit/day.ts"
import { groupBy } from "../kit/group-by.ts"
import { say } from "../kit/say.ts"
import { BANDS, type Band } from "./band.ts"
import { type Interval, mean, Z_95 } from "./statistics.ts"
import { counted } from "./words.ts"

/** People a group needs before its mean move is told; below, counts alone. */
export const GROUP_NEEDED = 5

/** Years somebody has been there, from the first up to, not including, the second. */
export const TENURES = ["UNDER_1", "FROM_1_TO_3", "FROM_3_TO_7", "FROM_7", "UNKNOWN"] as const
export type Tenure = (typeof TENURES)[number]

/** Which way a piece of evidence points: the band its value has by itself, against the band computed. */
export type EvidenceBands = readonly Band[]

/** Somebody of a session when it closed. */
export interface DriftPerson {
  readonly unit: string | null
  readonly tenure: Tenure
  readonly computed: Band
  readonly shown: Band
}

/** A move that stood when the session closed, of somebody whose band it changed. */
export interface DriftMove {
  readonly computed: Band
  readonly to: Band
  /** Layer of whoever moved; `null` for members without a place in the cycle. */
  readonly moverLayer: string | null
  /** Bands that the named views have by themselves, both ends of a range; empty where only links are named. */
  readonly evidence: readonly EvidenceBands[]
}

/** How far the people of one group were moved. */
export interface DriftGroup {
  /** The unit, tenure or layer; `null` for those without. */
  readonly key: string | null
  readonly people: number
  readonly up: number
  readonly down: number
  /** In band steps, up above 0; `null` below {@link GROUP_NEEDED} people. */
  readonly meanMove: number | null
  readonly interval: Interval | null
}

/** What a session did to the bands. */
export interface Drift {
  readonly people: number
  readonly up: number
  readonly down: number
  readonly unmoved: number
  readonly byUnit: readonly DriftGroup[]
  readonly byTenure: readonly DriftGroup[]
  /** People moved, by the layer of whoever moved them. */
  readonly byMoverLayer: readonly DriftGroup[]
  /** Moves with a view named that points the way of the move, with none that does, and with links alone. */
  readonly evidence: { readonly along: number; readonly against: number; readonly linksOnly: number }
  /** Evidence or volume, in one sentence. */
  readonly words: string
}

/**
 * What a session did: moves by unit, tenure and layer of the mover, and whether the evidence named points the way of
 * the move, that is whether some view has by itself a higher band than the one computed, where the move went up.
 */
export function driftOf(people: readonly DriftPerson[], moves: readonly DriftMove[]): Drift {
  const steps = people.map((person) => ({ ...person, step: stepsBetween(person.computed, person.shown) }))
  const up = steps.filter(({ step }) => step > 0).length
  const down = steps.filter(({ step }) => step < 0).length
  const moved = moves.map((move) => ({ ...move, step: stepsBetween(move.computed, move.to) }))
  const evidence = evidenceOf(moved.filter(({ step }) => step !== 0))
  return {
    people: people.length,
    up,
    down,
    unmoved: people.length - up - down,
    byUnit: groups(steps, ({ unit }) => unit),
    byTenure: groups(steps, ({ tenure }) => tenure, TENURES),
    byMoverLayer: groups(
      moved.filter(({ step }) => step !== 0),
      ({ moverLayer }) => moverLayer,
    ),
    evidence,
    words: driftWords({ up, down, people: people.length }, evidence),
  }
}

/** Band steps from one band to another, up above 0; 0 from and to NOT_ENOUGH_EVIDENCE. */
export function stepsBetween(from: Band, to: Band): number {
  if (from === "NOT_ENOUGH_EVIDENCE" || to === "NOT_ENOUGH_EVIDENCE") return 0
  return BANDS.indexOf(to) - BANDS.indexOf(from)
}

/** How long somebody who began on a day has been there. */
export function tenureOf(start: Day | null, on: Day): Tenure {
  if (start === null) return "UNKNOWN"
  const years = daysBetween(start, on) / 365.25
  if (years < 1) return "UNDER_1"
  if (years < 3) return "FROM_1_TO_3"
  return years < 7 ? "FROM_3_TO_7" : "FROM_7"
}

interface Stepped {
  readonly step: number
}

function groups<T extends Stepped>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
  order: readonly string[] = [],
): readonly DriftGroup[] {
  return [...groupBy(items, keyOf)]
    .sort(([one], [other]) => rankOf(one, order) - rankOf(other, order) || compared(one, other))
    .map(([key, own]) =>
      groupOf(
        key,
        own.map(({ step }) => step),
      ),
    )
}

function groupOf(key: string | null, steps: readonly number[]): DriftGroup {
  const told = steps.length >= GROUP_NEEDED
  const centre = mean(steps) ?? 0
  return {
    key,
    people: steps.length,
    up: steps.filter((step) => step > 0).length,
    down: steps.filter((step) => step < 0).length,
    meanMove: told ? centre : null,
    interval: told ? moveInterval(steps, centre) : null,
  }
}

const MOST_STEPS = 3

/**
 * 95% interval of a mean move, with two people more who moved a step, one each way (after Agresti and Coull): that
 * nobody of a few was moved does not show that nobody would be. Within −3 to 3.
 */
function moveInterval(steps: readonly number[], centre: number): Interval {
  const squares = steps.reduce((sum, step) => sum + (step - centre) ** 2, 2)
  const half = Z_95 * Math.sqrt(squares / (steps.length + 1) / steps.length)
  return { low: Math.max(-MOST_STEPS, centre - half), high: Math.min(MOST_STEPS, centre + half) }
}

function evidenceOf(moves: readonly (DriftMove & Stepped)[]): Drift["evidence"] {
  const linksOnly = moves.filter(({ evidence }) => evidence.length === 0).length
  const along = moves.filter(({ evidence, computed, step }) =>
    evidence.some((bands) => bands.every((band) => stepsBetween(computed, band) * step > 0)),
  ).length
  return { along, linksOnly, against: moves.length - along - linksOnly }
}

function driftWords(
  { up, down, people }: Pick<Drift, "up" | "down" | "people">,
  evidence: Drift["evidence"],
): string {
  if (up + down === 0) return say`Nobody of ${people} was moved.`
  const moved = say`${up + down} of ${people} were moved, ${up} up and ${down} down.`
  return `${moved} ${evidenceWords(evidence)}`
}

function evidenceWords({ along, against, linksOnly }: Drift["evidence"]): string {
  const all = counted(along + against + linksOnly, "move")
  if (against > 0 && linksOnly > 0)
    return say`${along} of ${all} named evidence that points the way of the move; ${against} not, ${linksOnly} only a link, which cannot be told.`
  if (against > 0)
    return say`${along} of ${all} named evidence that points the way of the move; ${against} not.`
  if (linksOnly > 0)
    return say`${along} of ${all} named evidence that points the way of the move; ${linksOnly} only a link, which cannot be told.`
  return say`${along} of ${all} named evidence that points the way of the move.`
}

function rankOf(key: string | null, order: readonly string[]): number {
  return key === null ? order.length + 1 : order.indexOf(key)
}

function compared(one: string | null, other: string | null): number {
  const [a, b] = [one ?? "", other ?? ""]
  return a < b ? -1 : a > b ? 1 : 0
}
