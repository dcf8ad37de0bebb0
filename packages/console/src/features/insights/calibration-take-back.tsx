import { useState } from "react"
import { t } from "../../language/t.ts"
import { Button } from "../../ui/button.tsx"
import { TextArea } from "../../ui/field.tsx"
import styles from "./calibration-person.module.css"
import type { CalibrationPerson, CalibrationSession } from "./calibration-shapes.ts"
import { useCalibrationStep } from "./use-calibration-step.ts"

type TakeBackFormProps = {
  readonly moveId: string
  readonly session: CalibrationSession
  readonly onMoved: (person: CalibrationPerson) => void
}

/** Undoes a move with a reason; both stay in the minutes. */
export function TakeBackForm({ moveId, session, onMoved }: TakeBackFormProps) {
  const [isAsking, setIsAsking] = useState(false)
  const [reason, setReason] = useState("")
  const { takeBackMove, busy, problemAt, otherProblems } = useCalibrationStep(onMoved)
  if (!isAsking) {
    return <Button small onClick={() => setIsAsking(true)}>{t`Take the move back`}</Button>
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void takeBackMove({ moveId, reason, version: session.version })
      }}
    >
      <TextArea
        label={t`Why it is taken back`}
        hint={t`stays in the minutes`}
        autoFocus
        value={reason}
        problem={problemAt("reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {otherProblems.map((problem) => (
        <p key={problem} className={styles.problem} role="alert">
          {problem}
        </p>
      ))}
      <span className={styles.actions}>
        <Button type="submit" busy={busy && t`Taking back`}>{t`Take it back`}</Button>
        <Button onClick={() => setIsAsking(false)}>{t`Let it stand`}</Button>
      </span>
    </form>
  )
}
