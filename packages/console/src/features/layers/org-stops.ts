import type { PassageMonthsQuery } from "../../generated/graphql.ts"

export type Stop = PassageMonthsQuery["passageMonths"][number]

/** The stop a day stands at, or the last before it; the first for any earlier day. */
export function stopAt(stops: readonly Stop[], day: string): number {
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop.day <= day),
  )
}

/** Ticks above the stops with passages, as the data of a path in a box of 1 by 1: the more passages, the taller. */
export function tickPath(stops: readonly Stop[]): string {
  const most = Math.max(1, ...stops.map(({ passages }) => passages))
  const last = Math.max(1, stops.length - 1)
  return stops
    .flatMap(({ passages }, at) => {
      if (passages === 0) return []
      const tall = 0.3 + 0.7 * Math.sqrt(passages / most)
      return [`M${(at / last).toFixed(4)} 1V${(1 - tall).toFixed(3)}`]
    })
    .join("")
}
