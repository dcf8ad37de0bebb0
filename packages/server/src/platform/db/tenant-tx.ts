import type { Client, QueryResult, QueryResultRow } from "pg"
import type { DataSource, EntityManager, QueryRunner } from "typeorm"
import type { VerifiedTenantId } from "./verified-tenant.ts"

/**
 * One transaction of one tenant: the only way to tenant rows. It cannot be built outside this file, so a query
 * without a tenant does not compile; and the setting it makes is what row-level security compares with, so a
 * query that forgets its tenant finds nothing.
 */
export class TenantTx {
  readonly #client: Client
  readonly tenantId: VerifiedTenantId
  readonly manager: EntityManager

  private constructor(client: Client, manager: EntityManager, tenantId: VerifiedTenantId) {
    this.#client = client
    this.manager = manager
    this.tenantId = tenantId
  }

  /** Runs one statement; `$1` is by convention the tenant's id. */
  async query<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const result: QueryResult<Row> = await this.#client.query<Row>(sql, [...values])
    return result.rows
  }

  /** Runs a statement that is parsed once per connection under `name`. */
  async prepared<Row extends QueryResultRow>(
    name: string,
    sql: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const result = await this.#client.query<Row>({ name, text: sql, values: [...values] })
    return result.rows
  }

  /** Runs a statement for its effect and answers how many rows it touched. */
  async execute(sql: string, values: readonly unknown[] = []): Promise<number> {
    const result = await this.#client.query(sql, [...values])
    return result.rowCount ?? 0
  }

  /** A transaction that may write. It commits when `work` returns and rolls back when it throws. */
  static write<T>(source: DataSource, tenantId: VerifiedTenantId, work: Work<T>): Promise<T> {
    return source.transaction(async (manager) => {
      const client = await clientOf(manager.queryRunner)
      await client.query("SELECT set_config('rung.tenant_id', $1, true)", [tenantId])
      return work(new TenantTx(client, manager, tenantId))
    })
  }

  /** A read-only transaction; opening it and naming the tenant take one round trip. */
  static async read<T>(source: DataSource, tenantId: VerifiedTenantId, work: Work<T>): Promise<T> {
    const runner = source.createQueryRunner()
    try {
      const client = await clientOf(runner)
      await client.query(
        `START TRANSACTION READ ONLY; SELECT set_config('rung.tenant_id', '${tenantId}', true)`,
      )
      return await finish(client, work(new TenantTx(client, runner.manager, tenantId)))
    } finally {
      await runner.release()
    }
  }
}

export type Work<T> = (tx: TenantTx) => Promise<T>

async function finish<T>(client: Client, work: Promise<T>): Promise<T> {
  try {
    const value = await work
    await client.query("COMMIT")
    return value
  } catch (error) {
    // A connection that cannot roll back is broken, and the pool drops broken connections.
    await client.query("ROLLBACK").catch(() => undefined)
    throw error
  }
}

async function clientOf(runner: QueryRunner | undefined): Promise<Client> {
  if (!runner) throw new Error("A transaction needs a connection of its own.")
  const client: Client = await runner.connect()
  return client
}
