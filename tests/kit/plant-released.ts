import { newId } from "../../packages/server/src/platform/db/id.ts"
import { rowIdOf } from "../../packages/server/src/testing/company.ts"
import { onDatabase } from "./database.ts"

interface Planted {
  readonly tenantId: string
  /** A released cycle; ids are global ones. */
  readonly cycleId: string
  readonly subjectId: string
  readonly raterId: string
  readonly canary: string
}

/**
 * What a release keeps of confidential answers, for a company too small to have any of it, and a form that was taken
 * back: written as the owner of the database.
 */
export async function plantReleased(ownerUrl: string, planted: Planted): Promise<void> {
  const { tenantId, canary } = planted
  const [cycle, subject, rater] = [planted.cycleId, planted.subjectId, planted.raterId].map(rowIdOf)
  const cells = JSON.stringify({ B2: [6, 3.5, null, null, 0] })
  await onDatabase(
    ownerUrl,
    { text: "SELECT set_config('rung.tenant_id', $1, false)", values: [tenantId] },
    {
      text: `INSERT INTO released_cell (tenant_id, cycle_id, head_id, kind, perspective, layer, cells, may_not_represent)
        VALUES ($1, $2, $3, 'TEAM', 'UPWARD', 'M1', $4, false), ($1, $2, $3, 'LINE', 'UPWARD', 'M1', $4, false)`,
      values: [tenantId, cycle, subject, cells],
    },
    {
      text: `INSERT INTO development_cell (tenant_id, cycle_id, person_id, perspective, cells, may_not_represent)
        VALUES ($1, $2, $3, 'UPWARD', $4, false)`,
      values: [tenantId, cycle, subject, cells],
    },
    {
      text: `INSERT INTO released_comment (tenant_id, cycle_id, person_id, perspective, competency, texts)
        VALUES ($1, $2, $3, 'UPWARD', 'B2', $4)`,
      values: [tenantId, cycle, subject, [`Teaches at ${canary}`]],
    },
    {
      text: "INSERT INTO bias_audit (tenant_id, cycle_id, body) VALUES ($1, $2, $3)",
      values: [tenantId, cycle, JSON.stringify(audited(canary))],
    },
    {
      text: `INSERT INTO prepared_note (tenant_id, assessment_id, competency, account_id, rater_id, text, written_at)
        SELECT $1, a.id, 'C1', m.account_id, a.rater_id, $2, now() FROM assessment a, membership m
        WHERE a.tenant_id = $1 AND m.tenant_id = $1 AND a.rater_id = $3 LIMIT 1`,
      values: [tenantId, `Prepared at ${canary}`, rater],
    },
    {
      text: "INSERT INTO attack_report (tenant_id, cycle_id, body) VALUES ($1, $2, '[]')",
      values: [tenantId, cycle],
    },
    {
      text: `INSERT INTO withdrawn_form (tenant_id, id, cycle_id, subject_id, rater_id, perspective, reason, withdrawn_at)
        VALUES ($1, $2, $3, $4, $5, 'UPWARD', $6, now())`,
      values: [tenantId, newId(), cycle, subject, rater, JSON.stringify({ kind: "RATER_LEFT" })],
    },
    {
      text: `INSERT INTO reminder_plan (tenant_id, cycle_id, is_on, on_opening, days_before)
        VALUES ($1, $2, true, false, '{9}')`,
      values: [tenantId, cycle],
    },
    {
      text: `INSERT INTO mirror (tenant_id, account_id, wrapped_key, sealed, saved_at)
        SELECT tenant_id, account_id, 'key', 'sealed', now() FROM membership WHERE tenant_id = $1 AND person_id = $2 LIMIT 1`,
      values: [tenantId, rater],
    },
    {
      text: "INSERT INTO reminder (tenant_id, rater_id, day) VALUES ($1, $2, '2026-11-02')",
      values: [tenantId, rater],
    },
    {
      text: "INSERT INTO cycle_assessor (tenant_id, cycle_id, subject_id, rater_id) VALUES ($1, $2, $3, $4)",
      values: [tenantId, cycle, subject, rater],
    },
  )
}

function audited(canary: string) {
  const counts = { layer: "M1", judgements: 12, raters: 3, cycles: 1 }
  return { layers: [{ ...counts, bias: { reason: `Too few at ${canary}.` }, sentence: canary }], halo: [] }
}
