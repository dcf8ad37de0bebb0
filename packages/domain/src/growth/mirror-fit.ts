import type { Contract } from "../expectations/contract.ts"
import { expectationsAt, isHybrid, type Placement } from "../expectations/expectations-of.ts"
import { type Layer, layerAt, rungOf } from "../layers/layer.ts"
import type { Appetite, MirrorMark } from "./mirror.ts"

/** A determinant with its share of its rung's weight, 0 to 1. */
export interface Determinant {
  readonly code: string
  readonly name: string
  readonly weight: number
}

/** What decides on a rung, in the contract's order; the weights sum to 1. */
export interface Rung {
  readonly layer: Layer
  readonly determinants: readonly Determinant[]
}

/** The rung somebody stands on and the one after it; `next` is `null` at the top. */
export interface Rungs {
  readonly now: Rung
  readonly next: Rung | null
}

/** One line of a fit: `part` = weight × love × excel / 25. */
export interface FitLine extends Determinant {
  readonly love: number
  readonly excel: number
  readonly part: number
}

export interface Fit {
  /** 0.04 to 1: Σ weight·love·excel / 25 ÷ Σ weight over the answered; `null` when nothing is answered. */
  readonly value: number | null
  /** Share of the weight that is answered, 0 to 1. */
  readonly answered: number
  readonly lines: readonly FitLine[]
  /** Never done: left out. */
  readonly tryOuts: readonly Determinant[]
}

export const DIRECTIONS = ["CLOSER", "LEVEL", "FURTHER"] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Beyond this, either way, the next rung is closer or further. */
export const DIRECTION_STEP = 0.08

/** Below this share of either rung's weight there is no direction. */
const ENOUGH = 0.5

/** Differences this small come of adding decimals. */
const DUST = 1e-9

/** The rungs of somebody's place: a hybrid's next is M2, which it has a foot on already. */
export function rungsOf(contract: Contract, placement: Placement): Rungs {
  const { layer } = placement
  const next = isHybrid(placement) ? "M2" : layer === "EXEC" ? null : layerAt(rungOf(layer) + 1)
  return {
    now: rungAt(contract, placement),
    next: next === null ? null : rungAt(contract, { layer: next }),
  }
}

function rungAt(contract: Contract, placement: Placement): Rung {
  const determinants = expectationsAt(contract, placement)
    .filter(({ status }) => status === "DETERMINANT")
    .map(({ competency: { code, name }, weight }) => ({ code, name, weight }))
  return { layer: placement.layer, determinants }
}

/** How well a rung fits what somebody loves and excels at, by their own marks (formulas.md row 26). */
export function fitOf(rung: Rung, marks: readonly MirrorMark[]): Fit {
  const of = new Map(marks.map((mark) => [mark.competency, mark]))
  const lines = rung.determinants.flatMap((determinant) => {
    const { love = null, excel = null, notTried = false } = of.get(determinant.code) ?? {}
    if (love === null || excel === null || notTried) return []
    return [{ ...determinant, love, excel, part: (determinant.weight * love * excel) / 25 }]
  })
  const answered = sum(lines.map(({ weight }) => weight))
  const all = sum(rung.determinants.map(({ weight }) => weight))
  return {
    value: answered > 0 ? sum(lines.map(({ part }) => part)) / answered : null,
    answered: all > 0 ? answered / all : 0,
    lines,
    tryOuts: rung.determinants.filter(({ code }) => of.get(code)?.notTried),
  }
}

/**
 * Fit of the next rung less that of this one, −0.96 to 0.96, and whether that is closer or further (beyond 0.08) or
 * level; `null` at the top, and while less than half of either rung's weight is answered.
 */
export function directionOf(
  now: Fit,
  next: Fit | null,
): { readonly difference: number; readonly direction: Direction } | null {
  if (next === null || now.value === null || next.value === null) return null
  if (Math.min(now.answered, next.answered) < ENOUGH - DUST) return null
  const difference = next.value - now.value
  if (difference > DIRECTION_STEP + DUST) return { difference, direction: "CLOSER" }
  return { difference, direction: difference < -DIRECTION_STEP - DUST ? "FURTHER" : "LEVEL" }
}

/** Where a rung's answered determinants lie on love and excel: their means, 1 to 5, by weight; `null` without any. */
export function centreOf({ lines }: Fit): { readonly love: number; readonly excel: number } | null {
  const weights = sum(lines.map(({ weight }) => weight))
  if (weights <= 0) return null
  return {
    love: sum(lines.map(({ weight, love }) => weight * love)) / weights,
    excel: sum(lines.map(({ weight, excel }) => weight * excel)) / weights,
  }
}

/** The two tried determinants with the most to gain: weight × (5 − excel), ties in the contract's order. */
export function toPractise({ lines }: Fit): readonly FitLine[] {
  const gain = ({ weight, excel }: FitLine) => weight * (5 - excel)
  return lines
    .filter(({ excel }) => excel < 5)
    .sort((one, other) => gain(other) - gain(one))
    .slice(0, 2)
}

/** What somebody loves and excels at most on a rung, both at 4 or above: where it decides, they could move sideways. */
export function strongestOf({ lines }: Fit): FitLine | undefined {
  return lines
    .filter(({ love, excel }) => love >= 4 && excel >= 4)
    .sort((one, other) => other.love * other.excel - one.love * one.excel)[0]
}

/** What decides here and no longer there, and what decides there and not yet here. */
export function passageOf({ now, next }: Rungs): {
  readonly leaves: readonly Determinant[]
  readonly arrives: readonly Determinant[]
} {
  if (next === null) return { leaves: [], arrives: [] }
  const has = (rung: Rung) => new Set(rung.determinants.map(({ code }) => code))
  const [here, there] = [has(now), has(next)]
  return {
    leaves: now.determinants.filter(({ code }) => !there.has(code)),
    arrives: next.determinants.filter(({ code }) => !here.has(code)),
  }
}

export const CAUTIONS = ["OUGHT_WITHOUT_LIKING", "COST_MINDED"] as const
export type Caution = (typeof CAUTIONS)[number]

/** What to pause at, never a no: a duty (4 or 5) without liking (1 or 2), and a liking (4 or 5) that minds the cost. */
export function cautionsOf({ like, cost, ought }: Appetite): readonly Caution[] {
  const isLow = (value: number | null) => value !== null && value <= 2
  const isHigh = (value: number | null) => value !== null && value >= 4
  return [
    ...(isHigh(ought) && isLow(like) ? (["OUGHT_WITHOUT_LIKING"] as const) : []),
    ...(isHigh(like) && isLow(cost) ? (["COST_MINDED"] as const) : []),
  ]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
