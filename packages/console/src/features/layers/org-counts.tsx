import { useQuery } from "@apollo/client/react"
import { type OrgFiguresQuery, TitleMismatchesDocument } from "../../generated/graphql.ts"
import { t } from "../../language/t.ts"
import { listCount, listCounts, type OrgList } from "./org-lists.ts"
import styles from "./org-page.module.css"

type OrgCountsProps = {
  readonly org: OrgFiguresQuery["org"]
  /** Mismatches are known for today only. */
  readonly isToday: boolean
  readonly chosen: OrgList | undefined
  readonly onChoose: (list: OrgList | undefined) => void
}

/** What is worth a look in this org; each count opens its list. */
export function OrgCounts({ org, isToday, chosen, onChoose }: OrgCountsProps) {
  const { data } = useQuery(TitleMismatchesDocument, { variables: { after: null }, skip: !isToday })
  const counts = listCounts(org, isToday ? (data?.titleMismatches.totalCount ?? 0) : 0)
  if (counts.length === 0) return null
  return (
    <ul className={styles.counts} aria-label={t`Worth a look`}>
      {counts.map(({ list, count }) => (
        <li key={list}>
          <button
            type="button"
            aria-pressed={list === chosen}
            onClick={() => onChoose(list === chosen ? undefined : list)}
          >
            {listCount(list, count)}
          </button>
        </li>
      ))}
    </ul>
  )
}
