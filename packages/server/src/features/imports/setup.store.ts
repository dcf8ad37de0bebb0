import type { KeptStep, SetupFacts } from "@rung/domain/imports/setup-steps"
import { bitOf } from "@rung/domain/layers/layer-flag"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

export interface SetupRow extends SetupFacts {
  /** Places above which nobody stands today. */
  readonly roots: number
  /** Whom the layers take for heads today, most people below first: a name, or the title of a vacant seat. */
  readonly heads: readonly string[]
}

const NOTHING: SetupRow = {
  people: 0,
  roots: 0,
  heads: [],
  headNamed: false,
  contractNumber: 0,
  invited: 0,
  cycles: 0,
  opened: 0,
  released: 0,
  kept: [],
}

/** What the first steps of a company are told from. */
export async function loadSetup(tx: TenantTx): Promise<SetupRow> {
  const [row] = await tx.prepared<SetupRow>(
    "setup",
    `SELECT (SELECT count(*)::integer FROM person WHERE tenant_id = $1) AS people,
       (SELECT count(*)::integer FROM placement WHERE tenant_id = $1 AND manager_id IS NULL) AS roots,
       coalesce((SELECT array_agg(coalesce(p.name, s.title, '') ORDER BY c.subtree_size DESC, c.path) FROM placement c
           LEFT JOIN person p ON p.tenant_id = $1 AND p.id = c.node_id
           LEFT JOIN position s ON s.tenant_id = $1 AND s.id = c.node_id
         WHERE c.tenant_id = $1 AND c.manager_id IS NULL AND (c.flags & $2::integer) <> 0), '{}') AS heads,
       o.rules ->> 'headId' IS NOT NULL AS "headNamed",
       (SELECT coalesce(max(number), 0) FROM contract WHERE tenant_id = $1 AND state = 'PUBLISHED') AS "contractNumber",
       greatest((SELECT count(*)::integer FROM membership WHERE tenant_id = $1) - 1, 0)
         + (SELECT count(*)::integer FROM invitation
            WHERE tenant_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL) AS invited,
       (SELECT count(*)::integer FROM cycle WHERE tenant_id = $1) AS cycles,
       (SELECT count(*)::integer FROM cycle WHERE tenant_id = $1 AND opened_at IS NOT NULL) AS opened,
       (SELECT count(*)::integer FROM release WHERE tenant_id = $1) AS released,
       coalesce((SELECT array_agg(step ORDER BY step) FROM setup_kept WHERE tenant_id = $1), '{}') AS kept
     FROM org o WHERE o.tenant_id = $1`,
    [tx.tenantId, bitOf("HEAD")],
  )
  return row ?? NOTHING
}

export async function insertKeptStep(tx: TenantTx, step: KeptStep, at: Date): Promise<void> {
  await tx.execute(
    "INSERT INTO setup_kept (tenant_id, step, kept_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    [tx.tenantId, step, at],
  )
}

export async function deleteKeptStep(tx: TenantTx, step: KeptStep): Promise<void> {
  await tx.execute("DELETE FROM setup_kept WHERE tenant_id = $1 AND step = $2", [tx.tenantId, step])
}
