import { t } from "../../language/t.ts"
import { ChartFrame } from "../../parts/chart-frame.tsx"
import { ViewGroups } from "./person-view-groups.tsx"
import styles from "./person-views.module.css"
import { viewsByCompetency, viewsTable } from "./person-views.ts"
import type { Result } from "./result-figures.tsx"

/** The sides beside each other, competency by competency: nothing is ranked, and what is hidden says so. */
export function Perspectives({ result }: { readonly result: Result }) {
  const { determinants, supporting, carried } = result
  const deciding = viewsByCompetency(determinants)
  const others = viewsByCompetency([...supporting, ...carried])
  const all = [...deciding, ...others]
  if (all.length === 0) return null
  return (
    <ChartFrame
      title={t`What each side sees`}
      note={t`confidential, shown only in groups`}
      table={viewsTable(all)}
      foot={t`Whiskers say how far a mean can be off. A bar is a range. One view is hollow and hatched.`}
    >
      {deciding.length > 0 ? <ViewGroups groups={deciding} /> : null}
      {others.length > 0 ? (
        <details className={styles.more} open={deciding.length === 0}>
          <summary>{t`Supporting and carried, in no score: ${others.map(({ code }) => code).join(", ")}`}</summary>
          <ViewGroups groups={others} />
        </details>
      ) : null}
    </ChartFrame>
  )
}
