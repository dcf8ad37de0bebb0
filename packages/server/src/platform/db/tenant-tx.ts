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

  /**
   * A read-only transaction. Opening it, naming the tenant and the first statement of `work` leave in one flush, and
   * the answer does not wait for the end of a transaction that cannot have changed anything.
   */
  static async read<T>(source: DataSource, tenantId: VerifiedTenantId, work: Work<T>): Promise<T> {
    const runner = source.createQueryRunner()
    const client = await clientOf(runner)
    flushTogether(client)
    // Both are waited for whatever comes of either: the connection is nobody else's before.
    const [opened, worked] = await Promise.allSettled([
      client.query(`START TRANSACTION READ ONLY; SELECT set_config('rung.tenant_id', '${tenantId}', true)`),
      (async () => work(new TenantTx(client, runner.manager, tenantId)))(),
    ])
    const failed = [opened, worked].find(({ status }) => status === "rejected")
    // A connection that cannot end its transaction is broken, and the pool drops broken connections.
    const ended = client.query(failed ? "ROLLBACK" : "COMMIT").catch(() => undefined)
    const released = ended.then(() => runner.release())
    if (opened.status === "rejected") throw opened.reason
    if (worked.status === "rejected") throw worked.reason
    void released
    return worked.value
  }
}

export type Work<T> = (tx: TenantTx) => Promise<T>

/** Holds back what is sent until everything that needs no answer first has been said. */
function flushTogether({ connection: { stream } }: Client): void {
  stream.cork()
  process.nextTick(() => stream.uncork())
}

async function clientOf(runner: QueryRunner | undefined): Promise<Client> {
  if (!runner) throw new Error("A transaction needs a connection of its own.")
  const client: Client = await runner.connect()
  return client
}
