import { responseOf } from "@rung/domain/cycles/response"
import { packCell } from "@rung/domain/insights/packed-cell"
import type { ConfidentialPerspective } from "@rung/domain/insights/release-answers"
import type { ReleasedCell } from "@rung/domain/insights/release-cells"
import type { Layer } from "@rung/domain/layers/layer"
import type { TreeOfPeople } from "./release-tree.ts"
import type { CellsToKeep, ResponseRow } from "./released-cell.store.ts"

/** Cells of one perspective, gathered by head until they are written. */
export interface GatheredCells {
  add(cell: ReleasedCell, coarseTrend: boolean): void
  /** All rows; who is nobody, a vacancy, has none. */
  rows(responses: readonly ResponseRow[]): Generator<CellsToKeep>
}

interface Gathering {
  readonly head: number
  readonly kind: CellsToKeep["kind"]
  readonly layer: Layer
  /** Inside of a JSON object: text is a fraction of the objects it stands for. */
  text: string
}

/** Gathers the cells of a perspective. */
export function gatherCells(perspective: ConfidentialPerspective, org: TreeOfPeople): GatheredCells {
  const gathered = new Map<string, Gathering>()
  return {
    add: ({ kind, audience, head, layer, competency, ...cell }, coarseTrend) => {
      const kept = audience === "DEVELOPMENT" ? "DEVELOPMENT" : kind
      const name = `${head} ${kept} ${layer}`
      const text = `${JSON.stringify(competency)}:${JSON.stringify(packCell({ ...cell, coarseTrend }))}`
      const known = gathered.get(name)
      if (known) known.text += `,${text}`
      else gathered.set(name, { head, kind: kept, layer, text })
    },
    rows: function* (responses) {
      const counts = responseCounts(org, responses)
      for (const { head, kind, layer, text } of gathered.values()) {
        const person = org.people[head]
        if (!person) continue
        const end = kind === "LINE" ? (org.end[head] ?? head) : head + 1
        const mayNotRepresent = counts.between(layer, head, end).label !== "REPRESENTS"
        yield { person, perspective, layer, kind, cells: `{${text}}`, mayNotRepresent }
      }
    },
  }
}

/** Running sums of who was asked and who answered, by layer of the subject, so that a line is one difference. */
function responseCounts({ tree, nodeOf }: TreeOfPeople, responses: readonly ResponseRow[]) {
  const size = tree.layer.length
  const asked = new Int32Array(size)
  const answered = new Int32Array(size)
  for (const row of responses) {
    const node = nodeOf.get(row.person)
    if (node === undefined) continue
    asked[node] = row.asked
    answered[node] = row.answered
  }
  const sums = new Map<Layer, { readonly asked: Int32Array; readonly answered: Int32Array }>()
  const sumsOf = (layer: Layer) => {
    const known = sums.get(layer)
    if (known) return known
    const made = {
      asked: runningSum(asked, (node) => tree.layer[node] === layer),
      answered: runningSum(answered, (node) => tree.layer[node] === layer),
    }
    sums.set(layer, made)
    return made
  }
  return {
    between: (layer: Layer, from: number, end: number) => {
      const own = sumsOf(layer)
      const inside = (sum: Int32Array) => (sum[end] ?? 0) - (sum[from] ?? 0)
      // Those who have left are in neither count.
      return responseOf({ invited: inside(own.asked), left: 0, responded: inside(own.answered) })
    },
  }
}

function runningSum(counts: Int32Array, isCounted: (node: number) => boolean): Int32Array {
  const sums = new Int32Array(counts.length + 1)
  counts.forEach((count, node) => {
    sums[node + 1] = (sums[node] ?? 0) + (isCounted(node) ? count : 0)
  })
  return sums
}
