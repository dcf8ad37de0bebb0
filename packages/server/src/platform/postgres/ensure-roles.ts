import { Client, escapeIdentifier, escapeLiteral } from "pg"
import { codeOf, connectionProblem, NOT_ALLOWED } from "./connect.ts"
import { DATABASE_ROLES, type DatabaseRole, roleName, rolePassword, roleUrl } from "./role-urls.ts"
import { StartupProblem } from "./startup-problem.ts"

export interface RolesOptions {
  readonly adminUrl: string
  readonly database: string
  readonly rolePrefix: string
  readonly secret: string
}

interface FoundRole {
  readonly name: string
  readonly powerful: boolean
  readonly canLogin: boolean
  readonly home: string | null
}

/** Makes the roles that are missing and refuses those that could climb over the wall between tenants. */
export async function ensureRoles(admin: Client, options: RolesOptions): Promise<void> {
  const names = DATABASE_ROLES.map((role) => roleName(options.rolePrefix, role))
  const found = await findRoles(admin, names)
  for (const role of found) refuseUnfit(role, options.database)
  const known = new Set(found.map((role) => role.name))
  for (const name of names.filter((each) => !known.has(each))) await createRole(admin, name, options)
  await refuseMemberships(admin, names)
  await joinOwner(admin, roleName(options.rolePrefix, "owner"))
  await ensureTimeOuts(admin, options)
}

async function findRoles(admin: Client, names: readonly string[]): Promise<FoundRole[]> {
  const { rows } = await admin.query<FoundRole>(
    `SELECT rolname AS name, rolcanlogin AS "canLogin", shobj_description(oid, 'pg_authid') AS home,
       rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication AS powerful
     FROM pg_roles WHERE rolname = ANY ($1)`,
    [names],
  )
  return rows
}

/** Written on each role: two installations on one server must not take each other's. */
const homeOf = (database: string) => `Rung, database ${database}`

function refuseUnfit({ name, powerful, canLogin, home }: FoundRole, database: string): void {
  if (home?.startsWith("Rung, database ") && home !== homeOf(database)) {
    throw new StartupProblem(
      `Role ${name} belongs to another installation (${home}): this one needs another prefix`,
    )
  }
  if (powerful) {
    throw new StartupProblem(
      `Role ${name} may do too much: ALTER ROLE ${name} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION`,
    )
  }
  if (!canLogin) throw new StartupProblem(`Role ${name} cannot log in: ALTER ROLE ${name} LOGIN`)
}

async function createRole(admin: Client, name: string, { database, secret }: RolesOptions): Promise<void> {
  const role = escapeIdentifier(name)
  try {
    await admin.query(
      `CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION
       PASSWORD ${escapeLiteral(rolePassword(secret, name))}`,
    )
    await admin.query(`COMMENT ON ROLE ${role} IS ${escapeLiteral(homeOf(database))}`)
  } catch (error) {
    if (codeOf(error) !== NOT_ALLOWED) throw error
    throw new StartupProblem(`DATABASE_URL: its user may not create roles: ALTER ROLE that user CREATEROLE`)
  }
}

/**
 * What the server itself ends, whatever becomes of our process: statements, waits for locks, and transactions that
 * hold locks and say nothing. Opening and releasing a large cycle take many statements, none of them minutes long.
 * The owner and the ingest role have none: a migration takes as long as it takes.
 */
const TIME_OUTS: readonly TimeOut[] = [
  { roles: ["app", "worker", "sealed"], setting: "statement_timeout", value: "120s" },
  { roles: ["login"], setting: "statement_timeout", value: "10s" },
  { roles: ["app", "worker", "login", "sealed"], setting: "lock_timeout", value: "10s" },
  {
    roles: ["app", "worker", "login", "sealed"],
    setting: "idle_in_transaction_session_timeout",
    value: "60s",
  },
]

interface TimeOut {
  readonly roles: readonly DatabaseRole[]
  readonly setting: string
  readonly value: string
}

/** Sets the time-outs with which each role's sessions begin; an operator's own settings of a role are left alone. */
async function ensureTimeOuts(admin: Client, options: RolesOptions): Promise<void> {
  for (const { roles, setting, value } of TIME_OUTS) {
    for (const role of roles) {
      const name = roleName(options.rolePrefix, role)
      if (await hasSetting(admin, name, setting)) continue
      await asAdministrator(name, () =>
        admin.query(`ALTER ROLE ${escapeIdentifier(name)} SET ${setting} = ${escapeLiteral(value)}`),
      )
    }
  }
}

async function hasSetting(admin: Client, role: string, setting: string): Promise<boolean> {
  const { rows } = await admin.query(
    `SELECT FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole, unnest(s.setconfig) AS config
     WHERE r.rolname = $1 AND s.setdatabase = 0 AND starts_with(config, $2)`,
    [role, `${setting}=`],
  )
  return rows.length > 0
}

/** Being a member of any role could lend rights that no role of ours should have. */
async function refuseMemberships(admin: Client, names: readonly string[]): Promise<void> {
  const { rows } = await admin.query<{ member: string; granted: string }>(
    `SELECT m.rolname AS member, g.rolname AS granted FROM pg_auth_members
     JOIN pg_roles m ON m.oid = member JOIN pg_roles g ON g.oid = roleid WHERE m.rolname = ANY ($1)`,
    [names],
  )
  const [first] = rows
  if (!first) return
  throw new StartupProblem(
    `Role ${first.member} may act as ${first.granted}: REVOKE ${first.granted} FROM ${first.member}`,
  )
}

/** A user that is no superuser must be a member of the owner to give it a database. */
async function joinOwner(admin: Client, owner: string): Promise<void> {
  const { rows } = await admin.query<{ acts: boolean; version: number }>(
    `SELECT pg_has_role(current_user, $1, 'USAGE') AS acts, current_setting('server_version_num')::int AS version`,
    [owner],
  )
  if (rows[0]?.acts) return
  // Since 16 a role's creator administers it, but acts as it only when it says so.
  const options = (rows[0]?.version ?? 0) >= 160_000 ? " WITH INHERIT TRUE, SET TRUE" : ""
  await asAdministrator(owner, () =>
    admin.query(`GRANT ${escapeIdentifier(owner)} TO CURRENT_USER${options}`),
  )
}

/** Sets the passwords anew that do not let their role in: after another secret, or roles made by hand. */
export async function ensurePasswords(admin: Client, options: RolesOptions): Promise<void> {
  for (const role of DATABASE_ROLES) {
    const name = roleName(options.rolePrefix, role)
    if (await logsIn(roleUrl(options.adminUrl, { ...options, role }))) continue
    const password = escapeLiteral(rolePassword(options.secret, name))
    await asAdministrator(name, () =>
      admin.query(`ALTER ROLE ${escapeIdentifier(name)} PASSWORD ${password}`),
    )
  }
}

async function asAdministrator(role: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (codeOf(error) !== NOT_ALLOWED) throw error
    throw new StartupProblem(
      `DATABASE_URL: its user may not manage role ${role}, which another user made: connect as that one, or as a superuser GRANT ${role} TO it WITH ADMIN OPTION`,
    )
  }
}

async function logsIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on("error", () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    if (codeOf(error) === "28P01") return false
    throw connectionProblem(url, error)
  } finally {
    await client.end().catch(() => undefined)
  }
}
