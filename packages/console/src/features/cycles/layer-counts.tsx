import { t } from "../../language/t.ts"
import { grouped } from "../../parts/figures.ts"
import { LAYERS_FROM_TOP } from "../../parts/kinds.ts"
import { LayerName } from "../../parts/layer-mark.tsx"
import { Table } from "../../ui/table.tsx"

type LayerCount = {
  readonly layer: "IC" | "M1" | "M2" | "EXEC"
  readonly people: number
  readonly hybrids: number
}

type LayerCountsProps = { readonly caption: string; readonly counts: readonly LayerCount[] }

/** People by layer, the top first; hybrids stand by their headline layer. */
export function LayerCounts({ caption, counts }: LayerCountsProps) {
  const rows = LAYERS_FROM_TOP.flatMap((layer) => counts.filter((count) => count.layer === layer))
  const hybrids = rows.some((row) => row.hybrids > 0)
  return (
    <Table
      caption={caption}
      dense
      rows={rows}
      rowKey={({ layer }) => layer}
      columns={[
        { key: "layer", head: t`Layer`, cell: ({ layer }) => <LayerName layer={layer} words /> },
        ...(hybrids
          ? [
              {
                key: "hybrids",
                head: t`Hybrids`,
                number: true,
                width: "72px",
                cell: (row: LayerCount) => (row.hybrids > 0 ? grouped(row.hybrids) : ""),
              },
            ]
          : []),
        {
          key: "people",
          head: t`People`,
          number: true,
          width: "72px",
          cell: ({ people }) => grouped(people),
        },
      ]}
    />
  )
}
