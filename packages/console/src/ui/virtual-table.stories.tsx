import type { Story } from "../gallery/story.ts"
import { type VirtualColumn, VirtualTable } from "./virtual-table.tsx"

export default { title: "ui/virtual-table", component: VirtualTable }

const COLUMNS: readonly VirtualColumn<number>[] = [
  { key: "row", head: "Row", width: "80px", number: true, cell: (row) => row.toLocaleString("en-GB") },
  { key: "name", head: "Who", width: "minmax(0, 1fr)", cell: (row) => `Person ${row}` },
]
const shared = { columns: COLUMNS, rowHeight: 35, maxHeight: "280px" }

export const HundredThousandRows: Story<typeof VirtualTable> = {
  render: () => (
    <VirtualTable {...shared} label="A hundred thousand rows" count={100_000} rowAt={(place) => place + 1} />
  ),
}
export const OnTheirWay: Story<typeof VirtualTable> = {
  render: () => <VirtualTable {...shared} label="Rows on their way" count={4} rowAt={() => undefined} />,
}
