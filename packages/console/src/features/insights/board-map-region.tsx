import { useId } from "react"
import { t } from "../../language/t.ts"
import { oneDecimal } from "../../parts/figures.ts"
import { type MapRegion, withEnd } from "../../parts/map-region.ts"
import styles from "./board-map.module.css"

type BoardMapRegionProps = {
  readonly region: MapRegion
  readonly onChange: (region: MapRegion) => void
}

const EDGES = [
  { side: "coaching", end: "from", label: t`Coaching from` },
  { side: "coaching", end: "to", label: t`Coaching to` },
  { side: "hiring", end: "from", label: t`Hiring from` },
  { side: "hiring", end: "to", label: t`Hiring to` },
] as const

/** The four edges of the chosen part, each moved with the arrow keys: what the mouse does by dragging. */
export function BoardMapRegion({ region, onChange }: BoardMapRegionProps) {
  return (
    <div className={styles.edges}>
      {EDGES.map(({ side, end, label }) => (
        <Edge
          key={`${side} ${end}`}
          label={label}
          value={region[side][end]}
          onChange={(value) => onChange({ ...region, [side]: withEnd(region[side], end, value) })}
        />
      ))}
    </div>
  )
}

type EdgeProps = {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

function Edge({ label, value, onChange }: EdgeProps) {
  const id = useId()
  return (
    <div className={styles.edge}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={1}
        max={5}
        step={0.1}
        value={value}
        aria-valuetext={oneDecimal(value)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output htmlFor={id}>{oneDecimal(value)}</output>
    </div>
  )
}
