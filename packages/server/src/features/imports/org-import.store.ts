import type { ImportIssue, IssueRow } from "@rung/domain/imports/issue"
import type { MessEffect } from "@rung/domain/imports/mess-registry"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { afterPlace, type Page } from "../../platform/graphql/page.ts"
import type { ImportStep } from "./import-step.ts"
import type { ImportState, OrgImport } from "./org-import.entity.ts"

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
  g.started_at AS "startedAt", g.updated_at AS "updatedAt", g.cancel_requested AS "isCancelling"`

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

export type NewOrgImport = Pick<
  OrgImport,
  | "id"
  | "mode"
  | "effectiveOn"
  | "source"
  | "sourceName"
  | "sourceHash"
  | "uploadId"
  | "request"
  | "reading"
  | "planHash"
  | "orgVersion"
  | "counts"
  | "summary"
  | "changeList"
  | "plannedBy"
  | "plannedAt"
> & { readonly operations: Buffer }

export async function insertOrgImport(tx: TenantTx, made: NewOrgImport): Promise<void> {
  await tx.execute(
    `INSERT INTO org_import (tenant_id, id, state, mode, effective_on, source_name, source_hash, upload_id, request,
       plan_hash, org_version, counts, summary, change_list, planned_by, planned_at, source, reading)
     VALUES ($1, $2, 'PLANNED', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
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
      made.changeList,
      made.plannedBy,
      made.plannedAt,
      made.source,
      JSON.stringify(made.reading),
    ],
  )
  await tx.execute(
    `INSERT INTO org_import_block (tenant_id, import_id, kind, seq, first, count, content)
     VALUES ($1, $2, 'OPERATION', 0, 0, 1, $3)`,
    [tx.tenantId, made.id, made.operations],
  )
}

export async function insertIssues(
  tx: TenantTx,
  importId: string,
  issues: readonly ImportIssue[],
): Promise<void> {
  let from = 0
  const stored = issues.map(({ rows, code, effect, ...body }, seq) => {
    from += rows.length
    return {
      seq,
      code,
      effect,
      body,
      rowCount: rows.length,
      rowsFrom: from - rows.length,
      firstRows: rows.slice(0, 10),
    }
  })
  await tx.execute(
    `INSERT INTO org_import_issue (tenant_id, import_id, seq, code, effect, body, row_count, rows_from, first_rows)
     SELECT $1, $2, i.seq, i.code, i.effect, i.body, i."rowCount", i."rowsFrom", i."firstRows"
     FROM jsonb_to_recordset($3) AS i (seq integer, code text, effect text, body jsonb, "rowCount" integer,
       "rowsFrom" integer, "firstRows" jsonb)`,
    [tx.tenantId, importId, JSON.stringify(stored)],
  )
  const places = issues.flatMap(({ rows }) => rows)
  await tx.execute(
    `INSERT INTO org_import_block (tenant_id, import_id, kind, seq, first, count, content)
     VALUES ($1, $2, 'ISSUE_ROW', 0, 0, $3, $4)`,
    [tx.tenantId, importId, places.length, Buffer.from(JSON.stringify(places))],
  )
}

export async function loadOperations(tx: TenantTx, id: string): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ operations: Buffer }>(
    "SELECT content AS operations FROM org_import_block WHERE tenant_id = $1 AND import_id = $2 AND kind = 'OPERATION'",
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
    `SELECT seq, code, effect, body, row_count AS "rowCount", first_rows AS "firstRows"
     FROM org_import_issue WHERE ${MATCHES} AND ($5::integer IS NULL OR seq > $5) ORDER BY seq LIMIT $6`,
    [...asked, afterPlace(page) ?? null, page.limit + 1],
  )
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM org_import_issue WHERE ${MATCHES}`,
    asked,
  )
  return { rows, totalCount: count?.total ?? 0 }
}

async function placesOf(tx: TenantTx, importId: string): Promise<readonly IssueRow[]> {
  const [block] = await tx.query<{ content: Buffer }>(
    "SELECT content FROM org_import_block WHERE tenant_id = $1 AND import_id = $2 AND kind = 'ISSUE_ROW'",
    [tx.tenantId, importId],
  )
  const places: readonly IssueRow[] = block ? JSON.parse(block.content.toString()) : []
  return places
}

/** Every place of one issue; nothing when the plan has no such issue. */
export async function loadIssueRows(
  tx: TenantTx,
  importId: string,
  seq: number,
): Promise<readonly IssueRow[] | undefined> {
  const [row] = await tx.query<{ from: number; count: number }>(
    `SELECT rows_from AS "from", row_count AS count FROM org_import_issue
     WHERE tenant_id = $1 AND import_id = $2 AND seq = $3`,
    [tx.tenantId, importId, seq],
  )
  return row && (await placesOf(tx, importId)).slice(row.from, row.from + row.count)
}

export type StoredIssue = Omit<IssueSummary, "rowCount" | "firstRows"> & {
  readonly rows: readonly IssueRow[]
}

/** All issues with all their places, worst first: for the download. */
export async function loadAllIssues(tx: TenantTx, importId: string): Promise<StoredIssue[]> {
  const rows = await tx.query<Omit<StoredIssue, "rows"> & { from: number; count: number }>(
    `SELECT seq, code, effect, body, rows_from AS "from", row_count AS count FROM org_import_issue
     WHERE tenant_id = $1 AND import_id = $2 ORDER BY seq`,
    [tx.tenantId, importId],
  )
  const places = await placesOf(tx, importId)
  return rows.map(({ from, count, ...issue }) => ({ ...issue, rows: places.slice(from, from + count) }))
}
