import type { Day } from "@rung/domain/kit/day"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { enqueue } from "../../platform/jobs/enqueue.ts"

/** What the job that mails a form's link is called; its payload names the link. */
export const MAIL_FORM_LINK = "mail-form-link"

/** Milliseconds: how long a link can be opened, and how long a form stays open by it. */
export const LINK_LIFE = 30 * 24 * 3_600_000
export const FORM_SESSION_LIFE = 4 * 3_600_000

/** Makes a form's next link and has it mailed once the transaction commits; those before it open nothing any more. */
export async function issueFormLink(tx: TenantTx, assessmentId: string, now: Date): Promise<void> {
  const id = newId()
  await tx.execute(
    `UPDATE form_link SET used_at = $3 WHERE tenant_id = $1 AND assessment_id = $2 AND used_at IS NULL`,
    [tx.tenantId, assessmentId, now],
  )
  await tx.execute(
    `INSERT INTO form_link (tenant_id, id, assessment_id, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
    [tx.tenantId, id, assessmentId, now, new Date(now.getTime() + LINK_LIFE)],
  )
  await enqueue(tx, MAIL_FORM_LINK, { linkId: id })
}

/** Links of one form within an hour. */
const MOST_AN_HOUR = 3

/** Whether a form's rater was mailed as often as an hour allows. */
export async function isMailedOut(tx: TenantTx, assessmentId: string, now: Date): Promise<boolean> {
  const [row] = await tx.query<{ links: number }>(
    "SELECT count(*)::int AS links FROM form_link WHERE tenant_id = $1 AND assessment_id = $2 AND created_at > $3",
    [tx.tenantId, assessmentId, new Date(now.getTime() - 3_600_000)],
  )
  return (row?.links ?? 0) >= MOST_AN_HOUR
}

/** What is written to a rater beside the link. */
export interface LinkMailing {
  readonly email: string
  readonly company: string
  readonly cycle: string
  readonly closesOn: Day
}

/** Gives a link that was neither used nor replaced its code; answers to whom it is to be mailed. */
export async function saveLinkHash(
  tx: TenantTx,
  linkId: string,
  hash: Buffer,
): Promise<LinkMailing | undefined> {
  const [row] = await tx.query<LinkMailing & Record<string, unknown>>(
    `WITH link AS (
       UPDATE form_link SET secret_hash = $3 WHERE tenant_id = $1 AND id = $2 AND used_at IS NULL RETURNING assessment_id
     )
     SELECT p.email, t.name AS company, c.name AS cycle, c.closes_on AS "closesOn"
     FROM link
     JOIN assessment a ON a.tenant_id = $1 AND a.id = link.assessment_id
     JOIN cycle c ON c.tenant_id = $1 AND c.id = a.cycle_id
     JOIN person p ON p.tenant_id = $1 AND p.id = a.rater_id
     JOIN tenant t ON t.tenant_id = $1
     WHERE p.email IS NOT NULL`,
    [tx.tenantId, linkId, hash],
  )
  return row
}

/** The form a code was made for, used or not; nothing for a code that never was one. */
export async function formOfLink(tx: TenantTx, hash: Buffer): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    "SELECT assessment_id AS id FROM form_link WHERE tenant_id = $1 AND secret_hash = $2",
    [tx.tenantId, hash],
  )
  return row?.id
}

/** Uses a code up; answers whether it still worked. */
export async function useFormLink(tx: TenantTx, hash: Buffer, now: Date): Promise<boolean> {
  const touched = await tx.execute(
    `UPDATE form_link SET used_at = $3
     WHERE tenant_id = $1 AND secret_hash = $2 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $3`,
    [tx.tenantId, hash, now],
  )
  return touched > 0
}

export interface NewFormSession {
  readonly assessmentId: string
  readonly hash: Buffer
  readonly now: Date
  readonly expiresAt: Date
}

export async function insertFormSession(
  tx: TenantTx,
  { assessmentId, hash, now, expiresAt }: NewFormSession,
): Promise<void> {
  await tx.execute(
    `INSERT INTO form_session (tenant_id, id, assessment_id, secret_hash, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [tx.tenantId, newId(), assessmentId, hash, now, expiresAt],
  )
}

/** Whether a person can be mailed. */
export async function hasAddress(tx: TenantTx, personId: string): Promise<boolean> {
  const rows = await tx.query("SELECT FROM person WHERE tenant_id = $1 AND id = $2 AND email IS NOT NULL", [
    tx.tenantId,
    personId,
  ])
  return rows.length > 0
}

/** How long a code that opens nothing any more still lets its rater ask for another. */
const RENEWABLE = LINK_LIFE
/** How long it is known on which days somebody was reminded. */
const REMINDERS_KEPT = 90

/** Forgets what opens nothing: links long expired or of cycles that take no answers, sessions, days of reminders. */
export async function forgetLinks(tx: TenantTx, now: Date): Promise<void> {
  await tx.execute(
    `DELETE FROM form_link l USING assessment a, cycle c
     WHERE l.tenant_id = $1 AND a.tenant_id = $1 AND c.tenant_id = $1
       AND a.id = l.assessment_id AND c.id = a.cycle_id AND (c.state <> 'OPEN' OR l.expires_at < $2)`,
    [tx.tenantId, new Date(now.getTime() - RENEWABLE)],
  )
  await tx.execute("DELETE FROM form_session WHERE tenant_id = $1 AND expires_at < $2", [tx.tenantId, now])
  await tx.execute("DELETE FROM reminder WHERE tenant_id = $1 AND day < $2::timestamptz::date - $3::int", [
    tx.tenantId,
    now,
    REMINDERS_KEPT,
  ])
}
