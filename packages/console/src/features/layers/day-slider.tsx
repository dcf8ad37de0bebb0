import { useQuery } from "@apollo/client/react"
import { useEffect, useId, useState } from "react"
import { PassageMonthsDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { longDay, todayHere } from "../../parts/day-words.ts"
import styles from "./day-slider.module.css"
import { type Stop, stopAt, tickPath } from "./org-stops.ts"
import { dayWordsOf, passageCount } from "./org-words.ts"

type DaySliderProps = {
  /** The day shown; none stands for today. */
  readonly day: string | undefined
  readonly onChoose: (day: string | undefined) => void
  readonly onCompare: (from: string, to: string) => void
}

/** The day is taken when the thumb rests: every day is an org to read. */
const REST = 300

/** The months of the org that are kept, those in which people changed layer marked. */
export function DaySlider(props: DaySliderProps) {
  const { data } = useQuery(PassageMonthsDocument, { fetchPolicy: "cache-and-network" })
  const stops = data?.passageMonths ?? []
  return stops.length > 1 ? <Slider {...props} stops={stops} /> : null
}

function Slider({ day, onChoose, onCompare, stops }: DaySliderProps & { readonly stops: readonly Stop[] }) {
  const id = useId()
  const today = stopAt(stops, todayHere())
  const [held, setHeld] = useState<number>()
  useEffect(() => {
    if (held === undefined) return
    const rest = setTimeout(() => {
      setHeld(undefined)
      onChoose(held === today ? undefined : stops[held]?.day)
    }, REST)
    return () => clearTimeout(rest)
  }, [held, today, stops, onChoose])
  const at = held ?? (day === undefined ? today : stopAt(stops, day))
  const shown = held === undefined && day !== undefined ? day : (stops[at]?.day ?? "")
  const stop = stops[at]?.day === shown ? stops[at] : undefined
  const before = stops[at - 1]
  return (
    <div className={styles.slider}>
      <div className={styles.words}>
        <label htmlFor={id}>{t`The org as of`}</label>
        <b>{at === today && stop ? t`today` : longDay(shown)}</b>
        {stop && before && stop.passages > 0 ? (
          <button
            type="button"
            className={styles.passages}
            onClick={() => onCompare(before.day, stop.day)}
          >{t`${passageCount(stop.passages)} since ${longDay(before.day)}`}</button>
        ) : null}
      </div>
      <svg className={styles.ticks} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        <path d={tickPath(stops)} />
      </svg>
      <input
        id={id}
        type="range"
        min={0}
        max={stops.length - 1}
        step={1}
        value={at}
        aria-valuetext={dayWordsOf(shown, stop?.passages)}
        onChange={(event) => setHeld(Number(event.target.value))}
      />
      <div className={styles.ends} aria-hidden="true">
        <span>{longDay(stops[0]?.day ?? shown)}</span>
        <span>{today === stops.length - 1 ? t`Today` : longDay(stops.at(-1)?.day ?? shown)}</span>
      </div>
    </div>
  )
}
