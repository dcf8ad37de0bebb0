import { useState } from "react"
import { t } from "../../language/t.ts"
import { BandHeads, BandHistogram } from "../../parts/band-histogram.tsx"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { grouped } from "../../parts/figures.ts"
import { Button } from "../../ui/button.tsx"
import { useWide } from "../../ui/use-wide.ts"
import styles from "./calibration-people.module.css"
import type { CalibrationSearch } from "./calibration-search.ts"
import type { CalibrationSession } from "./calibration-shapes.ts"
import { differenceWords, together, unitsTable } from "./calibration-words.ts"

/** Beyond these, the rest opens on request; on a phone, people come first. */
const AT_FIRST = { wide: 7, narrow: 0 } as const

type CalibrationUnitsProps = {
  readonly session: CalibrationSession
  readonly search: CalibrationSearch
  readonly go: (change: CalibrationSearch) => void
}

/** How the layer's bands spread across units; a count chooses who is listed. */
export function CalibrationUnits({ session: { units }, search, go }: CalibrationUnitsProps) {
  const [isAll, setIsAll] = useState(false)
  const atFirst = AT_FIRST[useWide() ? "wide" : "narrow"]
  const all = { ...together(units), key: "", name: t`All units` }
  const named = units.map((unit) => ({
    ...unit,
    key: unit.unit ?? " ",
    name: unit.unit ?? t`Without a unit`,
  }))
  const rows = [all, ...(isAll ? named : named.slice(0, atFirst))]
  return (
    <div className={styles.units}>
      <ChartFrame title={t`Shown bands by unit`} table={unitsTable(units)}>
        <table className={styles.unitTable}>
          <caption className="only-read-aloud">{t`Shown bands by unit`}</caption>
          <thead>
            <tr>
              <th scope="col">{t`Unit`}</th>
              <th scope="col">
                <span className="only-read-aloud">{t`Bands`}</span>
                <BandHeads />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key} data-chosen={(search.unit ?? "") === row.key || undefined}>
                <th scope="row">
                  {row.unit === null && row.key !== "" ? (
                    row.name
                  ) : (
                    <button
                      type="button"
                      className={styles.unitName}
                      aria-pressed={(search.unit ?? "") === row.key}
                      onClick={() => go({ unit: row.unit ?? undefined, band: undefined, person: undefined })}
                    >
                      {row.name}
                    </button>
                  )}
                  <span className={styles.place}>
                    {grouped(row.people)} · {differenceWords(row) || t`as computed`}
                  </span>
                </th>
                <td>
                  <BandHistogram
                    counts={row.shown.map(({ band, people }) => ({ band, people, fewViews: 0 }))}
                    height={24}
                    open={(search.unit ?? "") === row.key ? (search.band ?? null) : null}
                    onOpen={
                      row.unit === null && row.key !== ""
                        ? undefined
                        : (band) => go({ unit: row.unit ?? undefined, band, person: undefined })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ChartFrame>
      {named.length > atFirst ? (
        <Button small onClick={() => setIsAll(!isAll)}>
          {isAll ? t`Show fewer units` : t`Show all ${grouped(named.length)} units`}
        </Button>
      ) : null}
    </div>
  )
}
