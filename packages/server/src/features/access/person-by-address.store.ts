import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** By address, who in the org has it. Whoever a member or an open invitation already stands for is not among them. */
export async function loadPeopleByAddress(
  tx: TenantTx,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; email: string }>(
    `SELECT p.id, p.email_key AS email FROM person p
     WHERE p.tenant_id = $1 AND p.email_key = ANY ($2)
       AND NOT EXISTS (SELECT FROM membership m WHERE m.tenant_id = $1 AND m.person_id = p.id)
       AND NOT EXISTS (SELECT FROM invitation i
         WHERE i.tenant_id = $1 AND i.person_id = p.id AND i.accepted_at IS NULL AND i.revoked_at IS NULL)`,
    [tx.tenantId, [...emails]],
  )
  return new Map(rows.map(({ id, email }) => [email, id]))
}
