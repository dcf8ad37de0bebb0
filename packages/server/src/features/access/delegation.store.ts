import type { DelegationPeriod } from "@rung/domain/access/delegation"
import type { Role } from "@rung/domain/access/roles"
import type { Day } from "@rung/domain/kit/day"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { type ConstraintProblems, translateConstraint } from "../../platform/db/constraint.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

const TAKEN = problem(
  "DELEGATE_TAKEN",
  "Choose somebody else: this person prepares for one executive now.",
  "personId",
)

const CONSTRAINTS: ConstraintProblems = { delegation_one_executive: TAKEN }

export interface StoredDelegation extends DelegationPeriod {
  readonly id: string
  readonly delegateId: string
  readonly delegateName: string
  readonly delegatePersonId: string | null
}

const DELEGATION = `
SELECT d.id, d.delegate_id AS "delegateId", m.name AS "delegateName", m.person_id AS "delegatePersonId",
  d.from_day AS "from", d.until_day AS "until"
FROM delegation d JOIN membership m ON m.tenant_id = $1 AND m.account_id = d.delegate_id
WHERE d.tenant_id = $1 AND d.executive_id = $2 AND d.ended_at IS NULL AND d.until_day >= $3`

/** Those an executive has named, now or for later, by name. */
export function loadDelegations(
  tx: TenantTx,
  { executiveId, today }: { readonly executiveId: string; readonly today: Day },
): Promise<readonly StoredDelegation[]> {
  return tx.query<StoredDelegation & Record<string, unknown>>(`${DELEGATION} ORDER BY lower(m.name), d.id`, [
    tx.tenantId,
    executiveId,
    today,
  ])
}

/** The member a person is, if they are one. */
export async function memberOfPerson(
  tx: TenantTx,
  personId: string,
): Promise<{ readonly accountId: string; readonly roles: readonly Role[] } | undefined> {
  const [member] = await tx.query<{ accountId: string; roles: Role[] }>(
    `SELECT account_id AS "accountId", roles FROM membership WHERE tenant_id = $1 AND person_id = $2`,
    [tx.tenantId, personId],
  )
  return member
}

/** Whether a member prepares for somebody, or will; what has run out is put to its end first. */
export async function isDelegateTaken(
  tx: TenantTx,
  { delegateId, today, now }: { readonly delegateId: string; readonly today: Day; readonly now: Date },
): Promise<boolean> {
  await tx.execute(
    `UPDATE delegation SET ended_at = $4
     WHERE tenant_id = $1 AND delegate_id = $2 AND ended_at IS NULL AND until_day < $3`,
    [tx.tenantId, delegateId, today, now],
  )
  const [row] = await tx.query<{ taken: boolean }>(
    `SELECT EXISTS (SELECT FROM delegation
       WHERE tenant_id = $1 AND delegate_id = $2 AND ended_at IS NULL) AS taken`,
    [tx.tenantId, delegateId],
  )
  return row?.taken ?? false
}

export interface NewDelegation extends DelegationPeriod {
  readonly id: string
  readonly executiveId: string
  readonly delegateId: string
  readonly namedAt: Date
}

/** Keeps a delegation, or says why it cannot be; the transaction is then broken. */
export function insertDelegation(tx: TenantTx, delegation: NewDelegation): Promise<Problem | undefined> {
  const { id, executiveId, delegateId, from, until, namedAt } = delegation
  return translateConstraint(CONSTRAINTS, async () => {
    await tx.execute(
      `INSERT INTO delegation (tenant_id, id, executive_id, delegate_id, from_day, until_day, named_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [tx.tenantId, id, executiveId, delegateId, from, until, namedAt],
    )
    return undefined
  })
}

/** Answers whether there was one of this executive to end. */
export async function endStoredDelegation(
  tx: TenantTx,
  { id, executiveId, now }: { readonly id: string; readonly executiveId: string; readonly now: Date },
): Promise<boolean> {
  const ended = await tx.execute(
    `UPDATE delegation SET ended_at = $4
     WHERE tenant_id = $1 AND id = $2 AND executive_id = $3 AND ended_at IS NULL`,
    [tx.tenantId, id, executiveId, now],
  )
  return ended > 0
}
