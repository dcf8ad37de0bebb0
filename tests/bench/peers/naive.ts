import { ApolloServer } from "@apollo/server"
import { startStandaloneServer } from "@apollo/server/standalone"
import DataLoader from "dataloader"
import { DataSource, EntitySchema, In } from "typeorm"
import { LAYER_FLAGS } from "../../../packages/domain/src/layers/layer-flag.ts"
import { settings } from "./serve.ts"

// How it is usually built: Apollo as it comes, a resolver per field, TypeORM repositories behind DataLoaders. The
// tenant is set once per connection, which spares it a transaction per loader.

const { appUrl, tenantId } = settings()

interface PersonRow {
  tenantId: string
  id: string
  name: string
  nameKey: string
  title: string | null
  unit: string | null
  location: string | null
}

interface PlacementRow {
  tenantId: string
  nodeId: string
  managerId: string | null
  actingManagerId: string | null
  layer: string
  hybridShare: number | null
  span: number
  subtreeSize: number
  flags: number
}

const Person = new EntitySchema<PersonRow>({
  name: "person",
  columns: {
    tenantId: { name: "tenant_id", type: "uuid", primary: true },
    id: { type: "uuid", primary: true },
    name: { type: "text" },
    nameKey: { name: "name_key", type: "text" },
    title: { type: "text", nullable: true },
    unit: { type: "text", nullable: true },
    location: { type: "text", nullable: true },
  },
})
const Placement = new EntitySchema<PlacementRow>({
  name: "placement",
  columns: {
    tenantId: { name: "tenant_id", type: "uuid", primary: true },
    nodeId: { name: "node_id", type: "uuid", primary: true },
    managerId: { name: "manager_id", type: "uuid", nullable: true },
    actingManagerId: { name: "acting_manager_id", type: "uuid", nullable: true },
    layer: { type: "text" },
    hybridShare: { name: "hybrid_share", type: "double precision", nullable: true },
    span: { name: "counted_reports", type: "integer" },
    subtreeSize: { name: "subtree_size", type: "integer" },
    flags: { type: "integer" },
  },
})

const source = await new DataSource({
  type: "postgres",
  url: appUrl,
  entities: [Person, Placement],
  poolSize: 10,
  installExtensions: false,
  extra: { options: `-c rung.tenant_id=${tenantId}` },
}).initialize()

const typeDefs = `
  type Person { id: ID! name: String! title: String unit: String location: String layer: String hybridShare: Float
    span: Int! below: Int! flags: [String!]! manager: Person reports(first: Int): PersonConnection! }
  type PersonConnection { nodes: [Person!]! }
  type Query { person(id: ID!): Person }`

const persons = source.getRepository(Person)
const placements = source.getRepository(Placement)

function loaders() {
  const one = <Row extends object>(
    load: (ids: readonly string[]) => Promise<Row[]>,
    key: (row: Row) => string,
  ) =>
    new DataLoader(async (ids: readonly string[]) => {
      const rows = new Map((await load(ids)).map((row) => [key(row), row]))
      return ids.map((id) => rows.get(id))
    })
  const person = one(
    (ids) => persons.findBy({ tenantId, id: In([...ids]) }),
    ({ id }) => id,
  )
  const placement = one(
    (ids) => placements.findBy({ tenantId, nodeId: In([...ids]) }),
    ({ nodeId }) => nodeId,
  )
  const reports = new DataLoader(async (ids: readonly string[]) => {
    const rows = await placements.findBy({ tenantId, actingManagerId: In([...ids]) })
    return ids.map((id) =>
      rows.filter(({ actingManagerId }) => actingManagerId === id).map(({ nodeId }) => nodeId),
    )
  })
  return { person, placement, reports }
}

type Loaders = ReturnType<typeof loaders>
const ofPlace =
  (read: (place: PlacementRow) => unknown) =>
  async ({ id }: PersonRow, _: unknown, by: Loaders) => {
    const place = await by.placement.load(id)
    return place && read(place)
  }

const server = new ApolloServer<Loaders>({
  typeDefs,
  resolvers: {
    Query: { person: (_: unknown, { id }: { id: string }, by: Loaders) => by.person.load(id) },
    Person: {
      id: ({ id }: PersonRow) => Buffer.from(`Person:${id}`).toString("base64url"),
      layer: ofPlace(({ layer }) => layer),
      hybridShare: ofPlace(({ hybridShare }) => hybridShare),
      span: ofPlace(({ span }) => span),
      below: ofPlace(({ subtreeSize }) => subtreeSize - 1),
      flags: ofPlace(({ flags }) => LAYER_FLAGS.filter((_, bit) => (flags >> bit) & 1)),
      manager: async ({ id }: PersonRow, _: unknown, by: Loaders) => {
        const managerId = (await by.placement.load(id))?.managerId
        return managerId ? by.person.load(managerId) : null
      },
      reports: async ({ id }: PersonRow, _: unknown, by: Loaders) => {
        const nodes = await by.person.loadMany(await by.reports.load(id))
        return { nodes: (nodes as PersonRow[]).sort((a, b) => (a.nameKey < b.nameKey ? -1 : 1)) }
      },
    },
  },
})
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: "127.0.0.1" },
  context: async () => loaders(),
})
console.log(url)
process.once("SIGTERM", () => process.exit(0))
