import pg from "pg"
import {
  DataSource,
  type DataSourceOptions,
  DefaultNamingStrategy,
  type NamingStrategyInterface,
} from "typeorm"
import { TenantTx, type Work } from "./tenant-tx.ts"
import type { VerifiedTenantId } from "./verified-tenant.ts"

/** What a use case gets: transactions of the one tenant that its caller has proven to belong to. */
export interface TenantDb {
  readonly tenantId: VerifiedTenantId
  read<T>(work: Work<T>): Promise<T>
  write<T>(work: Work<T>): Promise<T>
}

export interface Database {
  /** Tenant transactions under the application's role. */
  tenant(tenantId: VerifiedTenantId): TenantDb
  /** Runs one of the allow-listed functions of the schema `entry`: what must be known before a tenant is. */
  entry<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]>
  /** Answers when a connection works and the schema is there. */
  ping(): Promise<void>
  close(): Promise<void>
}

export type EntityClass = new () => object

export interface DatabaseOptions {
  readonly url: string
  readonly entities: EntityClass[]
  readonly poolSize: number
  /** What its sessions are called on the server. */
  readonly name?: string
}

// Days stay text: a JavaScript Date would move them by the machine's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** How TypeORM is to be connected: names in snake case, and never a change of the schema by it. */
export function databaseOptions({
  url,
  entities,
  poolSize,
  name = "rung",
}: DatabaseOptions): DataSourceOptions {
  return {
    type: "postgres",
    driver: pg,
    url,
    entities,
    synchronize: false,
    installExtensions: false,
    namingStrategy: new SnakeNames(),
    poolSize,
    extra: { application_name: name, connectionTimeoutMillis: 10_000, pipeline: true },
    poolErrorHandler: () => undefined,
  }
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const source = new DataSource(databaseOptions(options))
  await source.initialize()
  return {
    tenant: (tenantId) => ({
      tenantId,
      read: (work) => TenantTx.read(source, tenantId, work),
      write: (work) => TenantTx.write(source, tenantId, work),
    }),
    entry: (sql, values) => runEntry(source, sql, values),
    ping: async () => {
      await source.query("SELECT 1 FROM rung_migration LIMIT 1")
    },
    close: () => source.destroy(),
  }
}

/** Names of the statements that are kept prepared: they are few, each written once in the code. */
const entryNames = new Map<string, string>()

async function runEntry<Row extends pg.QueryResultRow>(
  source: DataSource,
  sql: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const name = entryNames.get(sql) ?? `entry-${entryNames.size}`
  entryNames.set(sql, name)
  const runner = source.createQueryRunner()
  try {
    const client: pg.Client = await runner.connect()
    const result = await client.query<Row>({ name, text: sql, values: [...values] })
    return result.rows
  } finally {
    await runner.release()
  }
}

class SnakeNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, customName: string | undefined): string {
    return customName ?? snake(className)
  }

  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snake(propertyName)
  }
}

function snake(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
}
