import type { Contract as ContractBody } from "@rung/domain/expectations/contract"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { type ConstraintProblems, translateConstraint } from "../../platform/db/constraint.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

/** The draft of the next contract as stored; a tenant has one at most. */
export interface StoredDraft {
  readonly version: number
  /** Number of the contract that it began as. */
  readonly basedOn: number
  readonly body: ContractBody
  readonly startedAt: Date
  readonly changedAt: Date
}

const CONSTRAINTS: ConstraintProblems = {
  contract_draft_pkey: problem(
    "CONTRACT_DRAFT_EXISTS",
    "There is a draft already: continue it, or discard it first.",
  ),
}

const COLUMNS = `version, based_on AS "basedOn", body, started_at AS "startedAt", changed_at AS "changedAt"`

export async function loadDraft(tx: TenantTx): Promise<StoredDraft | undefined> {
  const [draft] = await tx.query<StoredDraft>(`SELECT ${COLUMNS} FROM contract_draft WHERE tenant_id = $1`, [
    tx.tenantId,
  ])
  return draft
}

/** Holds the draft until the transaction ends, so that changes follow each other. */
export async function lockDraft(tx: TenantTx): Promise<StoredDraft | undefined> {
  const [draft] = await tx.query<StoredDraft>(
    `SELECT ${COLUMNS} FROM contract_draft WHERE tenant_id = $1 FOR UPDATE`,
    [tx.tenantId],
  )
  return draft
}

/** Stores a new draft, or says that there is one; the transaction is then broken. */
export function insertDraft(tx: TenantTx, draft: StoredDraft): Promise<Problem | undefined> {
  const { version, basedOn, body, startedAt, changedAt } = draft
  return translateConstraint(CONSTRAINTS, async () => {
    await tx.execute(
      `INSERT INTO contract_draft (tenant_id, version, based_on, body, started_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [tx.tenantId, version, basedOn, JSON.stringify(body), startedAt, changedAt],
    )
    return undefined
  })
}

/** Saves a draft locked before. */
export async function saveDraft(tx: TenantTx, { version, body, changedAt }: StoredDraft): Promise<void> {
  await tx.execute(
    "UPDATE contract_draft SET version = $2, body = $3, changed_at = $4 WHERE tenant_id = $1",
    [tx.tenantId, version, JSON.stringify(body), changedAt],
  )
}

export async function deleteDraft(tx: TenantTx): Promise<void> {
  await tx.execute("DELETE FROM contract_draft WHERE tenant_id = $1", [tx.tenantId])
}
