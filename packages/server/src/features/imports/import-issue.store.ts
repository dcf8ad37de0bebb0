import type { ImportIssue, IssueRow, SuggestedFix } from "@rung/domain/imports/issue"
import type { MessEffect } from "@rung/domain/imports/mess-registry"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { afterPlace, type Page } from "../../platform/graphql/page.ts"

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

/** Issues of one code and effect, which stand one after another in the plan. */
export interface IssueRun {
  readonly code: string
  readonly effect: MessEffect
  readonly title: string
  readonly count: number
  readonly firstIndex: number
}

/** All codes met in an import with how many issues each has, in the order of the plan. */
export function listIssueRuns(tx: TenantTx, importId: string): Promise<IssueRun[]> {
  return tx.query<IssueRun & Record<string, unknown>>(
    `SELECT code, effect, (array_agg(body ->> 'title' ORDER BY seq))[1] AS title,
       count(*)::integer AS count, min(seq) AS "firstIndex"
     FROM org_import_issue WHERE tenant_id = $1 AND import_id = $2 GROUP BY code, effect ORDER BY min(seq)`,
    [tx.tenantId, importId],
  )
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
     FROM org_import_issue WHERE ${MATCHES} AND ($5::integer IS NULL OR seq > $5) ORDER BY seq LIMIT $6 OFFSET $7`,
    [...asked, afterPlace(page) ?? null, page.limit + 1, page.skip ?? 0],
  )
  const [count] = await tx.query<{ total: number }>(
    `SELECT count(*) AS total FROM org_import_issue WHERE ${MATCHES}`,
    asked,
  )
  return { rows, totalCount: count?.total ?? 0 }
}

/** Where the places of an issue lie in the import's list of all of them; nothing when the plan has no such issue. */
export interface IssueRange {
  readonly from: number
  readonly count: number
}

export async function loadIssueRange(
  tx: TenantTx,
  importId: string,
  seq: number,
): Promise<IssueRange | undefined> {
  const [row] = await tx.query<IssueRange & Record<string, unknown>>(
    `SELECT rows_from AS "from", row_count AS count FROM org_import_issue
     WHERE tenant_id = $1 AND import_id = $2 AND seq = $3`,
    [tx.tenantId, importId, seq],
  )
  return row
}

/** The issues with some codes, by their numbers. */
export async function loadIssueSeqs(
  tx: TenantTx,
  importId: string,
  codes: readonly string[],
): Promise<ReadonlySet<number>> {
  const rows = await tx.query<{ seq: number }>(
    "SELECT seq FROM org_import_issue WHERE tenant_id = $1 AND import_id = $2 AND code = ANY ($3)",
    [tx.tenantId, importId, codes],
  )
  return new Set(rows.map(({ seq }) => seq))
}

/** What is suggested to mend some issues, by the issue's number. */
export async function loadFixes(
  tx: TenantTx,
  importId: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, readonly SuggestedFix[]>> {
  const rows = await tx.query<{ seq: number; fixes: readonly SuggestedFix[] }>(
    `SELECT seq, body -> 'fixes' AS fixes FROM org_import_issue
     WHERE tenant_id = $1 AND import_id = $2 AND seq = ANY ($3)`,
    [tx.tenantId, importId, seqs],
  )
  return new Map(rows.map(({ seq, fixes }) => [seq, fixes]))
}

export interface IssueText {
  readonly code: string
  readonly effect: MessEffect
  readonly title: string
  readonly message: string
  readonly rowCount: number
}

/** Some issues in their order, from a number on, without their places. */
export async function listIssueTexts(
  tx: TenantTx,
  importId: string,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<readonly IssueText[]> {
  return tx.query<IssueText & Record<string, unknown>>(
    `SELECT code, effect, body ->> 'title' AS title, body ->> 'message' AS message, row_count AS "rowCount"
     FROM org_import_issue WHERE tenant_id = $1 AND import_id = $2 AND seq >= $3 ORDER BY seq LIMIT $4`,
    [tx.tenantId, importId, from, limit],
  )
}
