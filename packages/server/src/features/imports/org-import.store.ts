import type { Confirmation } from "@rung/domain/imports/plan"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { Page } from "../../platform/graphql/page.ts"
import type { ImportState } from "./import-state.ts"
import type { ImportStep } from "./import-step.ts"
import type { OrgImport } from "./org-import.entity.ts"

/** An import as it is read: without its compressed parts, with the names its people go by now. */
export interface OrgImportRow extends Omit<OrgImport, "tenantId" | "outcomes" | "changeList"> {
  readonly plannedByName: string | null
  readonly appliedByName: string | null
  readonly revertedByName: string | null
  /** The org's version now. */
  readonly currentVersion: number
  /** The job its progress is of; all of the progress is null before the first. */
  readonly progressRun: number | null
  readonly attempt: number
  readonly step: ImportStep
  readonly percent: number
  readonly rowsDone: number
  readonly rowsTotal: number | null
  readonly rowsPerSecond: number | null
  readonly startedAt: Date
  readonly stepStartedAt: Date
  readonly updatedAt: Date
  readonly isCancelling: boolean
}

const COLUMNS = `i.id, i.state, i.state_since AS "stateSince", i.run, i.revision, i.mode,
  i.effective_on AS "effectiveOn", i.source, i.source_name AS "sourceName", i.source_hash AS "sourceHash",
  i.upload_id AS "uploadId", i.expected_rows AS "expectedRows", i.request, i.reading, i.problems, i.confirmations,
  i.plan_hash AS "planHash", i.org_version AS "orgVersion", i.counts, i.summary,
  i.planned_by AS "plannedBy", i.planned_at AS "plannedAt", i.applied_by AS "appliedBy", i.applied_at AS "appliedAt",
  i.applied_org_version AS "appliedOrgVersion", i.reverted_by AS "revertedBy", i.reverted_at AS "revertedAt",
  i.reverted_org_version AS "revertedOrgVersion", i.forgotten_at AS "forgottenAt", o.version AS "currentVersion",
  coalesce(pm.name, pk.name) AS "plannedByName", coalesce(am.name, ak.name) AS "appliedByName",
  coalesce(rm.name, rk.name) AS "revertedByName", g.run AS "progressRun", g.attempt, g.step, g.percent,
  g.rows_done AS "rowsDone", g.rows_total AS "rowsTotal", g.rows_per_second AS "rowsPerSecond",
  g.started_at AS "startedAt", g.step_started_at AS "stepStartedAt", g.updated_at AS "updatedAt", g.cancel_requested AS "isCancelling"`

const NAMES = `JOIN org o ON o.tenant_id = $1
  LEFT JOIN org_import_progress g ON g.tenant_id = $1 AND g.import_id = i.id
  LEFT JOIN membership pm ON pm.tenant_id = $1 AND i.planned_by = 'account:' || pm.account_id
  LEFT JOIN api_token pk ON pk.tenant_id = $1 AND i.planned_by = 'token:' || pk.id
  LEFT JOIN membership am ON am.tenant_id = $1 AND i.applied_by = 'account:' || am.account_id
  LEFT JOIN api_token ak ON ak.tenant_id = $1 AND i.applied_by = 'token:' || ak.id
  LEFT JOIN membership rm ON rm.tenant_id = $1 AND i.reverted_by = 'account:' || rm.account_id
  LEFT JOIN api_token rk ON rk.tenant_id = $1 AND i.reverted_by = 'token:' || rk.id`

