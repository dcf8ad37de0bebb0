import type { Layer } from "../layers/layer.ts"
import { BANDS, type Band } from "./band.ts"
import { isComparable, type Measure } from "./evidence.ts"
import type { KeptScore } from "./packed-score.ts"

/** Somebody with a result, as the map and the lists need them. */
export interface ScoredPerson {
  readonly person: string
  readonly name: string
  readonly score: KeptScore
}

/** One manager on the coaching × hiring map: a cross of two intervals. */
export interface MapPoint {
  readonly person: string
  readonly name: string
  readonly layer: Layer
  readonly band: Band
  /** `null` when nobody rated it: the manager is listed beside the map instead. */
  readonly coaching: Measure | null
  readonly hiring: Measure | null
  /** Either side rests on one view: says so. */
  readonly oneView: boolean
  /** Either side is of grade D: drawn hollow. */
  readonly hollow: boolean
}

export interface CoachingHiringMap {
  /** Managers with both sides, by band, then name. */
  readonly points: readonly MapPoint[]
  /** Managers of whom one side or both are missing, in the same order. */
  readonly beside: readonly MapPoint[]
}

/** The coaching × hiring map of managers; individual contributors have no place on it. */
export function mapOf(people: readonly ScoredPerson[]): CoachingHiringMap {
  const points = byBandThenName(people.filter(({ score }) => score.placement.layer !== "IC")).map(pointOf)
  const complete = ({ coaching, hiring }: MapPoint) => coaching !== null && hiring !== null
  return { points: points.filter(complete), beside: points.filter((point) => !complete(point)) }
}

/** The order of every list of people: GAP first, not enough evidence last, then name, then id. */
export function byBandThenName<Listed extends ScoredPerson>(people: readonly Listed[]): readonly Listed[] {
  return people.toSorted(
    (a, b) =>
      BANDS.indexOf(a.score.layerScore.band) - BANDS.indexOf(b.score.layerScore.band) ||
      order(a.name, b.name) ||
      order(a.person, b.person),
  )
}

function pointOf({ person, name, score }: ScoredPerson): MapPoint {
  const coaching = score.axes.COACHING.measure
  const hiring = score.axes.HIRING.measure
  const sides = [coaching, hiring].filter((measure) => measure !== null)
  return {
    person,
    name,
    layer: score.placement.layer,
    band: score.layerScore.band,
    coaching,
    hiring,
    oneView: sides.some((measure) => measure.oneView),
    hollow: sides.some((measure) => !isComparable(measure)),
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
