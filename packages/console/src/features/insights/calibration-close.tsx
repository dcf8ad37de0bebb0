import { useMutation } from "@apollo/client/react"
import {
  CalibrationOverviewDocument,
  CalibrationSessionPageDocument,
  CloseCalibrationDocument,
} from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { LAYER_WORDS } from "../../parts/kinds.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { useStep } from "../access/use-step.ts"
import styles from "./calibration-session.module.css"
import type { CalibrationSession } from "./calibration-shapes.ts"

type CloseCalibrationDialogProps = {
  readonly session: CalibrationSession
  readonly onClose: () => void
}

/** Asks once more before a session ends. */
export function CloseCalibrationDialog({ session, onClose }: CloseCalibrationDialogProps) {
  const { id, layer, version } = session
  const [closeCalibration] = useMutation(CloseCalibrationDocument, {
    refetchQueries: [CalibrationSessionPageDocument, CalibrationOverviewDocument],
    awaitRefetchQueries: true,
  })
  const { run, busy, problem } = useStep()
  const close = async () => {
    const isDone = await run(async () => {
      const { data } = await closeCalibration({ variables: { input: { sessionId: id, version } } })
      return data?.closeCalibration.problems
    })
    if (isDone) onClose()
  }
  return (
    <Dialog
      open
      title={t`Close the session on ${LAYER_WORDS[layer]}?`}
      onClose={onClose}
      actions={
        <Button filled busy={busy && t`Closing`} onClick={() => void close()}>{t`Close the session`}</Button>
      }
    >
      <ul className={styles.says}>
        <li>{t`Nobody is moved any more. The bands shown now are those of the release.`}</li>
        <li>{t`The drift report says which way the session moved people, and whether on evidence.`}</li>
        <li>{t`The minutes stay readable by those who took part and by administrators.`}</li>
        <li>{t`This cannot be taken back.`}</li>
      </ul>
      {problem ? (
        <p className={styles.refusal} role="alert">
          {problem}
        </p>
      ) : null}
    </Dialog>
  )
}
