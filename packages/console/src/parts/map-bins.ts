export type Bin = { readonly x: number; readonly y: number; readonly count: number }

function floorToHalf(value: number): number {
  return Math.min(4.5, Math.max(1, Math.floor(value * 2) / 2))
}

/** Counts points per square of half a point; `x` and `y` are the square's lower ends, a 5 belongs to the last. */
export function binOf(points: readonly { readonly x: number; readonly y: number }[]): readonly Bin[] {
  const bins = new Map<string, Bin>()
  for (const point of points) {
    const [x, y] = [floorToHalf(point.x), floorToHalf(point.y)]
    const key = `${x} ${y}`
    bins.set(key, { x, y, count: (bins.get(key)?.count ?? 0) + 1 })
  }
  return [...bins.values()]
}
