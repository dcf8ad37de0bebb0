import { useApolloClient } from "@apollo/client/react"
import { ImportIssueRowsDocument, type IssuePartsFragment } from "../../generated/graphql.ts"
import { meant, plural, t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { usePagedList } from "../../ui/use-paged-list.ts"
import { type VirtualColumn, VirtualTable } from "../../ui/virtual-table.tsx"
import { EditCell } from "./edit-cell.tsx"
import type { EditDesk } from "./edit-desk.ts"
import styles from "./issue-aside.module.css"

type Place = IssuePartsFragment["firstRows"][number]

type IssuePlacesProps = {
  readonly importId: string
  readonly issue: IssuePartsFragment
  readonly desk: EditDesk
}

/** Every place of a cause; cells can be edited where they stand. */
export function IssuePlaces({ importId, issue, desk }: IssuePlacesProps) {
  const client = useApolloClient()
  const { firstRows, rowCount, index } = issue
  const isWhole = rowCount <= firstRows.length
  const load = async (from: number, first: number) => {
    if (isWhole) return { items: firstRows, total: rowCount }
    const { data } = await client.query({
      query: ImportIssueRowsDocument,
      variables: { id: importId, issue: index, from, first },
      fetchPolicy: "no-cache",
    })
    const { totalCount, edges } = data?.orgImportPlan.issueRows ?? { totalCount: 0, edges: [] }
    return { items: edges.map(({ node }) => node), total: totalCount }
  }
  const list = usePagedList<Place>(load, "")
  if (rowCount === 0) return null
  const columns: readonly VirtualColumn<Place>[] = [
    {
      key: "row",
      head: t`Row`,
      width: "62px",
      className: styles.placeRow,
      cell: ({ row }) => (row > 0 ? grouped(row) : meant("of a row")`none`),
    },
    {
      key: "value",
      head: t`What stands there`,
      width: "minmax(0, 1fr)",
      cell: (place) => <PlaceValue place={place} desk={desk} />,
    },
  ]
  return (
    <div className={styles.places}>
      <h3>{t`${plural(rowCount, "# place", "# places")}`}</h3>
      <VirtualTable
        label={t`Places of this issue`}
        columns={columns}
        count={rowCount}
        rowAt={(at) => list.at(at) ?? firstRows[at]}
        rowHeight={35}
        maxHeight="316px"
        onRange={(from, to) => list.want(from, to)}
      />
    </div>
  )
}

function PlaceValue({
  place: { row, column, value },
  desk,
}: {
  readonly place: Place
  readonly desk: EditDesk
}) {
  const field = column ? desk.fieldOf.get(column) : undefined
  if (row === 0 || !column || !field) return <>{[column, value].filter(Boolean).join(": ")}</>
  return (
    <>
      <span className={styles.placeColumn}>{column}</span>{" "}
      <EditCell desk={desk} row={row} field={field} value={value} label={t`${column} in row ${row}`} />
    </>
  )
}
