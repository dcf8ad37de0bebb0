import { t } from "../language/t.ts"
import { useWidth } from "../ui/use-width.ts"
import styles from "./coaching-map.module.css"
import { MapBins } from "./coaching-map-bins.tsx"
import { MapPanel } from "./coaching-map-panel.tsx"
import { LAYERS_FROM_TOP } from "./kinds.ts"
import { LayerName } from "./layer-mark.tsx"
import type { MapPoint } from "./map-point.ts"
import type { MapRegion } from "./map-region.ts"

/** Above this many people a panel counts instead of naming. */
export const NAMED_UP_TO = 30

/** "1 manager", "14 managers". */
export function managersWords(count: number): string {
  return count === 1 ? t`1 manager` : t`${count} managers`
}

type CoachingMapProps = {
  readonly points: readonly MapPoint[]
  readonly onOpen?: (key: string) => void
  /** The height of a panel in pixels at most. */
  readonly tallest?: number
  /** The part of the map that is chosen, drawn in every panel. */
  readonly chosen?: MapRegion | null
  readonly onChoose?: (region: MapRegion) => void
}

/** Coaching across, hiring up: one panel per layer on the same axes; crosses of two intervals, no ranking. */
export function CoachingMap({ points, onOpen, tallest, chosen, onChoose }: CoachingMapProps) {
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
              <span className={styles.note}>{managersWords(own.length)}</span>
            </figcaption>
            <Panel
              layer={layer}
              points={own}
              width={panelWidth}
              tallest={tallest}
              chosen={chosen}
              onChoose={onChoose}
              {...(onOpen ? { onOpen } : {})}
            />
          </figure>
        )
      })}
    </div>
  )
}
