import type { MapRegion } from "./map-region.ts"

type MapChosenProps = {
  readonly scale: { readonly x: (value: number) => number; readonly y: (value: number) => number }
  readonly region: MapRegion | null | undefined
}

/** The edge of the chosen part, at least as wide as can be seen. */
export function MapChosen({ scale, region }: MapChosenProps) {
  if (!region) return null
  const [left, top] = [scale.x(region.coaching.from), scale.y(region.hiring.to)]
  return (
    <rect
      x={left}
      y={top}
      width={Math.max(2, scale.x(region.coaching.to) - left)}
      height={Math.max(2, scale.y(region.hiring.from) - top)}
      fill="var(--accent)"
      fillOpacity=".06"
      stroke="var(--accent)"
      strokeWidth="1.5"
      pointerEvents="none"
    />
  )
}
