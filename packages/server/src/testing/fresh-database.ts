import { randomUUID } from "node:crypto"
import pg from "pg"
import { afterAll, inject } from "vitest"
import { dropDatabase } from "../platform/postgres/drop-database.ts"

export type TestRole = "owner" | "app" | "worker" | "ingest" | "login" | "sealed"

export interface FreshDatabase {
  readonly name: string
  readonly urlOf: (role: TestRole) => string
}

/** A copy of the migrated database, or of another one nobody is connected to; gone when the file ends. */
export async function freshDatabase(source?: FreshDatabase): Promise<FreshDatabase> {
  const { adminUrl, template, urls } = inject("postgres")
  const name = `${template}_${randomUUID().slice(0, 8)}`
  await asAdmin(adminUrl, (admin) =>
    admin.query(`CREATE DATABASE "${name}" TEMPLATE "${source?.name ?? template}"`),
  )
  afterAll(() => asAdmin(adminUrl, (admin) => dropDatabase(admin, name)))
  return { name, urlOf: (role) => inDatabase(urls[role], name) }
}

async function asAdmin(adminUrl: string, work: (admin: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function inDatabase(url: string, database: string): string {
  const moved = new URL(url)
  moved.pathname = `/${database}`
  return moved.toString()
}
