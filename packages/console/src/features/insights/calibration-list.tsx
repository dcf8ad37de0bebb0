import { Fragment, type ReactNode } from "react"
import { t } from "../../language/t.ts"
import { BandName } from "../../parts/band-mark.tsx"
import { people as counted } from "../../parts/figures.ts"
import { WhiskerScale } from "../../parts/whisker.tsx"
import styles from "./calibration-people.module.css"
import { CalibrationRow } from "./calibration-row.tsx"
import type { CalibrationPerson, CalibrationSession } from "./calibration-shapes.ts"
import { byShownBand, inBand, together } from "./calibration-words.ts"

type CalibrationListProps = {
  readonly people: readonly CalibrationPerson[]
  /** Whose people are listed, for how many there are of each band. */
  readonly units: CalibrationSession["units"]
  readonly opened: string | undefined
  readonly panelId: string
  /** What stands below the row of whoever is open; nothing where it stands beside the list. */
  readonly inside: ReactNode
  readonly onToggle: (personId: string) => void
}

/** People by shown band, then name; never by a decimal. */
export function CalibrationList({ people, units, opened, panelId, inside, onToggle }: CalibrationListProps) {
  const { shown } = together(units)
  return (
    <table className={styles.people}>
      <caption className="only-read-aloud">{t`People by shown band, then name`}</caption>
      <Heads />
      {byShownBand(people).map((group) => (
        <tbody key={group.band}>
          <tr className={styles.bandRow}>
            <th scope="rowgroup" colSpan={6}>
              <BandName band={group.band} />{" "}
              <span className={styles.bandCount}>{counted(inBand(shown, group.band))}</span>
            </th>
          </tr>
          {group.people.map((person) => {
            const isOpen = person.personId === opened
            return (
              <Fragment key={person.personId}>
                <CalibrationRow
                  person={person}
                  isOpen={isOpen}
                  panelId={panelId}
                  onToggle={() => onToggle(person.personId)}
                />
                {isOpen && inside ? (
                  <tr className={styles.openRow}>
                    <td colSpan={6}>{inside}</td>
                  </tr>
                ) : null}
              </Fragment>
            )
          })}
        </tbody>
      ))}
    </table>
  )
}

function Heads() {
  return (
    <>
      <colgroup>
        <col />
        <col className={styles.scoreColumn} />
        <col className={styles.whiskerColumn} />
        <col className={styles.gradeColumn} />
        <col className={styles.bandColumn} />
        <col className={styles.bandColumn} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t`Who`}</th>
          <th scope="col" className={styles.number}>{t`Score`}</th>
          <th scope="col" className={styles.scaleHead}>
            <span className="only-read-aloud">{t`Interval`}</span>
            <WhiskerScale />
          </th>
          <th scope="col">{t`Evidence`}</th>
          <th scope="col">{t`Computed`}</th>
          <th scope="col">{t`Shown`}</th>
        </tr>
      </thead>
    </>
  )
}
