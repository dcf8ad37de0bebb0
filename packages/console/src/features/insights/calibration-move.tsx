import { BANDS, type Band } from "@rung/domain/insights/band"
import { useState } from "react"
import { t } from "../../language/t.ts"
import { BandName } from "../../parts/band-mark.tsx"
import { BAND_WORDS, BANDS_IN_SENTENCE } from "../../parts/kinds.ts"
import { Button } from "../../ui/button.tsx"
import { TextArea, TextField } from "../../ui/field.tsx"
import { CalibrationEvidence, type ChosenEvidence, isSame } from "./calibration-evidence.tsx"
import styles from "./calibration-person.module.css"
import type { CalibrationPerson, CalibrationSession } from "./calibration-shapes.ts"
import { useCalibrationStep } from "./use-calibration-step.ts"

/** A band one can be moved to; evidence cannot be made up for. */
const MOVABLE: readonly Band[] = BANDS.filter((band) => band !== "NOT_ENOUGH_EVIDENCE")

type MoveFormProps = {
  readonly person: CalibrationPerson
  readonly session: CalibrationSession
  readonly onMoved: (person: CalibrationPerson) => void
}

/** Evidence to tick, the band to move to, and the reason that those concerned will read. */
export function MoveForm({ person, session, onMoved }: MoveFormProps) {
  const { personId, name, computedBand, shownBand } = person
  const [band, setBand] = useState<Band>(shownBand)
  const [reason, setReason] = useState("")
  const [link, setLink] = useState("")
  const [chosen, setChosen] = useState<readonly ChosenEvidence[]>([])
  const [said, setSaid] = useState("")
  const [linkAt, setLinkAt] = useState<number>()
  const { moveBand, busy, problemAt, otherProblems } = useCalibrationStep(onMoved)
  const toggle = (evidence: ChosenEvidence) =>
    setChosen(
      chosen.some((each) => isSame(each, evidence))
        ? chosen.filter((each) => !isSame(each, evidence))
        : [...chosen, evidence],
    )
  const move = async () => {
    const evidence = [
      ...chosen.map(({ competency, perspective }) => ({ competency, perspective })),
      ...(link.trim() === "" ? [] : [{ link: link.trim() }]),
    ]
    setLinkAt(link.trim() === "" ? undefined : chosen.length)
    const input = { sessionId: session.id, personId, band, reason, evidence, version: session.version }
    const isMoved = await moveBand(input)
    setSaid(isMoved ? t`${name} is shown as ${BANDS_IN_SENTENCE[band]} now.` : "")
    if (!isMoved) return
    setReason("")
    setLink("")
    setChosen([])
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && band !== shownBand) void move()
      }}
    >
      <fieldset>
        <legend>{t`Tick what the move rests on`}</legend>
        <CalibrationEvidence person={person} raters={session.raters} chosen={chosen} onToggle={toggle} />
        <Problem words={problemAt("evidence", (index) => index !== linkAt)} />
      </fieldset>
      <TextField
        label={t`Or a link to other evidence`}
        hint={t`https, readable by those concerned`}
        type="url"
        inputMode="url"
        placeholder="https://"
        value={link}
        problem={linkAt === undefined ? undefined : problemAt("evidence", (index) => index === linkAt)}
        onChange={(event) => setLink(event.currentTarget.value)}
      />
      <fieldset className={styles.bands}>
        <legend>{t`Show ${name} as`}</legend>
        {MOVABLE.map((each) => (
          <label key={each} className={styles.bandChoice}>
            <input
              type="radio"
              name="band"
              value={each}
              checked={band === each}
              onChange={() => setBand(each)}
            />
            <BandName band={each} />
            {each === computedBand ? <span className={styles.quiet}>{t`computed`}</span> : null}
          </label>
        ))}
        <Problem words={problemAt("band")} />
      </fieldset>
      <TextArea
        label={t`Reason`}
        hint={t`500 characters at most`}
        value={reason}
        problem={problemAt("reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p
        className={styles.told}
      >{t`${name} and those above ${name} will read both bands and this reason, not who moved it.`}</p>
      {otherProblems.map((problem) => (
        <Problem key={problem} words={problem} />
      ))}
      <Button
        filled
        type="submit"
        busy={busy && t`Moving`}
        waitsFor={band === shownBand && t`Choose another band first.`}
      >{t`Move to ${BAND_WORDS[band]}`}</Button>
      <p className={styles.quiet} role="status">
        {said}
      </p>
    </form>
  )
}

function Problem({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : (
    <p className={styles.problem} role="alert">
      {words}
    </p>
  )
}
