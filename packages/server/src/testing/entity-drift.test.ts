import pg from "pg"
import { DataSource } from "typeorm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { entities } from "../features.ts"
import { databaseOptions } from "../platform/db/database.ts"
import { testServer } from "./test-server.ts"

interface CatalogueColumn {
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly key_position: number | null
}

/** PostgreSQL's own names for what entities call by a shorter one. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "timestamp with time zone": "timestamptz",
  "double precision": "float8",
  ARRAY: "array",
}

let source: DataSource
let client: pg.Client

beforeAll(async () => {
  const server = await testServer()
  source = new DataSource(databaseOptions({ url: server.urlOf("app"), entities, poolSize: 1 }))
  await source.initialize()
  client = new pg.Client({ connectionString: server.urlOf("owner") })
  await client.connect()
})

afterAll(async () => {
  await source.destroy()
  await client.end()
})

describe("every entity says what the catalogue says", () => {
  test.each(entities.map((entity) => [entity.name, entity] as const))("%s", async (_name, entity) => {
    const { tableName, columns } = source.getMetadata(entity)
    const catalogue = new Map((await columnsOf(tableName)).map((column) => [column.name, column]))
    expect(catalogue.size).toBeGreaterThan(0)
    for (const column of columns) {
      const found = catalogue.get(column.databaseName)
      expect(found, `${tableName}.${column.databaseName}`).toBeDefined()
      const declared = {
        nullable: column.isNullable,
        isKey: column.isPrimary,
        type: column.isArray ? "array" : spelling(String(column.type)),
      }
      const stored = {
        nullable: found?.nullable,
        isKey: found?.key_position !== null,
        type: spelling(found?.type ?? ""),
      }
      expect({ column: column.databaseName, ...declared }).toEqual({ column: column.databaseName, ...stored })
    }
    const keys = columns.filter(({ isPrimary }) => isPrimary).map(({ databaseName }) => databaseName)
    const storedKeys = [...catalogue.values()].filter((column) => column.key_position !== null)
    expect(new Set(keys)).toEqual(new Set(storedKeys.map(({ name }) => name)))
    expect(storedKeys.find(({ key_position }) => key_position === 1)?.name).toBe("tenant_id")
  })
})

function spelling(type: string): string {
  return SPELLINGS[type] ?? type
}

async function columnsOf(table: string): Promise<CatalogueColumn[]> {
  const { rows } = await client.query<CatalogueColumn>(
    `SELECT c.column_name AS name, c.data_type AS type, c.is_nullable = 'YES' AS nullable,
       array_position(i.indkey::int2[], a.attnum) + 1 - array_lower(i.indkey::int2[], 1) AS key_position
     FROM information_schema.columns c
     JOIN pg_attribute a ON a.attrelid = ('public.' || quote_ident(c.table_name))::regclass AND a.attname = c.column_name
     JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
     WHERE c.table_schema = 'public' AND c.table_name = $1`,
    [table],
  )
  return rows
}
