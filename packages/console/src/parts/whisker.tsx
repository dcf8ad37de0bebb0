import type { Band } from "@rung/domain/insights/band"
import type { Grade } from "@rung/domain/insights/evidence"
import type { Interval } from "@rung/domain/insights/statistics"
import { useId } from "react"
import { t } from "../language/t.ts"
import { intervalWords, oneDecimal, onScale } from "./figures.ts"
import { Hatch } from "./hatch.tsx"
import { BAND_STARTS, BANDS_IN_SENTENCE, isFewViews } from "./kinds.ts"
import styles from "./whisker.module.css"

export type WhiskerProps = {
  /** 1 to 5; null when nothing may be shown. */
  readonly mean: number | null
  readonly interval: Interval | null
  readonly band: Band
  readonly grade: Grade
  /** The mean of the release before, drawn as a hollow triangle under the line. */
  readonly previous?: number | null | undefined
  /** The subject's own rating, a hollow diamond on the line. */
  readonly own?: number | null | undefined
  readonly bandStarts?: readonly number[]
}

/** A mean with its doubt, on the whole scale from 1 to 5. */
export function Whisker(props: WhiskerProps) {
  const { mean, interval, grade, band, previous, own, bandStarts = BAND_STARTS } = props
  const hatch = useId()
  const few = isFewViews(grade)
  const gap = band === "GAP"
  const colour = gap ? "var(--gap)" : "var(--ink)"
  return (
    <svg className={styles.whisker} height="26" width="100%" role="img" aria-label={whiskerWords(props)}>
      <defs>
        <Hatch id={hatch} colour={gap ? "var(--gap)" : "var(--line-2)"} />
      </defs>
      <line x1="0" x2="100%" y1="13" y2="13" stroke="var(--line)" strokeWidth="1.2" />
      {bandStarts.map((start) => (
        <line
          key={start}
          x1={onScale(start)}
          x2={onScale(start)}
          y1="5"
          y2="21"
          stroke="var(--line-2)"
          strokeDasharray="1.5 2.5"
        />
      ))}
      {interval && few ? <FewViewsBar interval={interval} fill={`url(#${hatch})`} /> : null}
      {interval && !few ? <Capped interval={interval} colour={colour} /> : null}
      {mean === null ? null : <Dot at={mean} colour={colour} hollow={gap || few} />}
      {typeof previous === "number" ? <Mark at={previous} y={20} path="M0 0l4 7h-8z" /> : null}
      {typeof own === "number" ? <Mark at={own} y={13} path="M0-6l6 6-6 6-6-6z" strong /> : null}
    </svg>
  )
}

type DotProps = { readonly at: number; readonly colour: string; readonly hollow: boolean }

function Dot({ at, colour, hollow }: DotProps) {
  const look = hollow
    ? { r: 4.6, fill: "var(--paper)", stroke: colour, strokeWidth: 2.2 }
    : { r: 5, fill: colour, stroke: "var(--paper)", strokeWidth: 1.6 }
  return <circle cx={onScale(at)} cy="13" {...look} />
}

function Capped({ interval, colour }: { readonly interval: Interval; readonly colour: string }) {
  const [low, high] = [onScale(interval.low), onScale(interval.high)]
  return (
    <g stroke={colour} strokeWidth="2">
      <line x1={low} x2={high} y1="13" y2="13" />
      <line x1={low} x2={low} y1="8.5" y2="17.5" />
      <line x1={high} x2={high} y1="8.5" y2="17.5" />
    </g>
  )
}

function FewViewsBar({ interval, fill }: { readonly interval: Interval; readonly fill: string }) {
  const width = (Math.max(0, interval.high - interval.low) / 4) * 100
  return <rect x={onScale(interval.low)} y="9" width={`${width}%`} height="8" fill={fill} />
}

type MarkProps = { readonly at: number; readonly y: number; readonly path: string; readonly strong?: boolean }

function Mark({ at, y, path, strong }: MarkProps) {
  return (
    <svg x={onScale(at)} y={y} overflow="visible" aria-hidden="true">
      <path
        d={path}
        fill="var(--paper)"
        stroke={strong ? "var(--ink)" : "var(--ink-3)"}
        strokeWidth={strong ? 1.6 : 1.1}
      />
    </svg>
  )
}

const EVIDENCE_WORDS: Readonly<Record<Grade, string>> = {
  A: t`evidence a`,
  B: t`evidence b`,
  C: t`evidence c`,
  D: t`one or few views`,
  NONE: t`evidence none`,
}

/** The whisker in a sentence, for reading aloud and for tables. */
export function whiskerWords({ mean, interval, band, grade, previous }: WhiskerProps): string {
  if (mean === null) return t`Not enough evidence.`
  const parts = [
    oneDecimal(mean),
    interval ? t`interval ${intervalWords(interval)}` : undefined,
    BANDS_IN_SENTENCE[band],
    EVIDENCE_WORDS[grade],
    typeof previous === "number" ? t`before ${oneDecimal(previous)}` : undefined,
  ]
  return `${parts.filter((part) => part !== undefined).join(", ")}.`
}

/** The numbers 1 to 5 over a column of whiskers. */
export function WhiskerScale() {
  return (
    <span className={styles.scale} aria-hidden="true">
      {[1, 2, 3, 4, 5].map((value) => (
        <span key={value}>{value}</span>
      ))}
    </span>
  )
}
