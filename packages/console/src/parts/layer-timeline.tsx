import { type Day, dayFromNumber, dayNumber } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import { isEnglish, t } from "../language/t.ts"
import { useWidth } from "../ui/use-width.ts"
import { longDay } from "./day-words.ts"
import { share } from "./figures.ts"
import { LAYER_COLOUR, LAYERS_FROM_TOP } from "./kinds.ts"
import styles from "./layer-timeline.module.css"

export type TimelineSpan = {
  readonly from: Day
  /** The first day after, or null while it lasts. */
  readonly until: Day | null
  readonly layer: Layer
  readonly hybridShare?: number | null
  readonly title: string
}

/** The day somebody's layer changed, and what that changed. */
export type Passage = { readonly day: Day; readonly heading: string; readonly lines: readonly string[] }

type LayerTimelineProps = {
  readonly spans: readonly TimelineSpan[]
  readonly passage?: Passage | null
  readonly today: Day
}

export function timelineWords(spans: readonly TimelineSpan[]): string {
  const words = spans.map(({ from, until, layer, title, hybridShare }) => {
    const hybrid = typeof hybridShare === "number" ? t`, hybrid, share ${share(hybridShare)}` : ""
    return `${title ? `${title}, ` : ""}${layer}${hybrid}${until ? t`, from ${read(from)} until ${read(until)}` : t`, from ${read(from)} until now`}`
  })
  return `${words.join(". ")}.`
}

/** In English a day stands as it is kept. */
function read(day: Day): string {
  return isEnglish() ? day : longDay(day)
}

const LEFT = 40
const ROW = 26
const TOP = 22

/** Steps from rung to rung; a ring marks the last passage, with what became determinant and what is now carried. */
export function LayerTimeline({ spans, passage, today }: LayerTimelineProps) {
  const [ref, width] = useWidth<HTMLDivElement>(1000)
  const first = spans[0]
  if (!first) return null
  const present = LAYERS_FROM_TOP.filter((layer) => spans.some((span) => span.layer === layer))
  const layers = LAYERS_FROM_TOP.slice(LAYERS_FROM_TOP.indexOf(present[0] ?? "IC"))
  const start = dayNumber(first.from) - 200
  const end = dayNumber(today) + 60
  const x = (day: number) => LEFT + ((day - start) / Math.max(1, end - start)) * (width - LEFT)
  const y = (layer: Layer) => TOP + layers.indexOf(layer) * ROW
  const bottom = TOP + layers.length * ROW
  const passageSpan = passage ? spans.find((span) => span.from === passage.day) : undefined
  const fits =
    passageSpan !== undefined &&
    passageSpan === spans.at(-1) &&
    passageSpan.layer === layers[0] &&
    layers.length > 2 &&
    width - x(dayNumber(passageSpan.from)) > 240
  return (
    <div ref={ref} className={styles.timeline}>
      <svg width={width} height={bottom + 12} role="img" aria-label={timelineWords(spans)}>
        {layers.map((layer) => (
          <g key={layer}>
            <line x1={LEFT} x2={width} y1={y(layer)} y2={y(layer)} stroke="var(--line)" />
            <text x="0" y={y(layer) + 4} className={styles.layer}>
              {layer}
            </text>
          </g>
        ))}
        {yearsBetween(start, end, width).map(({ year, day }) => (
          <text
            key={year}
            x={Math.max(LEFT + 14, x(day))}
            y={bottom + 6}
            textAnchor="middle"
            className={styles.year}
          >
            {year}
          </text>
        ))}
        {spans.map((span, index) => (
          <Span key={span.from} span={span} before={spans[index - 1]} x={x} y={y} end={dayNumber(today)} />
        ))}
        {passageSpan ? (
          <circle
            cx={x(dayNumber(passageSpan.from))}
            cy={y(passageSpan.layer)}
            r="6"
            className={styles.ring}
          />
        ) : null}
      </svg>
      {passage ? (
        <div
          className={styles.passage}
          {...(fits
            ? { "data-fits": true, style: { left: x(dayNumber(passage.day)), top: TOP + ROW * 0.4 } }
            : {})}
        >
          <b>{passage.heading}</b>
          {passage.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
      ) : null}
    </div>
  )
}

type SpanProps = {
  readonly span: TimelineSpan
  readonly before: TimelineSpan | undefined
  readonly x: (day: number) => number
  readonly y: (layer: Layer) => number
  readonly end: number
}

function Span({ span, before, x, y, end }: SpanProps) {
  const left = x(dayNumber(span.from))
  // What began today still has to be seen.
  const right = Math.max(left + 6, x(span.until ? dayNumber(span.until) : end))
  const top = y(span.layer)
  const hybrid = typeof span.hybridShare === "number"
  const room = right - left
  return (
    <g>
      {before && before.layer !== span.layer ? (
        <line x1={left} x2={left} y1={y(before.layer)} y2={top} stroke="var(--ink)" strokeWidth="1.5" />
      ) : null}
      {hybrid ? <rect x={left} y={top - 4.5} width={room} height="9" fill={LAYER_COLOUR.M2} /> : null}
      <rect x={left} y={top - 3.5} width={room} height="7" fill={LAYER_COLOUR[hybrid ? "M1" : span.layer]} />
      {span.title && room > span.title.length * 5.6 ? (
        <text x={left + 7} y={top - 9} className={styles.title}>
          {span.title}
        </text>
      ) : null}
      {hybrid && room > 96 ? (
        <text
          x={right - 6}
          y={top + 18}
          textAnchor="end"
          className={styles.hybrid}
        >{t`hybrid, share ${share(span.hybridShare ?? 0)}`}</text>
      ) : null}
    </g>
  )
}

/** First days of years far enough apart to be read. */
function yearsBetween(start: number, end: number, width: number): readonly { year: number; day: number }[] {
  const step = Math.max(1, Math.ceil((end - start) / 365 / Math.max(2, width / 120)))
  const lastYear = Number(dayFromNumber(end).slice(0, 4))
  const years: { year: number; day: number }[] = []
  for (let year = Number(dayFromNumber(start).slice(0, 4)) + 1; year <= lastYear; year += 1) {
    const day = Math.round((year - 1970) * 365.2425)
    if (year % step === 0 && day < end - (end - start) / 60) years.push({ year, day })
  }
  return years
}
