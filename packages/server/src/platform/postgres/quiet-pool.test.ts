import { expect, test } from "vitest"
import { freshDatabase } from "../../testing/fresh-database.ts"
import { quietPool } from "./quiet-pool.ts"

const { urlOf } = await freshDatabase()

test("a connection that the server cuts while it is in use fails its query, and nothing else", async () => {
  const pool = quietPool({ connectionString: urlOf("login"), max: 2 })
  const cut = async (pid: unknown) => void (await pool.query("SELECT pg_terminate_backend($1)", [pid]))
  const client = await pool.connect()
  const { rows } = await client.query("SELECT pg_backend_pid() AS pid")
  const ended = new Promise((resolve) => client.once("end", resolve))
  const [sleep] = await Promise.allSettled([client.query("SELECT pg_sleep(20)"), cut(rows[0].pid)])
  expect(sleep.status).toBe("rejected")
  await ended
  client.release(true)
  expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }])
  await pool.end()
})
