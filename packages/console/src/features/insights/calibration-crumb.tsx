import { Link } from "@tanstack/react-router"
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
        {cycleName ?? "Cycle"}
      </Link>
      {" / "}
      {here ? (
        <>
          <Link to="/cycles/$cycleId/calibration" params={{ cycleId }} className={styles.crumb}>
            Calibration
          </Link>{" "}
          / <b>{here}</b>
        </>
      ) : (
        <b>Calibration</b>
      )}
    </span>
  )
}
