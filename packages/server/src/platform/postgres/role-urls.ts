import { createHmac } from "node:crypto"

/** Who does what in the database: each has its own login, and none may do another's work. */
export const DATABASE_ROLES = ["owner", "app", "worker", "ingest", "login", "sealed"] as const

export type DatabaseRole = (typeof DATABASE_ROLES)[number]

export function roleName(prefix: string, role: DatabaseRole): string {
  return `${prefix}_${role}`
}

/** Servers that share the secret agree on it without a shared file. Letters, digits, `-` and `_` only. */
export function rolePassword(secret: string, name: string): string {
  return createHmac("sha256", secret).update(name).digest("base64url")
}

export interface RoleUrlParts {
  readonly database: string
  readonly rolePrefix: string
  readonly secret: string
  readonly role: DatabaseRole
}

/** The address by which a role reaches the database where `serverUrl` leads; a pooler's address works too. */
export function roleUrl(serverUrl: string, { database, rolePrefix, secret, role }: RoleUrlParts): string {
  const name = roleName(rolePrefix, role)
  const user = `${encodeURIComponent(name)}:${rolePassword(secret, name)}`
  return withDatabase(serverUrl, database, user)
}

/** The same server under another database. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  return withDatabase(serverUrl, database, url.password ? `${url.username}:${url.password}` : url.username)
}

/** Put together by hand: an address of a socket has no host, and `URL` then refuses to set a user. */
function withDatabase(serverUrl: string, database: string, user: string): string {
  const url = new URL(serverUrl)
  const query = new URLSearchParams(url.search)
  for (const overriding of ["user", "password", "dbname"]) query.delete(overriding)
  const rest = query.size > 0 ? `?${query}` : ""
  const at = user === "" ? "" : `${user}@`
  return `postgres://${at}${url.host}/${encodeURIComponent(database)}${rest}`
}