export async function loadOrgImport(tx: TenantTx, id: string): Promise<OrgImportRow | undefined> {
  const [row] = await tx.query<OrgImportRow & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM org_import i ${NAMES} WHERE i.tenant_id = $1 AND i.id = $2`,
    [tx.tenantId, id],
  )
  return row
}

/** The import, locked until the transaction ends: it is applied or cancelled once. */
export async function lockOrgImport(tx: TenantTx, id: string): Promise<OrgImportRow | undefined> {
  await tx.query("SELECT 1 FROM org_import WHERE tenant_id = $1 AND id = $2 FOR UPDATE", [tx.tenantId, id])
  return loadOrgImport(tx, id)
}

export interface ImportListPage {
  readonly page: Page
  readonly states: readonly ImportState[] | undefined
}

/** The newest plans first; one more than the page holds when there are more. */
export async function listOrgImports(
  tx: TenantTx,
  { page, states }: ImportListPage,
): Promise<{ readonly rows: OrgImportRow[]; readonly totalCount: number }> {
  const rows = await tx.query<OrgImportRow & Record<string, unknown>>(
    `SELECT ${COLUMNS} FROM (
       SELECT * FROM org_import WHERE tenant_id = $1 AND ($2::text[] IS NULL OR state = ANY ($2))
         AND ($3::uuid IS NULL OR (planned_at, id) < (SELECT planned_at, id FROM org_import
                                                      WHERE tenant_id = $1 AND id = $3))
       ORDER BY planned_at DESC, id DESC LIMIT $4) i ${NAMES} ORDER BY i.planned_at DESC, i.id DESC`,
    [tx.tenantId, states ?? null, page.after?.[0] ?? null, page.limit + 1],
  )
  const [count] = await tx.query<{ total: number }>(
    "SELECT count(*) AS total FROM org_import WHERE tenant_id = $1 AND ($2::text[] IS NULL OR state = ANY ($2))",
    [tx.tenantId, states ?? null],
  )
  return { rows, totalCount: count?.total ?? 0 }
}

/** What somebody asks for, and with what data. */
export type AskedImport = Pick<
  OrgImport,
  "mode" | "effectiveOn" | "sourceName" | "sourceHash" | "request" | "reading" | "plannedBy" | "plannedAt"
>

export type NewOrgImport = AskedImport & Pick<OrgImport, "id" | "source" | "uploadId" | "expectedRows">

/** Adds an import that nothing was done with yet: RECEIVING. */
export async function insertOrgImport(tx: TenantTx, made: NewOrgImport): Promise<void> {
  await tx.execute(
    `INSERT INTO org_import (tenant_id, id, state, state_since, mode, effective_on, source, source_name, source_hash,
       upload_id, expected_rows, request, reading, planned_by, planned_at)
     VALUES ($1, $2, 'RECEIVING', $13, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      tx.tenantId,
      made.id,
      made.mode,
      made.effectiveOn,
      made.source,
      made.sourceName,
      made.sourceHash,
      made.uploadId,
      made.expectedRows,
      JSON.stringify(made.request),
      made.reading && JSON.stringify(made.reading),
      made.plannedBy,
      made.plannedAt,
    ],
  )
}

/** Notes what is asked now; what was planned for what was asked before holds no longer. */
export async function saveAsked(
  tx: TenantTx,
  id: string,
  { revision, ...asked }: AskedImport & Pick<OrgImport, "revision">,
): Promise<void> {
  await tx.execute(
    `UPDATE org_import SET mode = $3, effective_on = $4, source_name = $5, source_hash = $6, request = $7, reading = $8,
       planned_by = $9, planned_at = $10, revision = $11, plan_hash = NULL, org_version = NULL
     WHERE tenant_id = $1 AND id = $2`,
    [
      tx.tenantId,
      id,
      asked.mode,
      asked.effectiveOn,
      asked.sourceName,
      asked.sourceHash,
      JSON.stringify(asked.request),
      asked.reading && JSON.stringify(asked.reading),
      asked.plannedBy,
      asked.plannedAt,
      revision,
    ],
  )
}

export async function saveConfirmations(
  tx: TenantTx,
  id: string,
  confirmations: readonly Confirmation[],
): Promise<void> {
  await tx.execute("UPDATE org_import SET confirmations = $3 WHERE tenant_id = $1 AND id = $2", [
    tx.tenantId,
    id,
    JSON.stringify(confirmations),
  ])
}

/** What is known of the rows of an import without their cells. */
export type RowFacts = Pick<OrgImport, "reading" | "request" | "outcomes" | "forgottenAt">

export async function loadRowFacts(tx: TenantTx, id: string): Promise<RowFacts | undefined> {
  const [row] = await tx.query<RowFacts & Record<string, unknown>>(
    `SELECT reading, request, outcomes, forgotten_at AS "forgottenAt" FROM org_import
     WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, id],
  )
  return row
}

/** Changes and layer moves as an earlier version kept them; nothing of an import that has them in blocks. */
export async function loadChangeList(tx: TenantTx, id: string): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ changeList: Buffer }>(
    `SELECT change_list AS "changeList" FROM org_import
     WHERE tenant_id = $1 AND id = $2 AND change_list IS NOT NULL`,
    [tx.tenantId, id],
  )
  return row?.changeList
}
