import type { PoolClient, QueryResultRow } from "pg"
import { quietPool } from "../postgres/quiet-pool.ts"
import type { VerifiedTenantId } from "./verified-tenant.ts"

/** Confidential answers as release control reads them: under a role of their own, in read-only transactions. */
export interface SealedAnswers {
  /** One transaction of one tenant; all of its statements see the same moment. */
  read<T>(tenantId: VerifiedTenantId, work: (tx: SealedTx) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Stores that read confidential answers take it first; a transaction of the application is none. */
export class SealedTx {
  readonly #client: PoolClient
  readonly tenantId: VerifiedTenantId

  constructor(client: PoolClient, tenantId: VerifiedTenantId) {
    this.#client = client
    this.tenantId = tenantId
  }

  /** Runs one statement; `$1` is by convention the tenant's id. */
  async query<Row extends QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    const result = await this.#client.query<Row>(sql, [...values])
    return result.rows
  }
}

/** Connects when there is something to release, and not before. */
export function openSealedAnswers(url: string): SealedAnswers {
  const pool = quietPool({
    connectionString: url,
    max: 2,
    application_name: "rung-sealed",
    connectionTimeoutMillis: 10_000,
  })
  return {
    read: async (tenantId, work) => {
      const client = await pool.connect()
      let broken = true
      try {
        await client.query("START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        await client.query("SELECT set_config('rung.tenant_id', $1, true)", [tenantId])
        const value = await work(new SealedTx(client, tenantId))
        await client.query("COMMIT")
        broken = false
        return value
      } finally {
        // A connection whose transaction did not end well is nobody else's.
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}
