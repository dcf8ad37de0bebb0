import type { Interval } from "@rung/domain/insights/statistics"
import { t } from "../language/t.ts"
import { oneDecimal, toOneDecimal } from "./figures.ts"
import type { MapSide } from "./map-point.ts"

type Ends = { readonly from: number; readonly to: number }

/** A part of the coaching × hiring map, in scale points of one decimal: the same in every panel. */
export type MapRegion = { readonly coaching: Ends; readonly hiring: Ends }

type Place = { readonly coaching: number; readonly hiring: number }

export const WHOLE_MAP: MapRegion = { coaching: { from: 1, to: 5 }, hiring: { from: 1, to: 5 } }

/** The region that two opposite corners span, in whichever order they were given. */
export function regionBetween(a: Place, b: Place): MapRegion {
  return { coaching: endsBetween(a.coaching, b.coaching), hiring: endsBetween(a.hiring, b.hiring) }
}

function endsBetween(a: number, b: number): Ends {
  const [from = 1, to = 5] = [onScale(a), onScale(b)].sort((x, y) => x - y)
  return { from, to }
}

/** Moves one end of a side; the other end goes along where it would be passed. */
export function withEnd(ends: Ends, end: keyof Ends, value: number): Ends {
  const at = onScale(value)
  return end === "from" ? { from: at, to: Math.max(at, ends.to) } : { from: Math.min(at, ends.from), to: at }
}

type Sides<S> = { readonly coaching: S | null; readonly hiring: S | null }

/** Both means inside, judged by the one decimal that is shown. */
export function standsIn(region: MapRegion, { coaching, hiring }: Sides<Pick<MapSide, "mean">>): boolean {
  return (
    coaching !== null &&
    hiring !== null &&
    holds(region, { coaching: at(coaching.mean), hiring: at(hiring.mean) })
  )
}

/** Both intervals reach into it, so that somebody whose means are outside may belong inside. */
export function mayStandIn(region: MapRegion, { coaching, hiring }: Sides<Interval>): boolean {
  return coaching !== null && hiring !== null && holds(region, { coaching, hiring })
}

function at(mean: number): Interval {
  return { low: mean, high: mean }
}

function holds(
  region: MapRegion,
  sides: { readonly coaching: Interval; readonly hiring: Interval },
): boolean {
  return meets(region.coaching, sides.coaching) && meets(region.hiring, sides.hiring)
}

function meets({ from, to }: Ends, { low, high }: Interval): boolean {
  return toOneDecimal(high) >= from && toOneDecimal(low) <= to
}

/** "coaching 1.0 to 2.5, hiring 3.0 to 5.0". */
export function regionWords({ coaching, hiring }: MapRegion): string {
  return t`coaching ${endsWords(coaching)}, hiring ${endsWords(hiring)}`
}

function endsWords({ from, to }: Ends): string {
  return t`${oneDecimal(from)} to ${oneDecimal(to)}`
}

function onScale(value: number): number {
  return Math.min(5, Math.max(1, Math.round(value * 10) / 10))
}
