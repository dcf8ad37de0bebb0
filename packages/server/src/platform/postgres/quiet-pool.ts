import pg from "pg"

/**
 * A pool whose connections may be cut by the server at any moment: whoever was waiting on one is told by its query,
 * and the pool opens another. Without somebody who listens, a cut connection would end the process.
 */
export function quietPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(options)
  pool.on("error", () => undefined)
  pool.on("connect", (client) => client.on("error", () => undefined))
  return pool
}
