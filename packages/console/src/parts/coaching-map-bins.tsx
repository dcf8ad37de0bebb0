import { t } from "../language/t.ts"
import { Beside, type MapPanelProps } from "./coaching-map-panel.tsx"
import { grouped } from "./figures.ts"
import { LAYER_COLOUR } from "./kinds.ts"
import { binOf } from "./map-bins.ts"
import { MapFrame, mapScale } from "./map-frame.tsx"
import { type MapPoint, namedBeside, pointWords } from "./map-point.ts"

/** The panel of many managers in words. */
export function mapBinsWords(points: readonly MapPoint[]): string {
  const look = points.filter((point) => point.needsALook)
  const { named, more } = namedBeside(look)
  const words = [...named.map(pointWords), ...(more > 0 ? [t`${grouped(more)} more`] : [])].join(". ")
  return t`${grouped(points.length)} managers in squares of half a point. Need a look: ${words || t`nobody`}.`
}

/** Many managers: squares of half a point with their count, and the names of those who need a look. */
export function MapBins({ layer, points, width, tallest, onOpen, ...choice }: MapPanelProps) {
  const scale = mapScale(width, tallest)
  const bins = binOf(points.map(({ coaching, hiring }) => ({ x: coaching.mean, y: hiring.mean })))
  const largest = Math.max(1, ...bins.map((bin) => bin.count))
  const look = points.filter((point) => point.needsALook)
  const [stepX, stepY] = [scale.bounds.width / 8, scale.bounds.height / 8]
  return (
    <>
      <MapFrame scale={scale} width={width} quiet {...choice} words={mapBinsWords(points)}>
        {bins.map(({ x, y, count }) => (
          <g key={`${x} ${y}`}>
            <rect
              x={scale.x(x) + 1}
              y={scale.y(y) - stepY + 1}
              width={stepX - 2}
              height={stepY - 2}
              fill={LAYER_COLOUR[layer]}
              fillOpacity={0.14 + 0.3 * (count / largest)}
            />
            <text
              x={scale.x(x) + stepX / 2}
              y={scale.y(y) - stepY / 2 + 4}
              textAnchor="middle"
              fontSize="12"
              fontWeight="500"
              fill="var(--ink)"
            >
              {count}
            </text>
          </g>
        ))}
      </MapFrame>
      {look.length > 0 ? <Beside points={look} onOpen={onOpen} /> : null}
    </>
  )
}
