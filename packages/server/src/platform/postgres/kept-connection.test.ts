import { setTimeout as pause } from "node:timers/promises"
import pg from "pg"
import { afterAll, expect, test } from "vitest"
import { freshDatabase } from "../../testing/fresh-database.ts"
import { keepConnected } from "./kept-connection.ts"

const { urlOf } = await freshDatabase()
const pool = new pg.Pool({ connectionString: urlOf("app"), max: 1 })
afterAll(() => pool.end())

const NAME = "kept for a test"

async function sessions(): Promise<number> {
  const { rowCount } = await pool.query("SELECT FROM pg_stat_activity WHERE application_name = $1", [NAME])
  return rowCount ?? 0
}

test("it is opened anew after it was cut, and after what is done first in it failed", async () => {
  const opened: pg.Client[] = []
  const lost: unknown[] = []
  const connection = keepConnected({
    url: urlOf("app"),
    name: NAME,
    onOpen: async (client) => {
      opened.push(client)
      await client.query(opened.length === 1 ? "SELECT no such thing" : "SELECT 1")
    },
    onLost: (error) => lost.push(error),
  })
  await expect.poll(() => opened.length).toBe(2)
  expect(String(lost[0])).toContain("syntax error")
  await pool.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1", [
    NAME,
  ])
  await expect.poll(() => opened.length).toBe(3)
  expect(await sessions()).toBe(1)
  await connection.close()
  await expect.poll(sessions).toBe(0)
})

test.each([0, 1, 2, 4, 8, 16])(
  "it is closed at once while it opens, %i ms after that began",
  async (after) => {
    const onOpen = async (client: pg.Client) => void (await client.query("SELECT 1"))
    const connection = keepConnected({ url: urlOf("app"), name: NAME, onOpen, onLost: () => undefined })
    await pause(after)
    await connection.close()
    await expect.poll(sessions).toBe(0)
  },
)
