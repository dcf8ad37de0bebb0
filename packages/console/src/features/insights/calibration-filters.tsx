import { BANDS } from "@rung/domain/insights/band"
import { t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { BAND_WORDS } from "../../parts/kinds.ts"
import { SelectField } from "../../ui/field.tsx"
import styles from "./calibration-people.module.css"
import type { CalibrationSearch } from "./calibration-search.ts"
import type { CalibrationSession } from "./calibration-shapes.ts"

type CalibrationFiltersProps = {
  readonly units: CalibrationSession["units"]
  readonly search: CalibrationSearch
  readonly go: (change: CalibrationSearch) => void
}

/** Unit and band, kept in the address. */
export function CalibrationFilters({ units, search, go }: CalibrationFiltersProps) {
  return (
    <div className={styles.filters}>
      <SelectField
        label={t`Unit`}
        value={search.unit ?? ""}
        options={[
          { value: "", label: t`All units` },
          ...units.flatMap(({ unit, people: count }) =>
            unit === null ? [] : [{ value: unit, label: `${unit} (${grouped(count)})` }],
          ),
        ]}
        onChange={(event) => go({ unit: event.currentTarget.value || undefined, person: undefined })}
      />
      <SelectField
        label={t`Shown band`}
        value={search.band ?? ""}
        options={[
          { value: "", label: t`All bands` },
          ...BANDS.map((band) => ({ value: band, label: BAND_WORDS[band] })),
        ]}
        onChange={(event) =>
          go({ band: BANDS.find((band) => band === event.currentTarget.value), person: undefined })
        }
      />
    </div>
  )
}
