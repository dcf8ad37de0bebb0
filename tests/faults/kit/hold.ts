import pg from "pg"
import type { Company } from "./company.ts"
import type { Stage } from "./stage.ts"

/** Steps in which an import writes rows that are there already, and how they are held against it. */
const HOLDS = {
  LOCK: "SELECT 1 FROM org WHERE tenant_id = $1 FOR NO KEY UPDATE",
  PEOPLE: "SELECT 1 FROM person WHERE tenant_id = $1 FOR NO KEY UPDATE",
  LINES: "SELECT 1 FROM reporting_line WHERE tenant_id = $1 FOR NO KEY UPDATE",
  PLACEMENTS: "SELECT 1 FROM placement WHERE tenant_id = $1 FOR NO KEY UPDATE",
  RECORD: "SELECT 1 FROM org_import WHERE tenant_id = $1 FOR NO KEY UPDATE",
} as const

export type HeldStep = keyof typeof HOLDS

export const HELD_STEPS: readonly HeldStep[] = ["LOCK", "PEOPLE", "LINES", "PLACEMENTS", "RECORD"]

/** Rows that somebody else is just changing: a job that comes to them waits. */
export interface Hold {
  isReached(): Promise<boolean>
  release(): Promise<void>
}

export async function hold(stage: Stage, { tenantId }: Company, step: HeldStep): Promise<Hold> {
  const client = new pg.Client({ connectionString: stage.urlOf("owner") })
  client.on("error", () => undefined)
  await client.connect()
  await client.query("SELECT set_config('rung.tenant_id', $1, false)", [tenantId])
  await client.query("BEGIN")
  await client.query(HOLDS[step], [tenantId])
  return {
    isReached: async () => {
      // Within one transaction the activity of others is read once, unless that is forgotten.
      await client.query("SELECT pg_stat_clear_snapshot()")
      const { rowCount } = await client.query(
        `SELECT FROM pg_stat_activity
         WHERE application_name LIKE 'rung-thread %' AND pg_backend_pid() = ANY (pg_blocking_pids(pid))`,
      )
      return (rowCount ?? 0) > 0
    },
    release: async () => {
      await client.query("ROLLBACK")
      await client.end()
    },
  }
}
