import { randomBytes } from "node:crypto"
import type { TestProject } from "vitest/node"
import { migrate } from "../platform/db/migrate.ts"
import { bootstrapDatabase } from "../platform/postgres/bootstrap.ts"
import { startThrowawayPostgres } from "../platform/postgres/embedded.ts"
import { removeDatabase } from "../platform/postgres/remove-database.ts"

export interface PostgresForTests {
  readonly adminUrl: string
  /** The migrated database that every test file copies. */
  readonly template: string
  readonly urls: Readonly<Record<"owner" | "app" | "worker" | "ingest" | "login", string>>
}

declare module "vitest" {
  export interface ProvidedContext {
    postgres: PostgresForTests
  }
}

/** One real server for the run: the one `DATABASE_URL` names, else the embedded one, thrown away afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["DATABASE_URL"]
  const embedded = given ? undefined : await startThrowawayPostgres(() => undefined)
  const adminUrl = given ?? embedded?.adminUrl ?? ""
  const prefix = `rungtest_${randomBytes(4).toString("hex")}`
  const place = { adminUrl, database: prefix, rolePrefix: prefix }
  const { urls, roles } = await bootstrapDatabase({ ...place, secret: randomBytes(24).toString("hex") })
  await migrate({ ownerUrl: urls.owner, roles })
  project.provide("postgres", { adminUrl, template: prefix, urls })
  return async () => {
    await removeDatabase(place)
    await embedded?.stop()
  }
}
