import type { Perspective } from "@rung/domain/expectations/perspective"
import pg from "pg"
import { newId } from "../platform/db/id.ts"
import { rowIdOf } from "./company.ts"

/** Who is asked about whom; ids are global ones. */
export interface AskedFor {
  readonly cycleId: string
  readonly subjectId: string
  readonly raterId: string
  readonly perspective: Extract<Perspective, "UPWARD" | "SKIP" | "PEER">
  readonly items: readonly string[]
}

/** Assigns confidential forms past the routes, as the owner of the database; answers their global ids. */
export async function assignConfidential(
  ownerUrl: string,
  tenantId: string,
  forms: readonly AskedFor[],
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query("SELECT set_config('rung.tenant_id', $1, false)", [tenantId])
    const ids: string[] = []
    for (const { cycleId, subjectId, raterId, perspective, items } of forms) {
      const id = newId()
      const [cycle, subject, rater] = [cycleId, subjectId, raterId].map(rowIdOf)
      await client.query(
        `INSERT INTO assessment (tenant_id, id, cycle_id, subject_id, rater_id, perspective, state, items)
         VALUES ($1, $2, $3, $4, $5, $6, 'ASSIGNED', $7)`,
        [tenantId, id, cycle, subject, rater, perspective, items],
      )
      await client.query(
        `UPDATE cycle SET perspectives = perspectives || $3::text
         WHERE tenant_id = $1 AND id = $2 AND $3 <> ALL (perspectives)`,
        [tenantId, cycle, perspective],
      )
      ids.push(Buffer.from(`Assessment:${id}`).toString("base64url"))
    }
    return ids
  } finally {
    await client.end()
  }
}
