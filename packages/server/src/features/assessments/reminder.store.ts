import { type ReminderPlan, USUAL_REMINDERS } from "@rung/domain/cycles/reminders"
import type { Day } from "@rung/domain/kit/day"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { enqueueEach } from "../../platform/jobs/enqueue.ts"

/** What the job that mails one rater's digest is called; its payload names the rater and the day. */
export const MAIL_REMINDER = "mail-reminder"

/** Digests that are asked for in one statement. */
const BATCH = 2_000

/** What is set for each of the cycles; those without anything set have what is usual. */
export async function reminderPlans(
  tx: TenantTx,
  cycleIds: readonly string[],
): Promise<ReadonlyMap<string, ReminderPlan>> {
  const rows = await tx.query<ReminderPlan & { id: string }>(
    `SELECT cycle_id AS id, is_on AS "isOn", on_opening AS "onOpening", days_before AS "daysBefore"
     FROM reminder_plan WHERE tenant_id = $1 AND cycle_id = ANY ($2::uuid[])`,
    [tx.tenantId, cycleIds],
  )
  const set = new Map(rows.map(({ id, ...plan }) => [id, plan]))
  return new Map(cycleIds.map((id) => [id, set.get(id) ?? USUAL_REMINDERS]))
}

export async function saveReminderPlan(tx: TenantTx, cycleId: string, plan: ReminderPlan): Promise<void> {
  await tx.execute(
    `INSERT INTO reminder_plan (tenant_id, cycle_id, is_on, on_opening, days_before) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (tenant_id, cycle_id) DO UPDATE
       SET is_on = EXCLUDED.is_on, on_opening = EXCLUDED.on_opening, days_before = EXCLUDED.days_before`,
    [tx.tenantId, cycleId, plan.isOn, plan.onOpening, plan.daysBefore],
  )
}

/** What has become of asking for digests. */
export interface Asked {
  /** Raters who are being mailed. */
  readonly mailed: number
  /** Raters who had one today already. */
  readonly alreadyToday: number
  /** Raters who have no address. */
  readonly withoutAddress: number
}

const WAITING = `
SELECT DISTINCT a.rater_id AS id FROM assessment a
WHERE a.tenant_id = $1 AND a.cycle_id = ANY ($2::uuid[]) AND a.state IN ('ASSIGNED', 'IN_PROGRESS')`

/** Asks for one digest for everybody with a form to answer in these cycles who has had none today. */
export async function askForDigests(tx: TenantTx, cycleIds: readonly string[], day: Day): Promise<Asked> {
  const [found] = await tx.query<{ raters: number; withoutAddress: number }>(
    `SELECT count(*)::int AS raters, count(*) FILTER (WHERE p.email IS NULL)::int AS "withoutAddress"
     FROM (${WAITING}) w JOIN person p ON p.tenant_id = $1 AND p.id = w.id`,
    [tx.tenantId, cycleIds],
  )
  const asked = await tx.query<{ id: string }>(
    `INSERT INTO reminder (tenant_id, rater_id, day)
     SELECT $1, w.id, $3 FROM (${WAITING}) w JOIN person p ON p.tenant_id = $1 AND p.id = w.id
     WHERE p.email IS NOT NULL
     ON CONFLICT (tenant_id, rater_id, day) DO NOTHING RETURNING rater_id AS id`,
    [tx.tenantId, cycleIds, day],
  )
  for (let start = 0; start < asked.length; start += BATCH) {
    const payloads = asked.slice(start, start + BATCH).map(({ id }) => ({ raterId: id, day }))
    await enqueueEach(tx, MAIL_REMINDER, payloads)
  }
  const { raters = 0, withoutAddress = 0 } = found ?? {}
  return { mailed: asked.length, alreadyToday: raters - withoutAddress - asked.length, withoutAddress }
}

/** One form that waits. */
export interface WaitingForm {
  readonly id: string
  readonly cycle: string
  readonly closesOn: Day
}

