import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { ParticipantRow } from "../cycles/participant.store.ts"

/** A rater who cannot sign in yet. */
export interface UninvitedRater {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly unit: string | null
  readonly email: string | null
}

/** Everybody with a form in a cycle who has neither a membership nor an open invitation, by name. */
export function loadUninvitedRaters(tx: TenantTx, cycleId: string): Promise<readonly UninvitedRater[]> {
  return tx.query<UninvitedRater & { id: string }>(
    `SELECT p.id, p.name, p.title, p.unit, p.email FROM person p
     WHERE p.tenant_id = $1
       AND EXISTS (SELECT FROM assessment a
         WHERE a.tenant_id = $1 AND a.cycle_id = $2 AND a.rater_id = p.id AND a.state <> 'DECLINED')
       AND NOT EXISTS (SELECT FROM membership m
         WHERE m.tenant_id = $1 AND (m.person_id = p.id OR m.email = p.email_key))
       AND NOT EXISTS (SELECT FROM invitation i
         WHERE i.tenant_id = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL
           AND (i.person_id = p.id OR i.email = p.email_key))
     ORDER BY p.name_key, p.id`,
    [tx.tenantId, cycleId],
  )
}

/** Those of the people who have neither a membership nor an open invitation. */
export async function withoutAccount(tx: TenantTx, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT p.id FROM person p
     WHERE p.tenant_id = $1 AND p.id = ANY ($2::uuid[])
       AND NOT EXISTS (SELECT FROM membership m
         WHERE m.tenant_id = $1 AND (m.person_id = p.id OR m.email = p.email_key))
       AND NOT EXISTS (SELECT FROM invitation i
         WHERE i.tenant_id = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL
           AND (i.person_id = p.id OR i.email = p.email_key))`,
    [tx.tenantId, ids],
  )
  return rows.map(({ id }) => id)
}

/** The first of the people by name, as they stand today. */
export function firstByName(
  tx: TenantTx,
  ids: readonly string[],
  limit: number,
): Promise<readonly Omit<ParticipantRow, "nameKey">[]> {
  return tx.query<Omit<ParticipantRow, "nameKey"> & { personId: string }>(
    `SELECT p.id AS "personId", p.name, p.title, p.unit, coalesce(l.layer, 'IC') AS layer,
       l.hybrid_share AS "hybridShare"
     FROM person p LEFT JOIN placement l ON l.tenant_id = $1 AND l.node_id = p.id
     WHERE p.tenant_id = $1 AND p.id = ANY ($2::uuid[]) ORDER BY p.name_key, p.id LIMIT $3`,
    [tx.tenantId, ids, limit],
  )
}
