import { Link } from "@tanstack/react-router"
import type { PersonResultsQuery } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { BandName } from "../../parts/band-mark.tsx"
import { oneDecimal } from "../../parts/figures.ts"
import { GradeBox } from "../../parts/grade-box.tsx"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Table } from "../../ui/table.tsx"
import styles from "./person-page.module.css"

type ReleaseListProps = {
  readonly releases: PersonResultsQuery["personReleases"]
  /** The cycle whose results stand on the page. */
  readonly shown: string | undefined
}

/** How somebody stood at each release, each on what their layer asked then; nothing before the second. */
export function ReleaseList({ releases, shown }: ReleaseListProps) {
  if (releases.length < 2) return null
  return (
    <section aria-labelledby="releases">
      <h2 id="releases" className={styles.releasesHead}>{t`Release by release`}</h2>
      <p
        className={styles.quiet}
      >{t`Each on what the layer asked then: numbers of two layers are not of one job.`}</p>
      <Table
        caption={t`Release by release`}
        rows={releases}
        rowKey={({ release }) => release.cycleId}
        chosen={({ release }) => release.cycleId === shown}
        columns={[
          {
            key: "cycle",
            head: t`Release`,
            cell: ({ release: { cycleId, cycleName } }) => (
              <Link
                to="."
                search={{ cycle: cycleId }}
                className={styles.releaseLink}
                aria-current={cycleId === shown ? "page" : undefined}
              >
                {cycleName}
              </Link>
            ),
          },
          { key: "layer", head: t`Layer`, width: "120px", cell: ({ layer }) => <LayerName layer={layer} /> },
          {
            key: "score",
            head: t`Score`,
            width: "80px",
            number: true,
            cell: ({ score }) => (score === null ? t`none` : oneDecimal(score)),
          },
          { key: "band", head: t`Band`, width: "190px", cell: ({ band }) => <BandName band={band} /> },
          { key: "grade", head: t`Evidence`, width: "90px", cell: ({ grade }) => <GradeBox grade={grade} /> },
        ]}
      />
    </section>
  )
}
