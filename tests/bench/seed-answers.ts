import { onDatabase } from "../kit/database.ts"

/**
 * Answers and submits every form of the tenant's open cycle, as sets, by the owner's role: tens of thousands of
 * forms through the API would take the whole run. Values depend on the form and the item alone; one in twelve is
 * "not seen".
 */
export async function answerEverything(ownerUrl: string, tenantId: string): Promise<void> {
  await onDatabase(
    ownerUrl,
    { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [tenantId] },
    {
      text: `INSERT INTO rating (tenant_id, assessment_id, competency, value)
        SELECT tenant_id, id, item, CASE WHEN seed % 12 = 0 THEN 0 ELSE 1 + seed % 5 END
        FROM (SELECT a.tenant_id, a.id, item, hashtext(a.id::text || item) & 65535 AS seed
          FROM assessment a, unnest(a.items) AS item WHERE a.tenant_id = $1) s`,
      values: [tenantId],
    },
    {
      text: `UPDATE assessment SET state = 'SUBMITTED', submitted_at = now(), saved_at = now(), version = version + 1
        WHERE tenant_id = $1`,
      values: [tenantId],
    },
    "ANALYZE rating, assessment, participant",
  )
}

/**
 * Answers and submits every second form of the tenant's open cycle in the same way, whatever the view: confidential
 * answers under seal, one in ten with a comment that its writer has confirmed.
 */
export async function answerHalf(ownerUrl: string, tenantId: string): Promise<void> {
  const answered = `SELECT a.tenant_id, a.id, item, position, CASE WHEN seed % 12 = 0 THEN 0 ELSE 1 + seed % 5 END AS value
    FROM (SELECT a.tenant_id, a.id, item, position, hashtext(a.id::text || item) & 65535 AS seed
      FROM assessment a, unnest(a.items) WITH ORDINALITY AS i (item, position)
      WHERE a.tenant_id = $1 AND a.state = 'ASSIGNED' AND hashtext(a.id::text) % 2 = 0 AND a.confidential = $2) a`
  await onDatabase(
    ownerUrl,
    { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [tenantId] },
    {
      text: `INSERT INTO rating (tenant_id, assessment_id, competency, value)
        SELECT tenant_id, id, item, value FROM (${answered}) s`,
      values: [tenantId, false],
    },
    {
      text: `INSERT INTO sealed.answer (tenant_id, assessment_id, competency, value, comment, confirmed)
        SELECT tenant_id, id, item, value, comment, comment IS NOT NULL
        FROM (SELECT s.*, CASE WHEN position = 1 AND hashtext(id::text) % 5 = 0
          THEN 'Explains why, then lets people get on with it.' END AS comment FROM (${answered}) s) s`,
      values: [tenantId, true],
    },
    {
      text: `UPDATE assessment SET state = 'SUBMITTED', submitted_at = now(), saved_at = now(), version = version + 1,
          terms_version = CASE WHEN confidential THEN 1 END
        WHERE tenant_id = $1 AND state = 'ASSIGNED' AND hashtext(id::text) % 2 = 0`,
      values: [tenantId],
    },
    "ANALYZE rating, sealed.answer, assessment, participant",
  )
}
