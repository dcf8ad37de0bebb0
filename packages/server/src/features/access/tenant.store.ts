import type { NewTenant } from "@rung/domain/access/create-tenant"
import { DEFAULT_SETTINGS, type TenantSettings } from "@rung/domain/access/tenant-settings"
import type { Database } from "../../platform/db/database.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import type { TenantNameView } from "./viewer.view.ts"

export interface StoredSettings extends TenantSettings {
  readonly version: number
}

interface TenantRow {
  readonly name: string
  readonly slug: string
  readonly time_zone: string
  readonly settings: Omit<TenantSettings, "name" | "timeZone">
  readonly version: number
}

/** What the tenant has decided about itself. */
export async function loadSettings(tx: TenantTx): Promise<StoredSettings> {
  return settingsOf(await tenantRow(tx))
}

/** The same, with the tenant's row locked until the transaction ends. */
export async function lockSettings(tx: TenantTx): Promise<StoredSettings> {
  return settingsOf(await tenantRow(tx, "FOR UPDATE"))
}

export async function saveSettings(tx: TenantTx, settings: TenantSettings): Promise<void> {
  const { name, timeZone, kDecision, kDevelopment, perspectiveWeights, tellsOfReleases } = settings
  const stored = { timeZone, kDecision, kDevelopment, perspectiveWeights, tellsOfReleases }
  await tx.execute(
    `UPDATE tenant SET name = $2, time_zone = $3, settings = $4, version = version + 1 WHERE tenant_id = $1`,
    [tx.tenantId, name, timeZone, JSON.stringify(stored)],
  )
}

export async function loadTenantName(tx: TenantTx): Promise<TenantNameView> {
  const { name, slug, time_zone: timeZone } = await tenantRow(tx)
  return { name, slug, timeZone }
}

/** Claims the slug and writes the tenant's own row; violates `tenant_slug_taken` when somebody was quicker. */
export async function insertTenant(
  tx: TenantTx,
  { name, slug }: Pick<NewTenant, "name" | "slug">,
): Promise<void> {
  await tx.execute("SELECT entry.create_tenant($1, $2)", [tx.tenantId, slug])
  await tx.execute(
    "INSERT INTO tenant (tenant_id, name, slug, time_zone, settings) VALUES ($1, $2, $3, $4, $5)",
    [tx.tenantId, name, slug, DEFAULT_SETTINGS.timeZone, JSON.stringify(DEFAULT_SETTINGS)],
  )
}

/** Slugs that are the given one, or it with something behind it. */
export async function loadTakenSlugs(database: Database, slug: string): Promise<ReadonlySet<string>> {
  const rows = await database.entry<{ slug: string }>("SELECT entry.taken_slugs($1) AS slug", [slug])
  return new Set(rows.map((row) => row.slug))
}

export async function isAnyTenant(database: Database): Promise<boolean> {
  return (await database.entry("SELECT entry.tenants() LIMIT 1", [])).length > 0
}

async function tenantRow(tx: TenantTx, lock: "" | "FOR UPDATE" = ""): Promise<TenantRow> {
  const [row] = await tx.query<TenantRow & Record<string, unknown>>(
    `SELECT name, slug, time_zone, settings, version FROM tenant WHERE tenant_id = $1 ${lock}`,
    [tx.tenantId],
  )
  if (!row) throw new Error("A tenant has a row of its own.")
  return row
}

function settingsOf({ name, time_zone: timeZone, settings, version }: TenantRow): StoredSettings {
  return { ...DEFAULT_SETTINGS, ...settings, name, timeZone, version }
}

/** r₁ as the latest release found it in this company; nothing before one with groups enough. */
export async function loadRaterReliability(tx: TenantTx): Promise<number | undefined> {
  const [row] = await tx.query<{ reliability: number | null }>(
    "SELECT rater_reliability AS reliability FROM tenant WHERE tenant_id = $1",
    [tx.tenantId],
  )
  return row?.reliability ?? undefined
}

export async function saveRaterReliability(tx: TenantTx, reliability: number): Promise<void> {
  await tx.execute("UPDATE tenant SET rater_reliability = $2 WHERE tenant_id = $1", [
    tx.tenantId,
    reliability,
  ])
}
