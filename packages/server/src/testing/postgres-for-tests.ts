import { randomBytes } from "node:crypto"
import { Client } from "pg"
import type { TestProject } from "vitest/node"
import { migrate } from "../platform/db/migrate.ts"
import { installJobs } from "../platform/jobs/install-jobs.ts"
import { bootstrapDatabase } from "../platform/postgres/bootstrap.ts"
import { dropDatabase } from "../platform/postgres/drop-database.ts"
import { startThrowawayPostgres } from "../platform/postgres/embedded.ts"
import { removeDatabase } from "../platform/postgres/remove-database.ts"

export interface PostgresForTests {
  readonly adminUrl: string
  /** The migrated database that every test file copies. */
  readonly template: string
  readonly urls: Readonly<Record<"owner" | "app" | "worker" | "ingest" | "login" | "sealed", string>>
}

declare module "vitest" {
  export interface ProvidedContext {
    postgres: PostgresForTests
  }
}

/** One real server for the run: the one `DATABASE_URL` names, else the embedded one, thrown away afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL
  const embedded = given ? undefined : await startThrowawayPostgres(() => undefined)
  const adminUrl = given ?? embedded?.adminUrl ?? ""
  const prefix = `rungtest_${randomBytes(4).toString("hex")}`
  const place = { adminUrl, database: prefix, rolePrefix: prefix }
  const { urls, roles } = await bootstrapDatabase({ ...place, secret: randomBytes(24).toString("hex") })
  await migrate({ ownerUrl: urls.owner, roles })
  await installJobs({ workerUrl: urls.worker, appRole: roles.app })
  project.provide("postgres", { adminUrl, template: prefix, urls })
  return async () => {
    await removeCopies(adminUrl, prefix)
    await removeDatabase(place)
    await embedded?.stop()
  }
}

/** Copies that a test file could not remove itself, because it was stopped, say. */
async function removeCopies(adminUrl: string, prefix: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
      [`${prefix}_`],
    )
    for (const { name } of rows) await dropDatabase(admin, name)
  } finally {
    await admin.end()
  }
}
