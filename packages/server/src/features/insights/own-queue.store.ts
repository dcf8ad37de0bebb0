import type { Day } from "@rung/domain/kit/day"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

export interface OwnQueueRow {
  readonly cycleId: string
  readonly cycleName: string
  readonly closesOn: Day
  readonly total: number
  readonly submitted: number
  readonly nextId: string | null
  readonly nextName: string | null
  readonly nextAssessmentId: string | null
}

/** A rater's forms from above in the open cycle that closes first, and the first by name still to do. */
export async function ownQueueOf(tx: TenantTx, raterId: string): Promise<OwnQueueRow | undefined> {
  const [row] = await tx.prepared<OwnQueueRow>(
    "own-queue",
    `SELECT c.id AS "cycleId", c.name AS "cycleName", c.closes_on AS "closesOn",
       count(*)::integer AS total, count(*) FILTER (WHERE a.state = 'SUBMITTED')::integer AS submitted,
       (array_agg(p.id ORDER BY p.name_key, p.id) FILTER (WHERE a.state <> 'SUBMITTED'))[1] AS "nextId",
       (array_agg(p.name ORDER BY p.name_key, p.id) FILTER (WHERE a.state <> 'SUBMITTED'))[1] AS "nextName",
       (array_agg(a.id ORDER BY p.name_key, p.id) FILTER (WHERE a.state <> 'SUBMITTED'))[1] AS "nextAssessmentId"
     FROM assessment a
     JOIN cycle c ON c.tenant_id = $1 AND c.id = a.cycle_id AND c.state = 'OPEN'
     JOIN person p ON p.tenant_id = $1 AND p.id = a.subject_id
     WHERE a.tenant_id = $1 AND a.rater_id = $2 AND a.perspective = 'MANAGER' AND a.state <> 'DECLINED'
     GROUP BY c.id, c.name, c.closes_on ORDER BY c.closes_on, c.id LIMIT 1`,
    [tx.tenantId, raterId],
  )
  return row
}
