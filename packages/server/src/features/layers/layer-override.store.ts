import type { Day } from "@rung/domain/kit/day"
import type { OverrideChanges } from "@rung/domain/layers/override"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { KnownOverride } from "./derived-org.store.ts"
import { StoredOverride } from "./layer-override.entity.ts"

export async function overridesOf(tx: TenantTx, personId: string): Promise<readonly KnownOverride[]> {
  const rows = await tx.manager.findBy(StoredOverride, { tenantId: tx.tenantId, personId })
  return rows.map(({ id, layer, reason, author, validFrom, expiresOn }) => ({
    id,
    personId,
    layer,
    reason,
    authorId: author,
    validFrom,
    expiresOn: expiresOn ?? undefined,
  }))
}

/** Writes what a decision about overrides came to; answers the id of the one it set, or of one it cut short. */
export async function saveOverrides(
  tx: TenantTx,
  { cut, drop, insert }: OverrideChanges<KnownOverride>,
): Promise<string | undefined> {
  const { tenantId } = tx
  for (const { id } of drop) await tx.manager.delete(StoredOverride, { tenantId, id })
  for (const { override, expiresOn } of cut) {
    await tx.manager.update(StoredOverride, { tenantId, id: override.id }, { expiresOn })
  }
  let written = cut[0]?.override.id
  for (const { authorId, expiresOn = null, ...override } of insert) {
    written = newId()
    await tx.manager.insert(StoredOverride, {
      ...override,
      expiresOn,
      tenantId,
      id: written,
      author: authorId,
    })
  }
  return written
}

export interface OverrideRow {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly nameKey: string
  readonly layer: StoredOverride["layer"]
  readonly reason: string
  readonly validFrom: Day
  readonly expiresOn: Day | null
}

const OVERRIDE = `v.id, v.person_id AS "personId", p.name AS "personName", p.name_key AS "nameKey", v.layer, v.reason,
  v.valid_from AS "validFrom", v.expires_on AS "expiresOn"`
const FROM = `FROM layer_override v JOIN person p ON p.tenant_id = $1 AND p.id = v.person_id WHERE v.tenant_id = $1`

export async function overrideById(tx: TenantTx, id: string): Promise<OverrideRow | undefined> {
  const [row] = await tx.query<OverrideRow>(`SELECT ${OVERRIDE} ${FROM} AND v.id = $2`, [tx.tenantId, id])
  return row
}

/** Overrides that hold on the day or will later, by name; one more than `limit` when there are more. */
export function listOverrides(
  tx: TenantTx,
  {
    day,
    limit,
    after,
  }: {
    readonly day: Day
    readonly limit: number
    readonly after: readonly [nameKey: string, id: string] | undefined
  },
): Promise<OverrideRow[]> {
  return tx.query<OverrideRow>(
    `SELECT ${OVERRIDE} ${FROM} AND (v.expires_on IS NULL OR v.expires_on > $2)
       AND ($3::text IS NULL OR (p.name_key, v.id) > ($3 COLLATE "C", $4::uuid))
     ORDER BY p.name_key, v.id LIMIT $5`,
    [tx.tenantId, day, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  )
}

export async function countOverrides(tx: TenantTx, day: Day): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    "SELECT count(*) FROM layer_override WHERE tenant_id = $1 AND (expires_on IS NULL OR expires_on > $2)",
    [tx.tenantId, day],
  )
  return row?.count ?? 0
}
