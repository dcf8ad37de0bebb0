import { t } from "../../language/t.ts"
import { BandName } from "../../parts/band-mark.tsx"
import { oneDecimal } from "../../parts/figures.ts"
import { GradeBox } from "../../parts/grade-box.tsx"
import { Whisker } from "../../parts/whisker.tsx"
import styles from "./calibration-people.module.css"
import type { CalibrationPerson } from "./calibration-shapes.ts"

type CalibrationRowProps = {
  readonly person: CalibrationPerson
  readonly isOpen: boolean
  readonly panelId: string
  readonly onToggle: () => void
}

/** One person: score with its doubt, and the computed band beside the shown one. */
export function CalibrationRow({ person, isOpen, panelId, onToggle }: CalibrationRowProps) {
  const { personId, name, unit, score, interval, grade, isOneView, floorBreaches } = person
  const { computedBand, shownBand } = person
  return (
    <tr className={styles.row} data-open={isOpen || undefined}>
      <th scope="row">
        <button
          id={`${panelId}-of-${personId}`}
          type="button"
          className={styles.name}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panelId : undefined}
          onClick={onToggle}
        >
          {name}
        </button>
        <span className={styles.place}>{unit ?? t`Without a unit`}</span>
        {floorBreaches.length > 0 ? (
          <span className={styles.floor}>{t`Below the floor on ${floorBreaches.join(", ")}`}</span>
        ) : null}
      </th>
      <td className={styles.number}>{score === null ? "" : oneDecimal(score)}</td>
      <td className={styles.whisker}>
        <Whisker mean={score} interval={interval} band={computedBand} grade={grade} />
      </td>
      <td className={styles.grade}>
        <GradeBox grade={grade} />
        {isOneView ? <span className={styles.oneView}>{t`one view`}</span> : null}
      </td>
      <td className={styles.computed} data-head={t`Computed`}>
        <BandName band={computedBand} />
      </td>
      <td className={styles.shown} data-head={t`Shown`} data-moved={computedBand !== shownBand || undefined}>
        {computedBand === shownBand ? (
          <span className={styles.quiet}>{t`as computed`}</span>
        ) : (
          <BandName band={shownBand} />
        )}
      </td>
    </tr>
  )
}
