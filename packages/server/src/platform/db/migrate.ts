import { createHash } from "node:crypto"
import { Client } from "pg"
import { StartupProblem } from "../postgres/startup-problem.ts"

/** The roles a migration grants to, as they are named on this server. */
export interface RoleNames {
  readonly owner: string
  readonly app: string
  readonly worker: string
  readonly ingest: string
  readonly login: string
  readonly sealed: string
}

export interface MigrateOptions {
  /** A direct connection (no transaction pooler) of the owner. */
  readonly ownerUrl: string
  readonly roles: RoleNames
}

const LOCK = 7_364_001
const FILES: Record<string, string> = import.meta.glob("../../../migrations/*.sql", {
  query: "?raw",
  import: "default",
  eager: true,
})

/**
 * Applies every migration that this database has not seen, in the order of their names, each in a transaction
 * of its own, under an advisory lock: several servers may start at once. A migration that was applied and
 * changed since is refused. Answers the names of those it applied.
 */
export async function migrate({ ownerUrl, roles }: MigrateOptions): Promise<readonly string[]> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK])
    await client.query(`CREATE TABLE IF NOT EXISTS rung_migration (
      name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`)
    const applied: string[] = []
    for (const [path, text] of Object.entries(FILES).sort(([a], [b]) => (a < b ? -1 : 1))) {
      const name = path.slice(path.lastIndexOf("/") + 1)
      if (await apply(client, { name, text, roles })) applied.push(name)
    }
    return applied
  } finally {
    await client.end()
  }
}

interface Migration {
  readonly name: string
  readonly text: string
  readonly roles: RoleNames
}

async function apply(client: Client, { name, text, roles }: Migration): Promise<boolean> {
  const checksum = createHash("sha256").update(text).digest("hex")
  const seen = await client.query<{ checksum: string }>(
    "SELECT checksum FROM rung_migration WHERE name = $1",
    [name],
  )
  const known = seen.rows[0]
  if (known && known.checksum !== checksum) {
    throw new StartupProblem(
      `This database was made by another version of Rung (migration ${name} differs): use the version that made it, or a new database.`,
    )
  }
  if (known) return false
  await client.query("BEGIN")
  try {
    await client.query(withRoles(text, roles))
    await client.query("INSERT INTO rung_migration (name, checksum) VALUES ($1, $2)", [name, checksum])
    await client.query("COMMIT")
    return true
  } catch (error) {
    await client.query("ROLLBACK")
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

/** Replaces `{{app}}` and the other role marks by quoted identifiers. */
function withRoles(text: string, roles: RoleNames): string {
  const known = new Map<string, string>(Object.entries(roles))
  return text.replace(/\{\{(\w+)\}\}/g, (mark, role: string) => {
    const name = known.get(role)
    if (name === undefined) throw new Error(`There is no role for ${mark}.`)
    return `"${name.replaceAll('"', '""')}"`
  })
}
