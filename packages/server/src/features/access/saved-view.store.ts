import { type Problem, problem } from "@rung/domain/kit/problem"
import { type ConstraintProblems, translateConstraint } from "../../platform/db/constraint.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

export interface SavedViewRow {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly savedAt: Date
}

/** Whose view, and which: nobody reaches another account's. */
export interface OwnView {
  readonly accountId: string
  readonly id: string
}

const CONSTRAINTS: ConstraintProblems = {
  saved_view_name_taken: problem("VIEW_NAME_TAKEN", "Another view has this name: choose another.", "name"),
}
const COLUMNS = `id, name, address, saved_at AS "savedAt"`

/** The views of one account, by name. */
export function loadSavedViews(tx: TenantTx, accountId: string): Promise<SavedViewRow[]> {
  return tx.prepared<SavedViewRow>(
    "saved-views",
    `SELECT ${COLUMNS} FROM saved_view WHERE tenant_id = $1 AND account_id = $2 ORDER BY lower(name), id`,
    [tx.tenantId, accountId],
  )
}

export async function countSavedViews(tx: TenantTx, accountId: string): Promise<number> {
  const [row] = await tx.prepared<{ count: number }>(
    "saved-views-count",
    "SELECT count(*)::integer AS count FROM saved_view WHERE tenant_id = $1 AND account_id = $2",
    [tx.tenantId, accountId],
  )
  return row?.count ?? 0
}

/** Keeps a view, or says why its name will not do; the transaction is then broken. */
export function insertSavedView(
  tx: TenantTx,
  accountId: string,
  view: SavedViewRow,
): Promise<Problem | undefined> {
  return translateConstraint(CONSTRAINTS, async () => {
    await tx.execute(
      `INSERT INTO saved_view (tenant_id, id, account_id, name, address, saved_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [tx.tenantId, view.id, accountId, view.name, view.address, view.savedAt],
    )
    return undefined
  })
}

/** The view under its new name; nothing when the account has none by that id, a problem when the name is taken. */
export function updateSavedView(
  tx: TenantTx,
  { accountId, id }: OwnView,
  name: string,
): Promise<SavedViewRow | Problem | undefined> {
  return translateConstraint<SavedViewRow | undefined>(CONSTRAINTS, async () => {
    const [row] = await tx.query<SavedViewRow & Record<string, unknown>>(
      `UPDATE saved_view SET name = $4 WHERE tenant_id = $1 AND account_id = $2 AND id = $3 RETURNING ${COLUMNS}`,
      [tx.tenantId, accountId, id, name],
    )
    return row
  })
}

export async function deleteSavedView(
  tx: TenantTx,
  { accountId, id }: OwnView,
): Promise<SavedViewRow | undefined> {
  const [row] = await tx.query<SavedViewRow & Record<string, unknown>>(
    `DELETE FROM saved_view WHERE tenant_id = $1 AND account_id = $2 AND id = $3 RETURNING ${COLUMNS}`,
    [tx.tenantId, accountId, id],
  )
  return row
}
