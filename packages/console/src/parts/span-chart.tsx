import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react"
import { t } from "../language/t.ts"
import { useWidth } from "../ui/use-width.ts"
import type { PlaceBand } from "./band-paint.ts"
import { people } from "./figures.ts"
import { BAND_WORDS, LAYERS_FROM_TOP } from "./kinds.ts"
import styles from "./span-chart.module.css"
import { type Lanes, laneBands, placeAtPoint, rectAround } from "./span-geometry.ts"
import { placeAfterKey, type SpanLayout } from "./span-layout.ts"
import { paintSpans, type SpanPainting } from "./span-paint.ts"
import type { Rect } from "./strata-paint.ts"
import { useInkOf } from "./use-ink-of.ts"

type SpanChartProps = {
  readonly layout: SpanLayout
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  /** Places whose title disagrees with the structure. */
  readonly marked: ReadonlySet<string>
  /** Bands by the id of a place: colours by band. Who has none is hatched. */
  readonly bands?: ReadonlyMap<string, PlaceBand> | undefined
  readonly caption: string
}

/** Lanes are layers, every square a person, so a column is a span. */
export function SpanChart({ layout, chosen, onChoose, marked, bands, caption }: SpanChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(700)
  const lanes = useMemo(() => laneBands(layout, width), [layout, width])
  const sheet = useRef<HTMLCanvasElement>(null)
  const [hover, setHover] = useState<number>()
  const colours = useInkOf(ref)
  const painting = useMemo(
    () => (colours ? { layout, lanes, width, colours, font: colours.font, marked, bands } : undefined),
    [layout, lanes, width, colours, marked, bands],
  )
  const chosenAt = layout.indexOf.get(chosen ?? "")
  useEffect(() => {
    const context = painting && sharpContext(sheet.current, painting)
    if (context) paintSpans(context, painting)
  }, [painting])
  const around = useMemo(
    () => (chosenAt === undefined ? undefined : rectAround(layout, lanes, chosenAt)),
    [layout, lanes, chosenAt],
  )
  const at = ({ nativeEvent: { offsetX: x, offsetY: y } }: MouseEvent) =>
    placeAtPoint(layout, lanes, { x, y })
  const choose = (place: number | undefined) => {
    const id = place === undefined ? undefined : layout.places.ids[place]
    if (id !== undefined) onChoose(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const next = chosenAt === undefined ? 0 : placeAfterKey(layout, chosenAt, event.key)
    if (next === undefined || !event.key.startsWith("Arrow")) return
    event.preventDefault()
    choose(next)
  }
  return (
    <figure className={styles.chart}>
      <figcaption className="only-read-aloud">{caption}</figcaption>
      <LaneNames lanes={lanes} />
      <div
        ref={ref}
        className={styles.holder}
        role="application"
        aria-label={t`${caption}. Arrow keys move along reporting lines.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is walked with the arrow keys
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <canvas
          ref={sheet}
          className={styles.sheet}
          style={{ width, height: lanes.height }}
          onMouseMove={(event) => setHover(at(event))}
          onMouseLeave={() => setHover(undefined)}
          onClick={(event) => choose(at(event))}
        />
        {around ? <span className={styles.mark} style={markOf(around, width)} /> : null}
      </div>
      <p className={styles.named} aria-live="polite">
        {wordsOf(layout, hover ?? chosenAt)} {bandWords(layout, { at: hover ?? chosenAt, bands })}
      </p>
    </figure>
  )
}

function LaneNames({ lanes }: { readonly lanes: Lanes }) {
  return (
    <div className={styles.names} style={{ height: lanes.height }} aria-hidden="true">
      {LAYERS_FROM_TOP.filter((layer) => lanes.bands[layer].height > 0).map((layer) => (
        <b key={layer} style={{ top: lanes.bands[layer].top + 3 }}>
          {layer}
        </b>
      ))}
    </div>
  )
}

/** Who is under the pointer, in words; ICs have no name in the lists, their manager has. */
function wordsOf(layout: SpanLayout, at: number | undefined): string {
  if (at === undefined) return ""
  const block = layout.blockAt.get(at)
  const nameOf = (place: number) => layout.places.names[place] ?? ""
  const isOpen = layout.openSeats.has(at)
  if (block) {
    const who = isOpen ? t`Open seat${nameOf(at) ? `, ${nameOf(at)}` : ""}` : nameOf(at) || t`Nobody above`
    return t`${who}, ${block.layer}. ${people(block.span)} directly below.`
  }
  const above = layout.places.parents[at] ?? -1
  const manager = layout.openSeats.has(above) ? t`an open seat` : nameOf(above)
  return t`${isOpen ? t`Open seat` : "IC"} under ${manager}.`
}

/** Around somebody and everybody below, within the sheet. An element, so that travelling paints no canvas. */
function markOf({ x, y, width, height }: Rect, sheetWidth: number): CSSProperties {
  const left = Math.max(0, x - 1)
  const right = Math.min(sheetWidth, x + width + 1)
  return { left, top: Math.max(0, y - 1), width: Math.max(6, right - left), height: height + 2 }
}

type BandAt = { readonly at: number | undefined; readonly bands: ReadonlyMap<string, PlaceBand> | undefined }

/** The band of who is under the pointer; nothing while the chart is coloured by layer. */
function bandWords({ places, openSeats }: SpanLayout, { at, bands }: BandAt): string {
  if (!bands || at === undefined || openSeats.has(at)) return ""
  const band = bands.get(places.ids[at] ?? "")
  if (!band) return t`No band to show.`
  return `${BAND_WORDS[band.band]}${band.isFewViews ? t`, one view` : ""}.`
}

/** A context in CSS pixels on a canvas with as many dots as the screen has. */
function sharpContext(canvas: HTMLCanvasElement | null, { width, lanes }: SpanPainting) {
  const context = canvas?.getContext("2d")
  if (!canvas || !context) return null
  const ratio = window.devicePixelRatio || 1
  const [wide, high] = [Math.round(width * ratio), Math.round(lanes.height * ratio)]
  // A canvas given a size loses all it has, even if it had that size before.
  if (canvas.width !== wide) canvas.width = wide
  if (canvas.height !== high) canvas.height = high
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  return context
}
