import type { Layer } from "@rung/domain/layers/layer"
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from "react"
import { t } from "../language/t.ts"
import { classes } from "../ui/classes.ts"
import { useWidth } from "../ui/use-width.ts"
import { grouped } from "./figures.ts"
import { LAYERS_FROM_TOP } from "./kinds.ts"
import { LayerMark } from "./layer-mark.tsx"
import styles from "./strata-chart.module.css"
import { layStrata, type Seat, type Strata, seatAfterKey } from "./strata-layout.ts"
import { type Painting, paintChosen, paintStrata, rectOf, stripBands } from "./strata-paint.ts"
import { useInkOf } from "./use-ink-of.ts"

type StrataChartProps = {
  readonly seats: readonly Seat[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
  readonly height?: number
  readonly caption: string
}

const GAP = 3

/** The company as four strips: row is the layer, straight down from a manager is who they answer for. */
export function StrataChart({ seats, chosen, onChoose, height = 340, caption }: StrataChartProps) {
  const strata = useMemo(() => layStrata(seats), [seats])
  const [ref, width] = useWidth<HTMLDivElement>(700)
  const canvas = useRef<HTMLCanvasElement>(null)
  const mark = useRef<HTMLCanvasElement>(null)
  const [hover, setHover] = useState<string | null>(null)
  const colours = useInkOf(ref)
  const painting = useMemo(
    () => (colours ? { strata, width, height, gap: GAP, colours, font: colours.font } : undefined),
    [strata, width, height, colours],
  )
  useEffect(() => {
    const context = painting && sharpContext(canvas.current, painting)
    if (context) paintStrata(context, painting)
  }, [painting])
  useEffect(() => {
    const context = painting && sharpContext(mark.current, painting)
    if (context) paintChosen(context, painting, chosen)
  }, [painting, chosen])
  const seatAt = (event: MouseEvent) => {
    const { offsetX, offsetY } = event.nativeEvent
    return seatAtPoint(strata, { x: offsetX, y: offsetY, width, height })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = seatAfterKey(strata, chosen ?? "", event.key)
    if (!next) return
    event.preventDefault()
    onChoose(next)
  }
  const named = strata.byKey.get(hover ?? chosen ?? "")
  return (
    <figure className={classes(styles.chart, height < 100 && styles.overview)}>
      <figcaption className="only-read-aloud">{caption}</figcaption>
      <StripHeads strata={strata} height={height} />
      <div
        ref={ref}
        className={styles.canvasHolder}
        role="application"
        aria-label={t`${caption}. Arrow keys move along reporting lines.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is walked with the arrow keys
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <canvas
          ref={canvas}
          className={styles.canvas}
          style={{ width, height }}
          onMouseMove={(event) => setHover(seatAt(event) ?? null)}
          onMouseLeave={() => setHover(null)}
          onClick={(event) => {
            const key = seatAt(event)
            if (key) onChoose(key)
          }}
        />
        <canvas ref={mark} className={styles.mark} style={{ width, height }} />
      </div>
      <p className={styles.named} aria-live="polite">
        {named ? `${named.seat.vacant ? t`Open seat` : named.seat.name}, ${named.seat.layer}` : ""}
      </p>
    </figure>
  )
}

function StripHeads({ strata, height }: { readonly strata: Strata; readonly height: number }) {
  const bands = stripBands(strata, height, GAP)
  const counts = useMemo(() => countByLayer(strata), [strata])
  return (
    <div className={styles.heads} style={{ height }} aria-hidden="true">
      {LAYERS_FROM_TOP.map((layer) => (
        <span key={layer} style={{ top: bands[layer].top }}>
          <LayerMark layer={layer} />
          <b>{layer}</b> {grouped(counts[layer])}
        </span>
      ))}
    </div>
  )
}

function countByLayer(strata: Strata): Record<Layer, number> {
  const counts: Record<Layer, number> = { IC: 0, M1: 0, M2: 0, EXEC: 0 }
  for (const { seat } of strata.strata) if (!seat.vacant) counts[seat.layer] += seat.people ?? 1
  return counts
}

/** A context in CSS pixels on a canvas with as many dots as the screen has. */
function sharpContext(canvas: HTMLCanvasElement | null, { width, height }: Painting) {
  const context = canvas?.getContext("2d")
  if (!canvas || !context) return null
  const ratio = window.devicePixelRatio || 1
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  return context
}

type At = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function seatAtPoint(strata: Strata, { x, y, width, height }: At): string | undefined {
  const bands = stripBands(strata, height, GAP)
  const perUnit = width / Math.max(1, strata.total)
  const hit = strata.strata.find((stratum) => {
    const rect = rectOf(stratum, perUnit, bands)
    return x >= rect.x && x < rect.x + Math.max(1, rect.width) && y >= rect.y && y < rect.y + rect.height
  })
  return hit?.seat.key
}
