import type { ChartTable, TableValue } from "../../parts/csv.ts"
import { grouped } from "../../parts/figures.ts"
import { type VirtualColumn, VirtualTable } from "../../ui/virtual-table.tsx"

const FIRST = "minmax(0, 1fr)"

/** The table behind the chart where it is too long to stand in the page as a whole. */
export function OrgTableView({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  const columns = table.columns.map(
    (head, at): VirtualColumn<readonly TableValue[]> => ({
      key: head,
      head,
      width: at === 0 ? FIRST : "112px",
      number: typeof table.rows[0]?.[at] === "number",
      cell: (row) => {
        const value = row[at]
        return typeof value === "number" ? grouped(value) : value
      },
    }),
  )
  return (
    <VirtualTable
      label={title}
      columns={columns}
      count={table.rows.length}
      rowAt={(at) => table.rows[at]}
      rowHeight={35}
      maxHeight="560px"
    />
  )
}
