import { Link } from "@tanstack/react-router"
import { t } from "../../language/t.ts"
import styles from "./calibration-page.module.css"

type CalibrationCrumbProps = {
  readonly cycleId: string
  readonly cycleName: string | undefined
  /** What stands below the list of layers. */
  readonly here?: string | undefined
}

/** Cycles / H2 round / Calibration / M1. */
export function CalibrationCrumb({ cycleId, cycleName, here }: CalibrationCrumbProps) {
  return (
    <span>
      <Link to="/cycles/$cycleId" params={{ cycleId }} className={styles.crumb}>
        {cycleName ?? t`Cycle`}
      </Link>
      {" / "}
      {here ? (
        <>
          <Link
            to="/cycles/$cycleId/calibration"
            params={{ cycleId }}
            className={styles.crumb}
          >{t`Calibration`}</Link>{" "}
          / <b>{here}</b>
        </>
      ) : (
        <b>{t`Calibration`}</b>
      )}
    </span>
  )
}
