import { t } from "../../language/t.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { grouped } from "../../parts/figures.ts"
import { EmptyState } from "../../ui/page-state.tsx"
import { Table } from "../../ui/table.tsx"
import styles from "./calibration-session.module.css"
import type { CalibrationSession } from "./calibration-shapes.ts"
import { haloWords, ratersFinding, ratersTable } from "./calibration-words.ts"

type CalibrationRatersProps = { readonly raters: CalibrationSession["raters"] }

/** How high or low each rater rates beside others, and how far they tell competencies apart. */
export function CalibrationRaters({ raters }: CalibrationRatersProps) {
  if (raters.length === 0) {
    return (
      <EmptyState
        sentence={t`Nobody above has rated anybody on this layer. Bands rest on confidential views alone.`}
      />
    )
  }
  return (
    <div className={styles.raters}>
      <ChartFrame title={ratersFinding(raters)} table={ratersTable(raters)}>
        <Table
          caption={t`Raters from above`}
          rows={raters}
          rowKey={({ raterId }) => raterId}
          columns={[
            { key: "rater", head: t`Rater`, width: "200px", cell: ({ name }) => <b>{name}</b> },
            {
              key: "ratees",
              head: t`Rated`,
              width: "90px",
              cell: ({ ratees }) => grouped(ratees),
            },
            {
              key: "shared",
              head: t`Shared`,
              width: "100px",
              cell: ({ sharedSubjects }) => grouped(sharedSubjects),
            },
            { key: "severity", head: t`Higher or lower than others`, cell: ({ words }) => words },
            { key: "halo", head: t`Telling competencies apart`, cell: haloWords },
          ]}
        />
      </ChartFrame>
      <p
        className={styles.quiet}
      >{t`A rater is compared with what others, reports and peers included, say of the same people on the same competencies, each view first centred on its usual level. Ratings are adjusted from five shared people; both numbers are shown and the score stays as it was computed.`}</p>
    </div>
  )
}
