import { type Client, escapeIdentifier } from "pg"
import { codeOf, connect, connectIfThere, NOT_ALLOWED, serverOf } from "./connect.ts"
import { ensurePasswords, ensureRoles, type RolesOptions } from "./ensure-roles.ts"
import { DATABASE_ROLES, type DatabaseRole, databaseUrl, roleName, roleUrl } from "./role-urls.ts"
import { serverVersionWarning } from "./server-version.ts"
import { StartupProblem } from "./startup-problem.ts"

export interface BootstrapOptions extends RolesOptions {
  /** Direct (no transaction pooler), of a user who may create roles and databases; no superuser is needed. */
  readonly adminUrl: string
  /** Is made when it is not there. */
  readonly database: string
  /** Role names are unique on a server, so each installation needs its own. */
  readonly rolePrefix: string
}

export interface BootstrappedDatabase {
  readonly urls: Readonly<Record<DatabaseRole, string>>
  readonly roles: Readonly<Record<DatabaseRole, string>>
  /** One line each, for the operator. */
  readonly warnings: readonly string[]
}

const LOCK = 7_364_000

/**
 * Makes the database and its roles, or finds them as they must be. May run any number of times and in several
 * servers at once. The owner logs in for migrations; nobody but Rung's roles may even connect.
 */
export async function bootstrapDatabase(options: BootstrapOptions): Promise<BootstrappedDatabase> {
  const url = databaseUrl(options.adminUrl, options.database)
  const admin = (await connectIfThere(url)) ?? (await makeDatabase(url, options))
  try {
    const warning = await versionWarning(admin)
    await locked(admin, async () => {
      await ensureRoles(admin, options)
      await grantDatabase(admin, options)
      await ensurePasswords(admin, options)
    })
    return {
      urls: forEachRole((role) => roleUrl(options.adminUrl, { ...options, role })),
      roles: forEachRole((role) => roleName(options.rolePrefix, role)),
      warnings: warning === undefined ? [] : [warning],
    }
  } finally {
    await admin.end()
  }
}

function forEachRole(make: (role: DatabaseRole) => string): Record<DatabaseRole, string> {
  const [owner, app, worker, ingest, login, sealed] = DATABASE_ROLES
  return {
    owner: make(owner),
    app: make(app),
    worker: make(worker),
    ingest: make(ingest),
    login: make(login),
    sealed: make(sealed),
  }
}

async function versionWarning(admin: Client): Promise<string | undefined> {
  const { rows } = await admin.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int AS version",
  )
  return serverVersionWarning(rows[0]?.version ?? 0)
}

/** Released with the session, should this process die. */
async function locked(admin: Client, work: () => Promise<void>): Promise<void> {
  await admin.query("SELECT pg_advisory_lock($1)", [LOCK])
  await work()
  await admin.query("SELECT pg_advisory_unlock($1)", [LOCK])
}

/** Roles first: a database then never exists without its owner. Answers a connection to the new database. */
async function makeDatabase(url: string, options: BootstrapOptions): Promise<Client> {
  const admin = await connect(databaseUrl(options.adminUrl, "postgres"))
  try {
    await versionWarning(admin)
    await locked(admin, async () => {
      await ensureRoles(admin, options)
      await createDatabase(admin, options)
    })
  } finally {
    await admin.end()
  }
  return connect(url)
}

async function createDatabase(
  admin: Client,
  { adminUrl, database, rolePrefix }: BootstrapOptions,
): Promise<void> {
  const there = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [database])
  if (there.rows.length > 0) return
  const owner = escapeIdentifier(roleName(rolePrefix, "owner"))
  const name = escapeIdentifier(database)
  try {
    await admin.query(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE template0 ENCODING 'UTF8'`)
  } catch (error) {
    if (codeOf(error) !== NOT_ALLOWED) throw error
    throw new StartupProblem(
      `DATABASE_URL: there is no database ${database} at ${serverOf(adminUrl)}, and its user may not create one: ` +
        `create it, or ALTER ROLE that user CREATEDB`,
    )
  }
}

/** Takes everybody's rights away and gives ours. Checked afterwards: PostgreSQL only warns of a grant not made. */
async function grantDatabase(admin: Client, { database, rolePrefix }: BootstrapOptions): Promise<void> {
  const name = escapeIdentifier(database)
  const role = (each: DatabaseRole) => escapeIdentifier(roleName(rolePrefix, each))
  const others = [role("app"), role("worker"), role("ingest"), role("sealed")].join(", ")
  try {
    await admin.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`)
    await admin.query(`GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${name} TO ${role("owner")}`)
    await admin.query(`GRANT CONNECT ON DATABASE ${name} TO ${others}, ${role("login")}`)
    await admin.query("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    await admin.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${role("owner")}`)
    await admin.query(`GRANT USAGE ON SCHEMA public TO ${others}`)
  } catch (error) {
    if (codeOf(error) !== NOT_ALLOWED) throw error
    throw notOurs(database)
  }
  if (!(await isClosed(admin, roleName(rolePrefix, "owner")))) throw notOurs(database)
}

function notOurs(database: string): StartupProblem {
  return new StartupProblem(
    `DATABASE_URL: its user may not manage database ${database}: make that user its owner, or name a new database`,
  )
}

async function isClosed(admin: Client, owner: string): Promise<boolean> {
  const { rows } = await admin.query<{ closed: boolean; encoding: string }>(
    `SELECT pg_encoding_to_char(d.encoding) AS encoding,
       has_database_privilege($1, d.oid, 'CREATE') AND has_schema_privilege($1, n.oid, 'CREATE')
       AND NOT EXISTS (SELECT FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) WHERE grantee = 0)
       AND NOT EXISTS (SELECT FROM aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) WHERE grantee = 0)
       AS closed
     FROM pg_database d, pg_namespace n WHERE d.datname = current_database() AND n.nspname = 'public'`,
    [owner],
  )
  const [found] = rows
  if (found && found.encoding !== "UTF8") {
    throw new StartupProblem(
      `DATABASE_URL: the database is encoded in ${found.encoding}: Rung needs one in UTF8`,
    )
  }
  return found?.closed ?? false
}
