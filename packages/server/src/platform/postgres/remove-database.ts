import { type Client, escapeIdentifier } from "pg"
import { connect } from "./connect.ts"
import { dropDatabase } from "./drop-database.ts"
import { DATABASE_ROLES, databaseUrl, roleName } from "./role-urls.ts"

export interface RemoveOptions {
  readonly adminUrl: string
  readonly database: string
  readonly rolePrefix: string
}

/** Removes what `bootstrapDatabase` made, open connections and all. For tests: nothing can be brought back. */
export async function removeDatabase({ adminUrl, database, rolePrefix }: RemoveOptions): Promise<void> {
  const admin = await connect(databaseUrl(adminUrl, "postgres"))
  try {
    await dropDatabase(admin, database)
    for (const role of DATABASE_ROLES) await dropRole(admin, roleName(rolePrefix, role))
  } finally {
    await admin.end()
  }
}

function dropRole(admin: Client, name: string): Promise<unknown> {
  return admin.query(`DROP ROLE IF EXISTS ${escapeIdentifier(name)}`)
}
