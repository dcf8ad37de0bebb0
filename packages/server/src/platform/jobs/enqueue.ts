import type { Database } from "../db/database.ts"
import type { TenantTx } from "../db/tenant-tx.ts"

/** What a job needs to know: ids, never secrets and never what people wrote. */
export type JobPayload = Readonly<Record<string, string | number | boolean>>

/** Adds a job to the tenant of the transaction; it exists when the transaction commits. */
export async function enqueue(tx: TenantTx, task: string, payload: JobPayload): Promise<void> {
  await tx.execute("SELECT jobs.enqueue($1, $2)", [task, JSON.stringify(payload)])
}

/** Adds one job for each payload, in one statement. */
export async function enqueueEach(
  tx: TenantTx,
  task: string,
  payloads: readonly JobPayload[],
): Promise<void> {
  await tx.execute("SELECT jobs.enqueue($1, payload) FROM json_array_elements($2::json) AS payload", [
    task,
    JSON.stringify(payloads),
  ])
}

/** Adds a job that belongs to no tenant, such as a mail about an account. */
export async function enqueueTenantless(
  database: Database,
  task: string,
  payload: JobPayload,
): Promise<void> {
  await database.entry("SELECT jobs.enqueue_tenantless($1, $2)", [task, JSON.stringify(payload)])
}
