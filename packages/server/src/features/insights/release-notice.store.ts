import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** Notes everybody who is told of a release and is not yet noted; answers the members to mail. */
export async function noteWhoIsTold(tx: TenantTx, cycleId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ membershipId: string }>(
    `INSERT INTO release_notice (tenant_id, cycle_id, membership_id, own, team)
     SELECT $1, $2, told.id, told.own, told.team
     FROM (SELECT m.id,
         EXISTS (SELECT FROM person_result s
           WHERE s.tenant_id = $1 AND s.cycle_id = $2 AND s.person_id = m.person_id) AS own,
         EXISTS (SELECT FROM placement n
           JOIN person_result s ON s.tenant_id = $1 AND s.cycle_id = $2 AND s.person_id = n.node_id
           WHERE n.tenant_id = $1 AND n.acting_manager_id = m.person_id) AS team
       FROM membership m WHERE m.tenant_id = $1 AND m.person_id IS NOT NULL) told
     JOIN cycle c ON c.tenant_id = $1 AND c.id = $2 AND c.state = 'RELEASED'
     WHERE told.own OR told.team
     ON CONFLICT DO NOTHING RETURNING membership_id AS "membershipId"`,
    [tx.tenantId, cycleId],
  )
  return rows.map(({ membershipId }) => membershipId)
}

/** What is written to a member: whose results are there, and nothing of them. */
export interface NoticeMailing {
  readonly email: string
  readonly company: string
  readonly cycle: string
  readonly own: boolean
  readonly team: boolean
}

export interface NoticeKey {
  readonly cycleId: string
  readonly membershipId: string
}

/** Takes a notice that is to be mailed; nothing when it was mailed already. */
export async function takeNotice(
  tx: TenantTx,
  { cycleId, membershipId }: NoticeKey,
  now: Date,
): Promise<NoticeMailing | undefined> {
  const [row] = await tx.query<NoticeMailing & Record<string, unknown>>(
    `WITH taken AS (
       UPDATE release_notice SET sent_at = $4
       WHERE tenant_id = $1 AND cycle_id = $2 AND membership_id = $3 AND sent_at IS NULL
       RETURNING own, team
     )
     SELECT m.email, t.name AS company, c.name AS cycle, taken.own, taken.team
     FROM taken
     JOIN membership m ON m.tenant_id = $1 AND m.id = $3
     JOIN cycle c ON c.tenant_id = $1 AND c.id = $2
     JOIN tenant t ON t.tenant_id = $1`,
    [tx.tenantId, cycleId, membershipId, now],
  )
  return row
}

/** Gives back a notice whose mail did not go, to be taken again. */
export async function giveNoticeBack(tx: TenantTx, { cycleId, membershipId }: NoticeKey): Promise<void> {
  await tx.execute(
    "UPDATE release_notice SET sent_at = NULL WHERE tenant_id = $1 AND cycle_id = $2 AND membership_id = $3",
    [tx.tenantId, cycleId, membershipId],
  )
}
