import type { Grade } from "@rung/domain/insights/evidence"
import type { Interval } from "@rung/domain/insights/statistics"
import type { Layer } from "@rung/domain/layers/layer"
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
  const few = hasFewViews({ name, coaching, hiring, ...rest }) ? ", one view" : ""
  const side = (each: MapSide) => `${oneDecimal(each.mean)} (${intervalWords(each.interval)})`
  return `${name}: coaching ${side(coaching)}, hiring ${side(hiring)}${few}`
}
