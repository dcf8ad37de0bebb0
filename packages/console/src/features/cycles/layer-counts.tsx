import { grouped } from "../../parts/figures.ts"
import { LAYER_WORDS, LAYERS_FROM_TOP } from "../../parts/kinds.ts"
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
  return (
    <Table
      caption={caption}
      dense
      rows={rows}
      rowKey={({ layer }) => layer}
      columns={[
        { key: "layer", head: "Layer", width: "84px", cell: ({ layer }) => <LayerName layer={layer} /> },
        { key: "words", head: "", cell: ({ layer, hybrids }) => layerWords(layer, hybrids) },
        { key: "people", head: "People", number: true, width: "72px", cell: ({ people }) => grouped(people) },
      ]}
    />
  )
}

function layerWords(layer: LayerCount["layer"], hybrids: number): string {
  const words = LAYER_WORDS[layer]
  return hybrids === 0 ? words : `${words}, ${grouped(hybrids)} of them hybrids`
}
