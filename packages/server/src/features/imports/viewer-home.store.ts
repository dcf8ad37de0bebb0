import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** What one account has marked for itself. */
export interface ViewerHome {
  readonly newsReadUntil: Date | null
  readonly setupAside: boolean
}

export async function loadViewerHome(tx: TenantTx, accountId: string): Promise<ViewerHome> {
  const [row] = await tx.prepared<{ newsReadUntil: Date | null; setupAside: boolean }>(
    "viewer-home",
    `SELECT news_read_until AS "newsReadUntil", setup_aside AS "setupAside" FROM viewer_home
     WHERE tenant_id = $1 AND account_id = $2`,
    [tx.tenantId, accountId],
  )
  return row ?? { newsReadUntil: null, setupAside: false }
}

export async function saveSetupAside(tx: TenantTx, accountId: string, aside: boolean): Promise<void> {
  await tx.execute(
    `INSERT INTO viewer_home (tenant_id, account_id, setup_aside) VALUES ($1, $2, $3)
     ON CONFLICT (tenant_id, account_id) DO UPDATE SET setup_aside = excluded.setup_aside`,
    [tx.tenantId, accountId, aside],
  )
}

/** Two readings at once keep the later one. */
export async function saveNewsReadUntil(tx: TenantTx, accountId: string, until: Date): Promise<void> {
  await tx.execute(
    `INSERT INTO viewer_home (tenant_id, account_id, news_read_until) VALUES ($1, $2, $3)
     ON CONFLICT (tenant_id, account_id) DO UPDATE
       SET news_read_until = greatest(viewer_home.news_read_until, excluded.news_read_until)`,
    [tx.tenantId, accountId, until],
  )
}
