import { useEffect, useRef } from "react"
import { rich, t } from "../../language/t.ts"
import { BandName } from "../../parts/band-mark.tsx"
import { intervalWords, oneDecimal } from "../../parts/figures.ts"
import { Key } from "../../ui/key.tsx"
import { CalibrationEvidence } from "./calibration-evidence.tsx"
import { MoveForm } from "./calibration-move.tsx"
import styles from "./calibration-person.module.css"
import type { CalibrationPerson, CalibrationSession } from "./calibration-shapes.ts"
import { TakeBackForm } from "./calibration-take-back.tsx"
import { evidenceWords } from "./calibration-words.ts"

type CalibrationPersonPanelProps = {
  readonly id: string
  readonly person: CalibrationPerson
  readonly session: CalibrationSession
  readonly onClose: () => void
  readonly onMoved: (person: CalibrationPerson) => void
}

/** What one person's band rests on, and the way to move it. */
export function CalibrationPersonPanel({
  id,
  person,
  session,
  onClose,
  onMoved,
}: CalibrationPersonPanelProps) {
  const { name, title, unit, cannotMove, moveId } = person
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const mayMove = session.canMove && cannotMove === null
  return (
    <section id={id} aria-label={name} className={styles.panel}>
      <header className={styles.head}>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {name}
          </h2>
          <p className={styles.quiet}>{[title, unit].filter(Boolean).join(", ")}</p>
        </div>
        <button
          type="button"
          className={styles.close}
          onClick={onClose}
        >{rich`Close ${<Key>{t`Esc`}</Key>}`}</button>
      </header>
      <Figures person={person} />
      {moveId ? <Moved person={person} session={session} moveId={moveId} onMoved={onMoved} /> : null}
      {session.canMove && cannotMove !== null ? <p className={styles.cannot}>{cannotMove}</p> : null}
      {mayMove ? (
        <MoveForm person={person} session={session} onMoved={onMoved} />
      ) : (
        <CalibrationEvidence person={person} raters={session.raters} />
      )}
    </section>
  )
}

function Figures({ person }: { readonly person: CalibrationPerson }) {
  const { computedBand, shownBand, score, interval, adjustedScore, grade, isOneView, floorBreaches } = person
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t`Computed`}</dt>
        <dd>
          <BandName band={computedBand} />
        </dd>
      </div>
      <div>
        <dt>{t`Shown`}</dt>
        <dd>
          <BandName band={shownBand} />
        </dd>
      </div>
      {score === null ? null : (
        <div>
          <dt>{t`Score`}</dt>
          <dd>
            <b>{oneDecimal(score)}</b> {interval ? intervalWords(interval) : null}
          </dd>
        </div>
      )}
      <div>
        <dt>{t`Evidence`}</dt>
        <dd>
          {grade === "NONE" ? t`none` : grade}
          {isOneView ? t`, one view` : null}
        </dd>
      </div>
      {adjustedScore === null ? null : (
        <div>
          <dt>{t`Adjusted for severity`}</dt>
          <dd>
            <b>{oneDecimal(adjustedScore)}</b>
          </dd>
        </div>
      )}
      {floorBreaches.length > 0 ? (
        <div className={styles.floor}>
          <dt>{t`Below the floor`}</dt>
          <dd>{floorBreaches.join(", ")}</dd>
        </div>
      ) : null}
    </dl>
  )
}

type MovedProps = {
  readonly person: CalibrationPerson
  readonly session: CalibrationSession
  readonly moveId: string
  readonly onMoved: (person: CalibrationPerson) => void
}

/** The move that stands, with its reason, and the way back. */
function Moved({ person, session, moveId, onMoved }: MovedProps) {
  const last = session.minutes.findLast(
    ({ kind, personId }) => kind === "MOVED" && personId === person.personId,
  )
  return (
    <div className={styles.moved}>
      <h3>{t`Moved in this session`}</h3>
      {last?.reason ? <blockquote>{last.reason}</blockquote> : null}
      {last ? (
        <p className={styles.quiet}>{t`Evidence: ${last.evidence.map(evidenceWords).join("; ")}`}</p>
      ) : null}
      {session.canMove ? <TakeBackForm moveId={moveId} session={session} onMoved={onMoved} /> : null}
    </div>
  )
}
