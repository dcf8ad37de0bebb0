import { t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { Table } from "../../ui/table.tsx"
import type { Counts } from "./cycle-words.ts"
import { FormCountsBar } from "./form-counts-bar.tsx"

export type FormsRow = { readonly key: string; readonly name: string; readonly counts: Counts }

type FormsTableProps = {
  readonly caption: string
  readonly head: string
  readonly rows: readonly FormsRow[]
}

/** How many forms stand where, one row per view or unit. */
export function FormsTable({ caption, head, rows }: FormsTableProps) {
  return (
    <Table
      caption={caption}
      dense
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "name", head, cell: ({ name }) => name },
        {
          key: "bar",
          head: <span className="only-read-aloud">{t`As a line`}</span>,
          width: "26%",
          cell: ({ counts }) => <FormCountsBar counts={counts} />,
        },
        count(t`Sent`, ({ submitted }) => submitted),
        count(t`Draft`, ({ inProgress }) => inProgress),
        count(t`Not begun`, ({ assigned }) => assigned),
        count(t`Declined`, ({ declined }) => declined),
        count(t`All`, ({ total }) => total),
      ]}
    />
  )
}

function count(head: string, of: (counts: Counts) => number) {
  return {
    key: head,
    head,
    number: true,
    width: "86px",
    cell: ({ counts }: FormsRow) => grouped(of(counts)),
  }
}
