import type { ReactNode } from "react"
import { t } from "../language/t.ts"
import styles from "./coaching-map.module.css"
import { MapChosen } from "./map-chosen.tsx"
import type { MapRegion } from "./map-region.ts"
import type { Box } from "./place-labels.ts"
import { useMapDrag } from "./use-map-drag.ts"

const LEFT = 32
const BOTTOM = 34
const TOP = 6

export type MapScale = {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  /** The coaching value at a distance from the left, beyond the scale outside the axes. */
  readonly valueAcross: (pixel: number) => number
  /** The hiring value at a distance from the top. */
  readonly valueUp: (pixel: number) => number
  readonly bounds: Box
  readonly height: number
  /** Where the words of the two regions stand; empty where there is no room for them. */
  readonly regionWords: readonly (Box & { readonly words: string })[]
}

/** Both axes run from 1 to 5 in every panel. */
export function mapScale(width: number, tallest = 300): MapScale {
  const height = Math.round(Math.min(tallest, Math.max(230, width * 0.62)))
  const bounds = { x: LEFT, y: TOP, width: width - LEFT - 6, height: height - TOP - BOTTOM }
  const x = (value: number) => bounds.x + ((value - 1) / 4) * bounds.width
  const y = (value: number) => bounds.y + bounds.height - ((value - 1) / 4) * bounds.height
  const wide = x(5) - x(4) > 84
  const strong = { words: wide ? t`strong on both` : t`strong`, width: wide ? 80 : 40 }
  const line = { y: bounds.y + 3, height: 16 }
  const noGap = { ...line, words: t`no gap on either`, x: x(2.5) + 5, width: 92 }
  return {
    x,
    y,
    valueAcross: (pixel) => 1 + ((pixel - bounds.x) / bounds.width) * 4,
    valueUp: (pixel) => 1 + ((bounds.y + bounds.height - pixel) / bounds.height) * 4,
    bounds,
    height,
    regionWords: [
      { ...line, ...strong, x: x(5) - 5 - strong.width },
      ...(x(4) - x(2.5) > 100 ? [noGap] : []),
    ],
  }
}

type MapFrameProps = {
  readonly scale: MapScale
  readonly width: number
  readonly words: string
  readonly chosen?: MapRegion | null | undefined
  /** Lets the mouse choose a part by dragging over it. */
  readonly onChoose?: ((region: MapRegion) => void) | undefined
  /** Leaves the regions without words, where counts stand in them. */
  readonly quiet?: boolean
  readonly children: ReactNode
}

/** Axes and the two regions; names stay in the corner of the region they name. */
export function MapFrame({ scale, width, words, quiet, chosen, onChoose, children }: MapFrameProps) {
  const drag = useMapDrag(scale, onChoose)
  const { x, y, bounds, height } = scale
  const [right, bottom] = [bounds.x + bounds.width, bounds.y + bounds.height]
  const note = { fontSize: 12, fill: "var(--ink-3)", style: { fontStretch: "88%" } }
  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={words}
      className={onChoose && styles.choosing}
      {...drag.handlers}
    >
      <rect x={x(2.5)} y={bounds.y} width={right - x(2.5)} height={y(2.5) - bounds.y} fill="var(--sunk)" />
      <rect
        x={x(4)}
        y={bounds.y}
        width={right - x(4)}
        height={y(4) - bounds.y}
        fill="var(--line)"
        opacity=".7"
      />
      {quiet
        ? null
        : scale.regionWords.map((box) => (
            <text key={box.words} x={box.x + box.width} y={box.y + 12} textAnchor="end" {...note}>
              {box.words}
            </text>
          ))}
      <path d={`M${bounds.x} ${bounds.y}V${bottom}H${right}`} fill="none" stroke="var(--line-2)" />
      {[1, 2, 3, 4, 5].map((value) => (
        <g key={value} {...note}>
          <text x={bounds.x - 7} y={y(value) + (value === 5 ? 10 : 4)} textAnchor="end">
            {value}
          </text>
          <text x={x(value)} y={bottom + 16} textAnchor={value === 5 ? "end" : "middle"}>
            {value}
          </text>
        </g>
      ))}
      <text
        x={right}
        y={bottom + 31}
        textAnchor="end"
        fontSize="12"
        fontWeight="600"
        fill="var(--ink)"
      >{t`Coaching`}</text>
      <text
        transform={`translate(9 ${bounds.y + 2}) rotate(-90)`}
        textAnchor="end"
        fontSize="12"
        fontWeight="600"
        fill="var(--ink)"
      >{t`Hiring`}</text>
      {children}
      <MapChosen scale={scale} region={drag.region ?? chosen} />
    </svg>
  )
}
