import type { ReactNode } from "react"
import type { Box } from "./place-labels.ts"

const LEFT = 32
const BOTTOM = 34
const TOP = 6

export type MapScale = {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly bounds: Box
  readonly height: number
}

/** Both axes run from 1 to 5 in every panel. */
export function mapScale(width: number): MapScale {
  const height = Math.round(Math.min(300, Math.max(230, width * 0.62)))
  const bounds = { x: LEFT, y: TOP, width: width - LEFT - 6, height: height - TOP - BOTTOM }
  return {
    x: (value) => bounds.x + ((value - 1) / 4) * bounds.width,
    y: (value) => bounds.y + bounds.height - ((value - 1) / 4) * bounds.height,
    bounds,
    height,
  }
}

type MapFrameProps = {
  readonly scale: MapScale
  readonly width: number
  readonly words: string
  readonly children: ReactNode
}

/** Axes and the two regions; names stay in the corner of the region they name. */
export function MapFrame({ scale, width, words, children }: MapFrameProps) {
  const { x, y, bounds, height } = scale
  const [right, bottom] = [bounds.x + bounds.width, bounds.y + bounds.height]
  const note = { fontSize: 12, fill: "var(--ink-3)", style: { fontStretch: "88%" } }
  return (
    <svg width={width} height={height} role="img" aria-label={words}>
      <rect x={x(2.5)} y={bounds.y} width={right - x(2.5)} height={y(2.5) - bounds.y} fill="var(--sunk)" />
      <rect
        x={x(4)}
        y={bounds.y}
        width={right - x(4)}
        height={y(4) - bounds.y}
        fill="var(--line)"
        opacity=".7"
      />
      {x(4) - x(2.5) > 96 ? (
        <text x={x(2.5) + 6} y={bounds.y + 15} {...note}>
          no gap on either
        </text>
      ) : null}
      <text x={right - 6} y={bounds.y + 15} textAnchor="end" {...note}>
        {right - x(4) > 84 ? "strong on both" : "strong"}
      </text>
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
      <text x={right} y={bottom + 31} textAnchor="end" fontSize="12" fontWeight="600" fill="var(--ink)">
        Coaching
      </text>
      <text
        transform={`translate(9 ${bounds.y + 2}) rotate(-90)`}
        textAnchor="end"
        fontSize="12"
        fontWeight="600"
        fill="var(--ink)"
      >
        Hiring
      </text>
      {children}
    </svg>
  )
}
