import type { ReleaseTree } from "@rung/domain/insights/release-answers"
import type { Day } from "@rung/domain/kit/day"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { derivedOrg } from "../layers/derived-org.queries.ts"

/** The org that a release's lines go by, and who stands where in it. */
export interface TreeOfPeople {
  readonly tree: ReleaseTree
  /** Who stands at each node; `null` at vacancies. */
  readonly people: readonly (string | null)[]
  readonly nodeOf: ReadonlyMap<string, number>
  /** The first node that is no longer below each. */
  readonly end: Int32Array
  /** Whether somebody was in the org on the day. */
  isInOrg(person: string): boolean
}

/**
 * The org of a day with the layers that the cycle froze. Participants who have left stand by themselves: what is
 * said about them is in nobody's line.
 */
export async function releaseTree(tx: TenantTx, cycleId: string, day: Day): Promise<TreeOfPeople> {
  const { forest } = await derivedOrg(tx, day)
  const layers = await frozenLayers(tx, cycleId)
  const gone = [...layers.keys()].filter((person) => !forest.indexOf.has(person))
  const size = forest.preOrder.length + gone.length
  const parent = new Int32Array(size).fill(-1)
  const end = new Int32Array(size)
  const people: (string | null)[] = []
  const nodeOf = new Map<string, number>()
  forest.preOrder.forEach((index, node) => {
    const { id, kind } = forest.nodes[index] ?? { id: "", kind: "POSITION" }
    const above = forest.parent[index] ?? -1
    parent[node] = above < 0 ? -1 : (forest.place[above] ?? -1)
    end[node] = node + (forest.subtreeSize[index] ?? 1)
    people.push(kind === "PERSON" ? id : null)
    if (kind === "PERSON") nodeOf.set(id, node)
  })
  for (const person of gone) {
    nodeOf.set(person, people.length)
    end[people.length] = people.length + 1
    people.push(person)
  }
  const layer = people.map((person) => (person === null ? null : (layers.get(person) ?? null)))
  return { tree: { parent, layer }, people, nodeOf, end, isInOrg: (person) => forest.indexOf.has(person) }
}

async function frozenLayers(tx: TenantTx, cycleId: string): Promise<ReadonlyMap<string, Layer>> {
  const rows = await tx.query<{ id: string; layer: Layer }>(
    "SELECT person_id AS id, layer FROM participant WHERE tenant_id = $1 AND cycle_id = $2 ORDER BY path",
    [tx.tenantId, cycleId],
  )
  return new Map(rows.map(({ id, layer }) => [id, layer]))
}
