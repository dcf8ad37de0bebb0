import type { Story } from "../gallery/story.ts"
import { type Column, Table } from "./table.tsx"

export default { title: "ui/table", component: Table }

type Row = { readonly name: string; readonly title: string; readonly reports: number }

const ROWS: readonly Row[] = [
  { name: "Tomasz Wieczorek", title: "Head of fulfilment", reports: 5 },
  { name: "Sabine Keller", title: "Leiterin Personalentwicklungsmaßnahmenkoordination", reports: 12 },
]
const COLUMNS: readonly Column<Row>[] = [
  { key: "name", head: "Name", cell: ({ name }) => name },
  { key: "title", head: "Title", cell: ({ title }) => title },
  { key: "reports", head: "Reports", number: true, width: "136px", cell: ({ reports }) => reports },
]
const shared = { caption: "Managers", columns: COLUMNS, rowKey: ({ name }: Row) => name }

export const LongGermanWords: Story<typeof Table> = {
  render: () => <Table {...shared} rows={ROWS} chosen={({ reports }) => reports === 5} />,
}
export const Dense: Story<typeof Table> = {
  render: () => <Table {...shared} rows={ROWS} captionShown dense />,
}
export const WithoutRows: Story<typeof Table> = { render: () => <Table {...shared} rows={[]} /> }
export const RightToLeft: Story<typeof Table> = {
  render: () => (
    <div dir="rtl">
      <Table {...shared} rows={ROWS} />
    </div>
  ),
}
