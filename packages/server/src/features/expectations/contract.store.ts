import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { Contract } from "./contract.entity.ts"

export async function insertContract(tx: TenantTx, contract: Omit<Contract, "tenantId">): Promise<void> {
  await tx.manager.insert(Contract, { ...contract, tenantId: tx.tenantId })
}

/** The version in force: the latest published one. */
export function latestContract(tx: TenantTx): Promise<Contract | null> {
  return tx.manager.findOne(Contract, {
    where: { tenantId: tx.tenantId, state: "PUBLISHED" },
    order: { number: "DESC" },
  })
}

export function loadContract(
  tx: TenantTx,
  which: { id: string } | { number: number },
): Promise<Contract | null> {
  return tx.manager.findOneBy(Contract, { tenantId: tx.tenantId, ...which })
}

/** Every version without its body, newest first. */
export async function listContracts(
  tx: TenantTx,
): Promise<
  readonly (Pick<Contract, "number" | "state" | "note" | "publishedAt"> & { readonly name: string })[]
> {
  return tx.query(
    `SELECT number, state, note, published_at AS "publishedAt", body ->> 'name' AS name
     FROM contract WHERE tenant_id = $1 ORDER BY number DESC`,
    [tx.tenantId],
  )
}