export interface Digest {
  readonly email: string
  readonly company: string
  /** Whether the rater can sign in; who cannot is mailed a link for each form. */
  readonly canSignIn: boolean
  /** Those that close first come first. */
  readonly forms: readonly WaitingForm[]
}

/** What waits for a rater on a day, of all cycles that take answers; nothing for somebody who has gone. */
export async function loadDigest(tx: TenantTx, raterId: string, day: Day): Promise<Digest | undefined> {
  const [row] = await tx.query<Omit<Digest, "forms">>(
    `SELECT p.email, t.name AS company, EXISTS (SELECT FROM membership m
       WHERE m.tenant_id = $1 AND m.person_id = p.id) AS "canSignIn"
     FROM person p JOIN tenant t ON t.tenant_id = $1
     WHERE p.tenant_id = $1 AND p.id = $2 AND p.email IS NOT NULL`,
    [tx.tenantId, raterId],
  )
  if (!row) return undefined
  const forms = await tx.query<WaitingForm & { id: string }>(
    `SELECT a.id, c.name AS cycle, c.closes_on AS "closesOn" FROM assessment a
     JOIN cycle c ON c.tenant_id = $1 AND c.id = a.cycle_id
     WHERE a.tenant_id = $1 AND a.rater_id = $2 AND a.state IN ('ASSIGNED', 'IN_PROGRESS')
       AND c.state = 'OPEN' AND c.opens_on <= $3 AND c.closes_on > $3
     ORDER BY c.closes_on, c.name, a.id`,
    [tx.tenantId, raterId, day],
  )
  return { ...row, forms }
}

export interface NewLink {
  readonly assessmentId: string
  readonly hash: Buffer
}

/** Keeps the codes of links that are being mailed; those mailed before open nothing any more. */
export async function insertMailedLinks(
  tx: TenantTx,
  links: readonly NewLink[],
  { now, expiresAt }: { readonly now: Date; readonly expiresAt: Date },
): Promise<void> {
  const forms = links.map(({ assessmentId }) => assessmentId)
  await tx.execute(
    `UPDATE form_link SET used_at = $3
     WHERE tenant_id = $1 AND assessment_id = ANY ($2::uuid[]) AND used_at IS NULL`,
    [tx.tenantId, forms, now],
  )
  await tx.execute(
    `INSERT INTO form_link (tenant_id, id, assessment_id, secret_hash, created_at, expires_at)
     SELECT $1, l.id, l.form, l.hash, $5, $6
     FROM unnest($2::uuid[], $3::uuid[], $4::bytea[]) AS l (id, form, hash)`,
    [tx.tenantId, links.map(() => newId()), forms, links.map(({ hash }) => hash), now, expiresAt],
  )
}

export async function markMailed(tx: TenantTx, raterId: string, day: Day, now: Date): Promise<void> {
  await tx.execute("UPDATE reminder SET mailed_at = $4 WHERE tenant_id = $1 AND rater_id = $2 AND day = $3", [
    tx.tenantId,
    raterId,
    day,
    now,
  ])
}

/** What is needed to tell whether a cycle reminds today. */
export interface OpenCycleRow {
  readonly id: string
  readonly state: "OPEN"
  readonly opensOn: Day
  readonly closesOn: Day
  readonly openedAt: Date
}

export function loadOpenCycles(tx: TenantTx): Promise<readonly OpenCycleRow[]> {
  return tx.query<OpenCycleRow & { id: string }>(
    `SELECT id, state, opens_on AS "opensOn", closes_on AS "closesOn", opened_at AS "openedAt" FROM cycle
     WHERE tenant_id = $1 AND state = 'OPEN'`,
    [tx.tenantId],
  )
}

/** What is set for one cycle for another, too. */
export async function copyReminderPlan(
  tx: TenantTx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx.execute(
    `INSERT INTO reminder_plan (tenant_id, cycle_id, is_on, on_opening, days_before)
     SELECT $1, $3, is_on, on_opening, days_before FROM reminder_plan WHERE tenant_id = $1 AND cycle_id = $2`,
    [tx.tenantId, from, to],
  )
}
