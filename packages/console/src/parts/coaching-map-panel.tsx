import type { Layer } from "@rung/domain/layers/layer"
import { useId } from "react"
import { t } from "../language/t.ts"
import styles from "./coaching-map.module.css"
import { grouped } from "./figures.ts"
import { Hatch } from "./hatch.tsx"
import { LAYER_COLOUR } from "./kinds.ts"
import { MapFrame, type MapScale, mapScale } from "./map-frame.tsx"
import { hasFewViews, type MapPoint, namedBeside, pointWords } from "./map-point.ts"
import type { MapRegion } from "./map-region.ts"
import { type PlacedLabel, placeLabels } from "./place-labels.ts"

export type MapPanelProps = {
  readonly layer: Layer
  readonly points: readonly MapPoint[]
  readonly width: number
  readonly tallest?: number | undefined
  readonly onOpen?: (key: string) => void
  readonly chosen?: MapRegion | null | undefined
  readonly onChoose?: ((region: MapRegion) => void) | undefined
}

const CHARACTER = 6.3

export function MapPanel({ layer, points, width, tallest, onOpen, ...choice }: MapPanelProps) {
  const hatch = useId()
  const scale = mapScale(width, tallest)
  const wishes = points.map((point) => ({
    key: point.key,
    x: scale.x(point.coaching.mean),
    y: scale.y(point.hiring.mean),
    width: Math.ceil(point.name.length * CHARACTER) + 4,
    height: hasFewViews(point) ? 29 : 15,
    important: point.needsALook ?? false,
  }))
  const { placed, beside } = placeLabels(wishes, scale.bounds, scale.regionWords)
  const unnamed = points.filter((point) => beside.includes(point.key))
  return (
    <>
      <MapFrame scale={scale} width={width} words={`${points.map(pointWords).join(". ")}.`} {...choice}>
        <defs>
          <Hatch id={hatch} />
        </defs>
        {points.map((point) => (
          <Cross key={point.key} point={point} scale={scale} layer={layer} hatch={`url(#${hatch})`} />
        ))}
        {points.map((point) => (
          <Dot key={point.key} point={point} scale={scale} layer={layer} onOpen={onOpen} />
        ))}
        {placed.map((label) => (
          <Label key={label.key} label={label} point={points.find((point) => point.key === label.key)} />
        ))}
      </MapFrame>
      {unnamed.length > 0 ? <Beside points={unnamed} onOpen={onOpen} /> : null}
    </>
  )
}

type MarkProps = { readonly point: MapPoint; readonly scale: MapScale; readonly layer: Layer }

/** The two intervals; hatched bars where one view is all there is. */
function Cross({ point, scale, layer, hatch }: MarkProps & { readonly hatch: string }) {
  const { coaching, hiring } = point
  const [x, y] = [scale.x(coaching.mean), scale.y(hiring.mean)]
  const [left, right] = [scale.x(coaching.interval.low), scale.x(coaching.interval.high)]
  const [top, bottom] = [scale.y(hiring.interval.high), scale.y(hiring.interval.low)]
  if (hasFewViews(point)) {
    return (
      <g fill={hatch}>
        <rect x={left} y={y - 4} width={right - left} height="8" />
        <rect x={x - 4} y={top} width="8" height={bottom - top} />
      </g>
    )
  }
  return (
    <g stroke={LAYER_COLOUR[layer]} strokeWidth="1.6" opacity=".85">
      <line x1={left} x2={right} y1={y} y2={y} />
      <line x1={x} x2={x} y1={top} y2={bottom} />
    </g>
  )
}

/** An executive is a square, everybody else a disc; hollow where one view is all there is. */
function Dot({
  point,
  scale,
  layer,
  onOpen,
}: MarkProps & { readonly onOpen?: ((key: string) => void) | undefined }) {
  const [x, y] = [scale.x(point.coaching.mean), scale.y(point.hiring.mean)]
  const hollow = hasFewViews(point)
  const look = hollow
    ? { fill: "var(--paper)", stroke: LAYER_COLOUR[layer], strokeWidth: 2.2 }
    : { fill: LAYER_COLOUR[layer], stroke: "var(--paper)", strokeWidth: 1.4 }
  // A short cut for the mouse: the same people are listed as links beside the map.
  const press = onOpen ? { className: styles.press, onClick: () => onOpen(point.key) } : {}
  if (layer === "EXEC") return <rect x={x - 5} y={y - 5} width="10" height="10" {...look} {...press} />
  return <circle cx={x} cy={y} r="5.2" {...look} {...press} />
}

type LabelProps = { readonly label: PlacedLabel; readonly point: MapPoint | undefined }

function Label({ label, point }: LabelProps) {
  if (!point) return null
  const { x, y } = label.box
  return (
    <g className={styles.label} fontSize="12.5">
      <text x={x + 2} y={y + 12} fontWeight="500" fill="var(--ink)" className={styles.halo}>
        {point.name}
      </text>
      {hasFewViews(point) ? (
        <text
          x={x + 2}
          y={y + 26}
          fontSize="12"
          fill="var(--ink-3)"
          className={styles.halo}
        >{t`one view`}</text>
      ) : null}
    </g>
  )
}

type BesideProps = {
  readonly points: readonly MapPoint[]
  readonly onOpen?: ((key: string) => void) | undefined
}

/** Those whose name found no free place. */
export function Beside({ points, onOpen }: BesideProps) {
  const { named, more } = namedBeside(points)
  return (
    <p className={styles.beside}>
      <span>{t`Also here: `}</span>
      {named.map((point, index) => (
        <span key={point.key}>
          {index > 0 ? ", " : null}
          {onOpen ? (
            <button type="button" className={styles.name} onClick={() => onOpen(point.key)}>
              {point.name}
            </button>
          ) : (
            point.name
          )}
        </span>
      ))}
      {more > 0 ? t`, and ${grouped(more)} more` : null}
    </p>
  )
}
