import type { EarlierImport } from "@rung/domain/imports/file-issues"
import type { ImportIssue } from "@rung/domain/imports/issue"
import type { Problem } from "@rung/domain/kit/problem"
import type { LayerRules } from "@rung/domain/layers/layer-rules"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { deleteBlocks } from "./import-block.store.ts"
import type { BlockKind } from "./import-block.ts"
import type { ImportReading, ImportRequest } from "./import-request.ts"
import { endRun, type RunKey } from "./import-run.store.ts"
import type { PlanHead } from "./make-plan.ts"

/** Notes how the data was read. Answers whether the run is still wanted. */
export async function saveReading(
  tx: TenantTx,
  { importId, run }: RunKey,
  { reading, request }: { readonly reading: ImportReading; readonly request: ImportRequest },
): Promise<boolean> {
  const saved = await tx.execute(
    `UPDATE org_import SET reading = $4, request = $5
     WHERE tenant_id = $1 AND id = $2 AND run = $3 AND state = 'PLANNING'`,
    [tx.tenantId, importId, run, JSON.stringify(reading), JSON.stringify(request)],
  )
  return saved > 0
}

/** What is made of the rows by planning; the rows themselves stay. */
const PLANNED_KINDS: readonly BlockKind[] = [
  "ROW_ISSUE",
  "ISSUE_ROW",
  "CHANGE",
  "LAYER_MOVE",
  "PRIVACY",
  "DAY",
  "OPERATION",
  "UNDO",
]

/** Lets go of what an earlier run has planned. */
export async function deletePlan(tx: TenantTx, importId: string): Promise<void> {
  await deleteBlocks(tx, importId, PLANNED_KINDS)
  await tx.execute("DELETE FROM org_import_issue WHERE tenant_id = $1 AND import_id = $2", [
    tx.tenantId,
    importId,
  ])
}

/** Issues of one statement. */
const BATCH = 1_000
const FIRST_ROWS = 10

export async function insertIssues(
  tx: TenantTx,
  importId: string,
  issues: readonly ImportIssue[],
): Promise<void> {
  let rowsFrom = 0
  const stored = issues.map(({ rows, code, effect, ...body }, seq) => {
    const from = rowsFrom
    rowsFrom += rows.length
    const firstRows = rows.slice(0, FIRST_ROWS)
    return { seq, code, effect, body, rowCount: rows.length, rowsFrom: from, firstRows }
  })
  for (let start = 0; start < stored.length; start += BATCH) {
    await tx.execute(
      `INSERT INTO org_import_issue (tenant_id, import_id, seq, code, effect, body, row_count, rows_from, first_rows)
       SELECT $1, $2, i.seq, i.code, i.effect, i.body, i."rowCount", i."rowsFrom", i."firstRows"
       FROM json_to_recordset($3) AS i (seq integer, code text, effect text, body jsonb, "rowCount" integer,
         "rowsFrom" integer, "firstRows" jsonb)`,
      [tx.tenantId, importId, JSON.stringify(stored.slice(start, start + BATCH))],
    )
  }
}

/** Keeps the head of a plan beside its lists. */
export async function savePlanHead(tx: TenantTx, importId: string, head: PlanHead): Promise<void> {
  await tx.execute(
    `UPDATE org_import SET plan_hash = $3, org_version = $4, counts = $5, summary = $6, outcomes = $7
     WHERE tenant_id = $1 AND id = $2`,
    [
      tx.tenantId,
      importId,
      head.planHash,
      head.orgVersion,
      JSON.stringify(head.counts),
      JSON.stringify(head.summary),
      head.outcomes,
    ],
  )
}

/** Says that an import could not be planned; nothing of an earlier plan is left to be taken for it. */
export async function failPlan(
  tx: TenantTx,
  { importId, run }: RunKey,
  { at, problems }: { readonly at: Date; readonly problems: readonly Problem[] },
): Promise<void> {
  if (!(await endRun(tx, { importId, run, state: "FAILED", at, problems }))) return
  await deletePlan(tx, importId)
  await tx.execute(
    `UPDATE org_import SET plan_hash = NULL, org_version = NULL, counts = NULL, summary = NULL, outcomes = NULL
     WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, importId],
  )
}

export async function loadPlanHead(
  tx: TenantTx,
  importId: string,
): Promise<Pick<PlanHead, "counts" | "summary"> | undefined> {
  const [row] = await tx.query<Pick<PlanHead, "counts" | "summary"> & Record<string, unknown>>(
    "SELECT counts, summary FROM org_import WHERE tenant_id = $1 AND id = $2",
    [tx.tenantId, importId],
  )
  return row
}

/** The layer rules; the org must be locked. */
export async function loadRules(tx: TenantTx): Promise<LayerRules> {
  const [row] = await tx.query<{ rules: LayerRules }>("SELECT rules FROM org WHERE tenant_id = $1", [
    tx.tenantId,
  ])
  if (!row) throw new Error("The tenant has no org row.")
  return row.rules
}

export interface Applied {
  readonly id: string
  /** In the form of an audit entry's actor. */
  readonly appliedBy: string
  readonly appliedAt: Date
  readonly orgVersion: number
}

export async function markApplied(
  tx: TenantTx,
  { id, appliedBy, appliedAt, orgVersion }: Applied,
): Promise<void> {
  await tx.execute(
    `UPDATE org_import SET applied_by = $3, applied_at = $4, applied_org_version = $5
     WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, id, appliedBy, appliedAt, orgVersion],
  )
}

/** When the very same file was applied last, and by whom; nothing when it never was, or was taken back. */
export async function loadEarlier(
  tx: TenantTx,
  { importId }: Pick<RunKey, "importId">,
): Promise<EarlierImport | undefined> {
  const [row] = await tx.query<EarlierImport & Record<string, unknown>>(
    `SELECT to_char(i.applied_at AT TIME ZONE t.time_zone, 'YYYY-MM-DD') AS on,
       coalesce(m.name, k.name, 'somebody who has left') AS by
     FROM org_import i JOIN tenant t ON t.tenant_id = $1
     LEFT JOIN membership m ON m.tenant_id = $1 AND i.applied_by = 'account:' || m.account_id
     LEFT JOIN api_token k ON k.tenant_id = $1 AND i.applied_by = 'token:' || k.id
     WHERE i.tenant_id = $1 AND i.state = 'APPLIED' AND i.id <> $2
       AND i.source_hash = (SELECT source_hash FROM org_import WHERE tenant_id = $1 AND id = $2)
     ORDER BY i.applied_at DESC LIMIT 1`,
    [tx.tenantId, importId],
  )
  return row
}
