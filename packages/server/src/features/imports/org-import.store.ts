import type { ImportIssue, IssueRow } from "@rung/domain/imports/issue"
import type { MessEffect } from "@rung/domain/imports/mess-registry"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { afterPlace, type Page } from "../../platform/graphql/page.ts"
import type { ImportState, OrgImport } from "./org-import.entity.ts"

/** An import as it is read: without its compressed parts, with the names its people go by now. */
export interface OrgImportRow extends Omit<OrgImport, "tenantId" | "operations" | "changeList"> {
  readonly plannedByName: string | null
  readonly appliedByName: string | null
  /** The org's version now. */
  readonly currentVersion: number
}

const COLUMNS = `i.id, i.state, i.mode, i.effective_on AS "effectiveOn", i.source_name AS "sourceName",
  i.source_hash AS "sourceHash", i.upload_id AS "uploadId", i.request, i.plan_hash AS "planHash",
  i.org_version AS "orgVersion", i.counts, i.summary, i.planned_by AS "plannedBy", i.planned_at AS "plannedAt",
  i.applied_by AS "appliedBy", i.applied_at AS "appliedAt", i.applied_org_version AS "appliedOrgVersion",
  o.version AS "currentVersion", coalesce(pm.name, pk.name) AS "plannedByName",
  coalesce(am.name, ak.name) AS "appliedByName"`

const NAMES = `JOIN org o ON o.tenant_id = $1
  LEFT JOIN membership pm ON pm.tenant_id = $1 AND i.planned_by = 'account:' || pm.account_id
  LEFT JOIN api_token pk ON pk.tenant_id = $1 AND i.planned_by = 'token:' || pk.id
  LEFT JOIN membership am ON am.tenant_id = $1 AND i.applied_by = 'account:' || am.account_id
  LEFT JOIN api_token ak ON ak.tenant_id = $1 AND i.applied_by = 'token:' || ak.id`

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

export type NewOrgImport = Omit<
  OrgImport,
  "tenantId" | "appliedBy" | "appliedAt" | "appliedOrgVersion" | "state"
>

export async function insertOrgImport(tx: TenantTx, made: NewOrgImport): Promise<void> {
  await tx.execute(
    `INSERT INTO org_import (tenant_id, id, state, mode, effective_on, source_name, source_hash, upload_id, request,
       plan_hash, org_version, counts, summary, operations, change_list, planned_by, planned_at)
     VALUES ($1, $2, 'PLANNED', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      tx.tenantId,
      made.id,
      made.mode,
      made.effectiveOn,
      made.sourceName,
      made.sourceHash,
      made.uploadId,
      JSON.stringify(made.request),
      made.planHash,
      made.orgVersion,
      JSON.stringify(made.counts),
      JSON.stringify(made.summary),
      made.operations,
      made.changeList,
      made.plannedBy,
      made.plannedAt,
    ],
  )
}

export async function insertIssues(
  tx: TenantTx,
  importId: string,
  issues: readonly ImportIssue[],
): Promise<void> {
  const stored = issues.map(({ rows, code, effect, ...body }, seq) => ({ seq, code, effect, body, rows }))
  await tx.execute(
    `INSERT INTO org_import_issue (tenant_id, import_id, seq, code, effect, body, rows)
     SELECT $1, $2, i.seq, i.code, i.effect, i.body, i.rows
     FROM jsonb_to_recordset($3) AS i (seq integer, code text, effect text, body jsonb, rows jsonb)`,
    [tx.tenantId, importId, JSON.stringify(stored)],
  )
}

export async function loadOperations(tx: TenantTx, id: string): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ operations: Buffer }>(
    "SELECT operations FROM org_import WHERE tenant_id = $1 AND id = $2",
    [tx.tenantId, id],
  )
  return row?.operations
}

export async function loadChangeList(tx: TenantTx, id: string): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ changeList: Buffer }>(
    `SELECT change_list AS "changeList" FROM org_import WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, id],
  )
  return row?.changeList
}

export interface Applied {
  readonly id: string
  readonly appliedBy: string
  readonly appliedAt: Date
  readonly orgVersion: number
}

export async function markApplied(
  tx: TenantTx,
  { id, appliedBy, appliedAt, orgVersion }: Applied,
): Promise<void> {
  await tx.execute(
    `UPDATE org_import SET state = 'APPLIED', applied_by = $3, applied_at = $4, applied_org_version = $5
     WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, id, appliedBy, appliedAt, orgVersion],
  )
}

export async function markCancelled(tx: TenantTx, id: string): Promise<void> {
  await tx.execute("UPDATE org_import SET state = 'CANCELLED' WHERE tenant_id = $1 AND id = $2", [
    tx.tenantId,
    id,
  ])
}

export interface IssueSummary {
  readonly seq: number
  readonly code: string
  readonly effect: MessEffect
  readonly body: Omit<ImportIssue, "rows" | "code" | "effect">
  readonly rowCount: number
  readonly firstRows: readonly IssueRow[]
}

export interface IssueListPage {
  readonly page: Page
  readonly effects: readonly MessEffect[] | undefined
  readonly codes: readonly string[] | undefined
}

const MATCHES = `tenant_id = $1 AND import_id = $2 AND ($3::text[] IS NULL OR effect = ANY ($3))
  AND ($4::text[] IS NULL OR code = ANY ($4))`

/** Issues with their first ten places; one more than the page holds when there are more. */
export async function listIssues(
  tx: TenantTx,
  importId: string,
  { page, effects, codes }: IssueListPage,
): Promise<{ readonly rows: IssueSummary[]; readonly totalCount: number }> {
  const asked = [tx.tenantId, importId, effects ?? null, codes ?? null]
  const rows = await tx.query<IssueSummary & Record<string, unknown>>(
    `SELECT seq, code, effect, body, jsonb_array_length(rows) AS "rowCount",
       jsonb_path_query_array(rows, '$[0 to 9]') AS "firstRows"
     FROM org_import_issue WHERE ${MATCHES} AND ($5::integer IS NULL OR seq > $5) ORDER BY seq LIMIT $6`,
    [...asked, afterPlace(page) ?? null, page.limit + 1],
  )
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM org_import_issue WHERE ${MATCHES}`,
    asked,
  )
  return { rows, totalCount: count?.total ?? 0 }
}

/** Every place of one issue; nothing when the plan has no such issue. */
export async function loadIssueRows(
  tx: TenantTx,
  importId: string,
  seq: number,
): Promise<readonly IssueRow[] | undefined> {
  const [row] = await tx.query<{ rows: readonly IssueRow[] }>(
    "SELECT rows FROM org_import_issue WHERE tenant_id = $1 AND import_id = $2 AND seq = $3",
    [tx.tenantId, importId, seq],
  )
  return row?.rows
}

export type StoredIssue = Omit<IssueSummary, "rowCount" | "firstRows"> & {
  readonly rows: readonly IssueRow[]
}

/** All issues with all their places, worst first: for the download. */
export async function loadAllIssues(tx: TenantTx, importId: string): Promise<StoredIssue[]> {
  return tx.query<StoredIssue & Record<string, unknown>>(
    "SELECT seq, code, effect, body, rows FROM org_import_issue WHERE tenant_id = $1 AND import_id = $2 ORDER BY seq",
    [tx.tenantId, importId],
  )
}
