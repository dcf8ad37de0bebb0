import type { Participant } from "@rung/domain/cycles/frozen-roster"
import type { Layer } from "@rung/domain/layers/layer"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { Page } from "../../platform/graphql/page.ts"

const BATCH = 5_000

/** A participant as frozen, with the path that says whose subtree they stood in. */
export interface FrozenParticipant extends Participant {
  readonly path: string
}

export interface ParticipantRow {
  readonly personId: string
  readonly name: string
  readonly nameKey: string
  readonly title: string | null
  readonly unit: string | null
  readonly layer: Layer
  readonly hybridShare: number | null
}

/** Freezes a roster; title and unit are taken over as they are today. */
export async function insertParticipants(
  tx: TenantTx,
  cycleId: string,
  roster: readonly FrozenParticipant[],
): Promise<void> {
  for (let start = 0; start < roster.length; start += BATCH) {
    await tx.execute(
      `INSERT INTO participant (tenant_id, cycle_id, person_id, manager_id, layer, hybrid_share, path, unit, title)
       SELECT $1, $2, r."personId", r."managerId", r.layer, r."hybridShare", r.path, p.unit, p.title
       FROM json_to_recordset($3) AS r ("personId" uuid, "managerId" uuid, layer text,
         "hybridShare" double precision, path text)
       JOIN person p ON p.tenant_id = $1 AND p.id = r."personId"`,
      [tx.tenantId, cycleId, JSON.stringify(roster.slice(start, start + BATCH))],
    )
  }
}

export interface LayerCount {
  readonly layer: Layer
  readonly people: number
  readonly hybrids: number
}

export function countParticipants(tx: TenantTx, cycleId: string): Promise<readonly LayerCount[]> {
  return tx.query<{ layer: Layer; people: number; hybrids: number }>(
    `SELECT layer, count(*)::int AS people, count(hybrid_share)::int AS hybrids
     FROM participant WHERE tenant_id = $1 AND cycle_id = $2 GROUP BY layer`,
    [tx.tenantId, cycleId],
  )
}

export interface ParticipantPage {
  readonly rows: readonly ParticipantRow[]
  readonly totalCount: number
}

/** Participants nobody stood above, by name: one page and one more. */
export async function pageWithoutRater(tx: TenantTx, cycleId: string, page: Page): Promise<ParticipantPage> {
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM participant
     WHERE tenant_id = $1 AND cycle_id = $2 AND manager_id IS NULL`,
    [tx.tenantId, cycleId],
  )
  const [nameKey = "", personId = ""] = page.after ?? []
  const rows = await tx.query<ParticipantRow & { nameKey: string }>(
    `SELECT s.person_id AS "personId", p.name, p.name_key AS "nameKey", s.title, s.unit, s.layer,
       s.hybrid_share AS "hybridShare"
     FROM participant s JOIN person p ON p.tenant_id = $1 AND p.id = s.person_id
     WHERE s.tenant_id = $1 AND s.cycle_id = $2 AND s.manager_id IS NULL
       AND (p.name_key, s.person_id::text) > ($3, $4)
     ORDER BY p.name_key, s.person_id::text LIMIT $5`,
    [tx.tenantId, cycleId, nameKey, personId, page.limit + 1],
  )
  return { rows, totalCount: count?.total ?? 0 }
}

/** Name, title and unit of people today, by id. */
export async function peopleBriefly(
  tx: TenantTx,
  ids: readonly string[],
): Promise<
  ReadonlyMap<string, { readonly name: string; readonly title: string | null; readonly unit: string | null }>
> {
  const rows = await tx.query<{ id: string; name: string; title: string | null; unit: string | null }>(
    "SELECT id, name, title, unit FROM person WHERE tenant_id = $1 AND id = ANY ($2::uuid[])",
    [tx.tenantId, ids],
  )
  return new Map(rows.map(({ id, ...person }) => [id, person]))
}
