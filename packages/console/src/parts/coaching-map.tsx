import { useWidth } from "../ui/use-width.ts"
import styles from "./coaching-map.module.css"
import { MapBins } from "./coaching-map-bins.tsx"
import { MapPanel } from "./coaching-map-panel.tsx"
import { LAYERS_FROM_TOP } from "./kinds.ts"
import { LayerName } from "./layer-mark.tsx"
import type { MapPoint } from "./map-point.ts"

/** Above this many people a panel counts instead of naming. */
const NAMED_UP_TO = 30

type CoachingMapProps = {
  readonly points: readonly MapPoint[]
  readonly onOpen?: (key: string) => void
  /** The height of a panel in pixels at most. */
  readonly tallest?: number
}

/** Coaching across, hiring up: one panel per layer on the same axes; crosses of two intervals, no ranking. */
export function CoachingMap({ points, onOpen, tallest }: CoachingMapProps) {
  const [ref, width] = useWidth<HTMLDivElement>(640)
  const layers = LAYERS_FROM_TOP.filter((layer) => points.some((point) => point.layer === layer))
  const columns = width < 480 ? 1 : Math.min(layers.length, width < 900 ? 2 : 3)
  const panelWidth = Math.floor((width - 20 * (columns - 1)) / Math.max(1, columns))
  return (
    <div
      ref={ref}
      className={styles.map}
      style={{ gridTemplateColumns: `repeat(${Math.max(1, columns)}, 1fr)` }}
    >
      {layers.map((layer) => {
        const own = points.filter((point) => point.layer === layer)
        const Panel = own.length > NAMED_UP_TO ? MapBins : MapPanel
        return (
          <figure key={layer} className={styles.panel}>
            <figcaption className={styles.head}>
              <LayerName layer={layer} />
              <span className={styles.note}>{own.length === 1 ? "1 manager" : `${own.length} managers`}</span>
            </figcaption>
            <Panel
              layer={layer}
              points={own}
              width={panelWidth}
              tallest={tallest}
              {...(onOpen ? { onOpen } : {})}
            />
          </figure>
        )
      })}
    </div>
  )
}
