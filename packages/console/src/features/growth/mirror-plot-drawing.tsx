import { centreOf, type Fit, type FitLine, type Rungs } from "@rung/domain/growth/mirror-fit"
import { groupBy } from "@rung/domain/kit/group-by"
import type { Layer } from "@rung/domain/layers/layer"
import { t } from "../../language/t.ts"
import styles from "./mirror-page.module.css"

const PAD = { start: 40, end: 16, top: 14, bottom: 44 }
const STEPS = [1, 2, 3, 4, 5]
/** Half of what parts two marks of the same place. */
const APART = 6
const NOTE = { fontSize: 12, fill: "var(--ink-3)", style: { fontStretch: "88%" } }
const AXIS = { fontSize: 12, fontWeight: 600, fill: "var(--ink)" }

export const INKS: Readonly<Record<Layer, string>> = {
  IC: "var(--ic)",
  M1: "var(--m1)",
  M2: "var(--m2)",
  EXEC: "var(--exec)",
}

/** Pixels of a mark from 1 to 5 across and up, in a square. */
type Scale = { readonly x: (excel: number) => number; readonly y: (love: number) => number }

function scaleOf(side: number): Scale {
  return {
    x: (excel) => PAD.start + ((excel - 1) / 4) * (side - PAD.start - PAD.end),
    y: (love) => side - PAD.bottom - ((love - 1) / 4) * (side - PAD.top - PAD.bottom),
  }
}

type DrawingProps = {
  readonly rungs: Rungs
  readonly now: Fit
  readonly next: Fit | null
  readonly side: number
  readonly words: string
}

/** Discs of this rung, diamonds of the next, on love up and excel across. */
export function PlotDrawing({ rungs, now, next, side, words }: DrawingProps) {
  const scale = scaleOf(side)
  return (
    <svg width={side} height={side} role="img" aria-label={words} className={styles.drawing}>
      <Grid scale={scale} side={side} />
      <Way scale={scale} from={centreOf(now)} to={next && centreOf(next)} />
      <Marks {...{ scale }} lines={now.lines} others={next?.lines ?? []} layer={rungs.now.layer} kind="now" />
      {next && rungs.next ? (
        <Marks {...{ scale }} lines={next.lines} others={now.lines} layer={rungs.next.layer} kind="next" />
      ) : null}
    </svg>
  )
}

function Grid({ scale: { x, y }, side }: { readonly scale: Scale; readonly side: number }) {
  return (
    <>
      {STEPS.map((step) => (
        <g key={step} {...NOTE}>
          <path
            d={`M${x(step)} ${y(5) - 8}V${y(1) + 8}M${x(1) - 8} ${y(step)}H${x(5) + 8}`}
            stroke="var(--line)"
          />
          <text x={x(step)} y={y(1) + 22} textAnchor="middle">
            {step}
          </text>
          <text x={x(1) - 14} y={y(step) + 4} textAnchor="end">
            {step}
          </text>
        </g>
      ))}
      <text x={x(5) + 8} y={side - 6} textAnchor="end" {...AXIS}>{t`Excel at it`}</text>
      <text transform={`translate(10 ${y(5) - 8}) rotate(-90)`} textAnchor="end" {...AXIS}>{t`Love it`}</text>
    </>
  )
}

type Place = { readonly love: number; readonly excel: number }

type WayProps = { readonly scale: Scale; readonly from: Place | null; readonly to: Place | null }

function Way({ scale: { x, y }, from, to }: WayProps) {
  if (!from) return null
  const ring = (
    <circle cx={x(from.excel)} cy={y(from.love)} r="9" fill="none" stroke="var(--ink)" strokeWidth="1.5" />
  )
  if (!to) return ring
  const [x1, y1, x2, y2] = [x(from.excel), y(from.love), x(to.excel), y(to.love)]
  const length = Math.hypot(x2 - x1, y2 - y1)
  if (length < 14) return ring
  const turn = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI
  return (
    <>
      {ring}
      <path d={`M${x1} ${y1}L${x2} ${y2}`} stroke="var(--ink)" strokeWidth="1.5" />
      <path d="M0 0L-9 -4.5V4.5Z" fill="var(--ink)" transform={`translate(${x2} ${y2}) rotate(${turn})`} />
    </>
  )
}

type MarksProps = {
  readonly scale: Scale
  readonly lines: readonly FitLine[]
  /** Of the other rung: what lies at the same place stands beside it. */
  readonly others: readonly FitLine[]
  readonly layer: Layer
  readonly kind: "now" | "next"
}

function Marks({ scale: { x, y }, lines, others, layer, kind }: MarksProps) {
  const places = groupBy(lines, ({ love, excel }) => `${love} ${excel}`)
  return [...places].map(([key, here]) => {
    const [first] = here
    if (!first) return null
    const shared = others.some((other) => `${other.love} ${other.excel}` === key)
    const side = kind === "now" ? -1 : 1
    const at = { x: x(first.excel) + (shared ? side * APART : 0), y: y(first.love) }
    // Left of its mark, unless the other rung's stands there or the axis does.
    const right = first.excel === 1 || (shared && kind === "next")
    return (
      <g key={key}>
        {kind === "now" ? (
          <circle cx={at.x} cy={at.y} r="5" fill={INKS[layer]} />
        ) : (
          <path d={`M${at.x} ${at.y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5Z`} fill={INKS[layer]} />
        )}
        <text
          className={styles.plotLabel}
          x={at.x + (right ? 10 : -10)}
          y={at.y + (first.excel === 1 && shared ? side * 6 : 0) + 4}
          textAnchor={right ? "start" : "end"}
        >
          {here.map(({ code }) => code).join(", ")}
        </text>
      </g>
    )
  })
}
