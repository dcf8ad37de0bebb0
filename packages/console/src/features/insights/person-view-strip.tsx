import { useId } from "react"
import { t } from "../../language/t.ts"
import { oneDecimal, onScale } from "../../parts/figures.ts"
import { Hatch } from "../../parts/hatch.tsx"
import { BAND_STARTS } from "../../parts/kinds.ts"
import styles from "./person-views.module.css"
import { toldWords, type ViewLine } from "./person-views.ts"

/** One view with its doubt from 1 to 5: a dot, or a bar for a range; hollow on hatching for one view. */
export function ViewStrip({ line }: { readonly line: ViewLine }) {
  const hatch = useId()
  const { hidden, told, interval, raters, whose } = line
  if (hidden || !told) return <span className={`${styles.hidden} hatched`} aria-hidden="true" />
  const few = raters === 1
  const doubt = interval ? t`, could be ${oneDecimal(interval.low)} to ${oneDecimal(interval.high)}` : ""
  const words = `${whose}: ${toldWords(line)}${doubt}`
  return (
    <svg className={styles.strip} height="22" width="100%" role="img" aria-label={words}>
      <defs>
        <Hatch id={hatch} />
      </defs>
      <line x1="0" x2="100%" y1="11" y2="11" stroke="var(--line)" strokeWidth="1.2" />
      {BAND_STARTS.map((start) => (
        <line
          key={start}
          x1={onScale(start)}
          x2={onScale(start)}
          y1="4"
          y2="18"
          stroke="var(--line-2)"
          strokeDasharray="1.5 2.5"
        />
      ))}
      {interval && few ? (
        <rect x={onScale(interval.low)} y="7" height="8" width={widthOf(interval)} fill={`url(#${hatch})`} />
      ) : null}
      {interval && !few ? <Doubt low={interval.low} high={interval.high} /> : null}
      <Told low={told.low} high={told.high} hollow={few} />
    </svg>
  )
}

type Ends = { readonly low: number; readonly high: number }

function Doubt({ low, high }: Ends) {
  return (
    <g stroke="var(--ink)" strokeWidth="1.6">
      <line x1={onScale(low)} x2={onScale(high)} y1="11" y2="11" />
      <line x1={onScale(low)} x2={onScale(low)} y1="7" y2="15" />
      <line x1={onScale(high)} x2={onScale(high)} y1="7" y2="15" />
    </g>
  )
}

function Told({ low, high, hollow }: Ends & { readonly hollow: boolean }) {
  if (low !== high) {
    return (
      <rect
        x={onScale(low)}
        y="7"
        height="8"
        width={widthOf({ low, high })}
        fill="var(--building)"
        stroke="var(--ink)"
        strokeWidth="1.4"
      />
    )
  }
  const look = hollow
    ? { r: 4.4, fill: "var(--paper)", stroke: "var(--ink)", strokeWidth: 2 }
    : { r: 4.6, fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 1.4 }
  return <circle cx={onScale(low)} cy="11" {...look} />
}

function widthOf({ low, high }: Ends): string {
  return `${(((Math.min(5, high) - Math.max(1, low)) / 4) * 100).toFixed(3)}%`
}
