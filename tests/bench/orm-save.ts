import { randomUUID } from "node:crypto"
import type { Client } from "pg"
import { DataSource, EntitySchema } from "typeorm"
import { timed } from "./import-run.ts"

const text = { type: "text", nullable: true } as const
const key = { type: "uuid", primary: true } as const

const Node = new EntitySchema<object>({
  name: "org_node",
  schema: "bench",
  tableName: "orm_node",
  columns: { tenant_id: key, id: key, kind: text, ordinal: { type: "integer" } },
})
const Person = new EntitySchema<object>({
  name: "person",
  schema: "bench",
  tableName: "orm_person",
  columns: {
    tenant_id: key,
    id: key,
    employee_id: text,
    email: text,
    name: text,
    title: text,
    unit: text,
    location: text,
  },
})
const Line = new EntitySchema<object>({
  name: "reporting_line",
  schema: "bench",
  tableName: "orm_line",
  columns: {
    tenant_id: key,
    id: key,
    node_id: { type: "uuid" },
    manager_id: { type: "uuid", nullable: true },
    kind: text,
    valid_from: { type: "date" },
  },
})

/** People a second that TypeORM saves with a node and a line each, nothing checked and nothing derived. */
export async function saveByOrm(url: string, owner: Client, people: number): Promise<number> {
  for (const [copy, table] of [
    ["orm_node", "org_node"],
    ["orm_person", "person"],
    ["orm_line", "reporting_line"],
  ]) {
    await owner.query(`CREATE TABLE bench.${copy} (LIKE ${table} INCLUDING ALL)`)
  }
  const source = await new DataSource({
    type: "postgres",
    url,
    entities: [Node, Person, Line],
    installExtensions: false,
  }).initialize()
  try {
    const tenant_id = randomUUID()
    const ids = Array.from({ length: people }, () => randomUUID())
    const [seconds] = await timed(async () => {
      const nodes = ids.map((id, ordinal) => ({ tenant_id, id, kind: "PERSON", ordinal }))
      const persons = ids.map((id, at) => ({
        ...{ tenant_id, id, employee_id: `E${at}`, email: `e${at}@bench.test`, name: `Person ${at}` },
        ...{ title: "Specialist", unit: "Unit", location: "Site" },
      }))
      const lines = ids.map((node_id, at) => ({
        ...{ tenant_id, id: randomUUID(), node_id, manager_id: at === 0 ? null : ids[at >> 3] },
        ...{ kind: "SOLID", valid_from: "2026-01-01" },
      }))
      for (const [entity, rows] of [
        [Node, nodes],
        [Person, persons],
        [Line, lines],
      ] as const) {
        await source.getRepository(entity).save(rows as object[], { chunk: 500 })
      }
    })
    return people / seconds
  } finally {
    await source.destroy()
  }
}
