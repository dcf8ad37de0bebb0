import type { TenantTx } from "../db/tenant-tx.ts"

/** The channel on which servers tell each other of changes. */
export const LIVE_CHANNEL = "rung_live"

/** Tells every server, when the transaction commits, that something about `topic` has changed in its tenant. */
export async function announce(tx: TenantTx, topic: string): Promise<void> {
  await tx.execute("SELECT pg_notify($1, $2)", [LIVE_CHANNEL, `${tx.tenantId} ${topic}`])
}
