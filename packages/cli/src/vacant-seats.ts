import type { Client } from "./client.ts"

/** A vacant seat of today's org. */
export interface VacantSeat {
  readonly id: string
  readonly reference: string | null
  readonly title: string | null
  readonly unit: string | null
  readonly layer: string | null
  /** Person or Position directly above; null at the top. */
  readonly aboveId: string | null
}

export interface SeatsOfOrg {
  readonly seats: readonly VacantSeat[]
  /** The seat directly above, by the ids of people under one: they have no manager by name. */
  readonly seatAbove: ReadonlyMap<string, string>
}

const SHAPE = "query Shape { orgShape { ids parents openSeats collapsed collapsedReports } }"

interface Shape {
  readonly orgShape: {
    readonly ids: readonly string[]
    readonly parents: readonly number[]
    readonly openSeats: readonly number[]
    readonly collapsed: boolean
    readonly collapsedReports: readonly number[]
  }
}

const CHILDREN = `query Children($parentId: ID, $after: String) {
  orgChildren(parentId: $parentId, first: 500, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node { id kind hasReports } }
  }
}`

interface Children {
  readonly orgChildren: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly edges: readonly {
      readonly node: {
        readonly id: string
        readonly kind: "PERSON" | "POSITION"
        readonly hasReports: boolean
      }
    }[]
  }
}

/** Places by their ids, each with the one above; `null` at the top. */
class Places {
  readonly seats = new Map<string, string | null>()
  readonly seatAbove = new Map<string, string>()

  add(id: string, isSeat: boolean, above: { readonly id: string; readonly isSeat: boolean } | null): void {
    if (isSeat) this.seats.set(id, above?.id ?? null)
    else if (above?.isSeat) this.seatAbove.set(id, above.id)
  }
}

/** So many requests run at once. */
const SIDE_BY_SIDE = 4

/** Looks the org of today through for vacant seats. A large org is drawn without those who have no reports: they are asked for. */
export async function vacantSeats(client: Client): Promise<SeatsOfOrg> {
  const { orgShape: shape } = await client.run<Shape>(SHAPE)
  const open = new Set(shape.openSeats)
  const places = new Places()
  shape.ids.forEach((id, at) => {
    const above = shape.parents[at] ?? -1
    const aboveId = shape.ids[above]
    places.add(id, open.has(at), aboveId === undefined ? null : { id: aboveId, isSeat: open.has(above) })
  })
  if (shape.collapsed) {
    const withLeaves = shape.ids.flatMap((id, at) =>
      (shape.collapsedReports[at] ?? 0) > 0 ? [{ id, isSeat: open.has(at) }] : [],
    )
    const asked = [null, ...withLeaves]
    for (let at = 0; at < asked.length; at += SIDE_BY_SIDE)
      await Promise.all(asked.slice(at, at + SIDE_BY_SIDE).map((above) => addLeaves(client, places, above)))
  }
  return { seats: await describe(client, places.seats), seatAbove: places.seatAbove }
}

/** Adds those without reports who stand directly beneath a place, or at the top. */
async function addLeaves(
  client: Client,
  places: Places,
  above: { readonly id: string; readonly isSeat: boolean } | null,
): Promise<void> {
  let after: string | null = null
  do {
    const { orgChildren }: Children = await client.run<Children>(CHILDREN, {
      parentId: above?.id ?? null,
      after,
    })
    for (const { node } of orgChildren.edges)
      if (!node.hasReports) places.add(node.id, node.kind === "POSITION", above)
    after = orgChildren.pageInfo.hasNextPage ? orgChildren.pageInfo.endCursor : null
  } while (after !== null)
}

/** As many as one request may name. */
const AT_ONCE = 20

type Described = Omit<VacantSeat, "id" | "aboveId">

async function describe(
  client: Client,
  found: ReadonlyMap<string, string | null>,
): Promise<readonly VacantSeat[]> {
  const all = [...found]
  const seats: VacantSeat[] = []
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE)
    const asked = some.map(
      (_, k) => `s${k}: node(id: $i${k}) { ... on Position { reference title unit layer } }`,
    )
    const query = `query Seats(${some.map((_, k) => `$i${k}: ID!`).join(", ")}) { ${asked.join("\n")} }`
    const answer: Readonly<Record<string, Described | null>> = await client.run(
      query,
      Object.fromEntries(some.map(([id], k) => [`i${k}`, id])),
    )
    some.forEach(([id, aboveId], k) => {
      const seat = answer[`s${k}`]
      if (seat) seats.push({ ...seat, id, aboveId })
    })
  }
  return seats
}
