import type { Grade } from "@rung/domain/insights/evidence"
import type { Interval } from "@rung/domain/insights/statistics"
import type { Layer } from "@rung/domain/layers/layer"
import { t } from "../language/t.ts"
import { intervalWords, oneDecimal } from "./figures.ts"
import { isFewViews } from "./kinds.ts"

export type MapSide = { readonly mean: number; readonly interval: Interval; readonly grade: Grade }

export type MapPoint = {
  readonly key: string
  readonly name: string
  readonly layer: Layer
  readonly coaching: MapSide
  readonly hiring: MapSide
  /** In gap or newly moved: named first. */
  readonly needsALook?: boolean
}

export function hasFewViews(point: MapPoint): boolean {
  return isFewViews(point.coaching.grade) || isFewViews(point.hiring.grade)
}

export function pointWords({ name, coaching, hiring, ...rest }: MapPoint): string {
  const few = hasFewViews({ name, coaching, hiring, ...rest }) ? t`, one view` : ""
  const side = (each: MapSide) => `${oneDecimal(each.mean)} (${intervalWords(each.interval)})`
  return t`${name}: coaching ${side(coaching)}, hiring ${side(hiring)}${few}`
}

/** More names than these nobody reads beside a chart; all of them stand in its list and its table. */
const NAMED_BESIDE = 12

/** Who is named beside a chart, and how many more there are. */
export function namedBeside(points: readonly MapPoint[]): {
  readonly named: readonly MapPoint[]
  readonly more: number
} {
  return { named: points.slice(0, NAMED_BESIDE), more: Math.max(0, points.length - NAMED_BESIDE) }
}
