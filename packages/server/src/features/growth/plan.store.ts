import type { PlanAction, PlanBody, PlanSkill } from "@rung/domain/growth/plan"
import type { Day } from "@rung/domain/kit/day"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"

export interface StoredCheckIn {
  readonly planId: string
  readonly author: string | null
  readonly text: string
  readonly writtenAt: Date
}

export interface StoredPlan extends PlanBody {
  readonly id: string
  readonly accountId: string
  readonly personId: string
  readonly personName: string
  readonly sharedWith: string | null
  readonly readerName: string | null
  readonly sharedOn: Day | null
  readonly sharedAt: Date | null
  readonly begunOn: Day
  readonly archivedOn: Day | null
  readonly version: number
}

interface PlanRow extends Omit<StoredPlan, "skills" | "actions"> {
  readonly skills: PlanSkill[]
  readonly actions: PlanAction[]
}

const PLAN = `
SELECT l.id, l.account_id AS "accountId", l.person_id AS "personId", p.name AS "personName", l.skills, l.actions,
  l.shared_with AS "sharedWith", m.name AS "readerName", l.shared_on AS "sharedOn", l.shared_at AS "sharedAt", l.begun_on AS "begunOn",
  l.archived_on AS "archivedOn", l.version
FROM plan l
JOIN person p ON p.tenant_id = $1 AND p.id = l.person_id
LEFT JOIN membership m ON m.tenant_id = $1 AND m.account_id = l.shared_with
WHERE l.tenant_id = $1`

/** The current plan of an account and the newest 20 it put away, the current one first. */
export function loadOwnPlans(tx: TenantTx, accountId: string): Promise<readonly StoredPlan[]> {
  return tx.prepared<PlanRow & Record<string, unknown>>(
    "own-plans",
    `${PLAN} AND l.account_id = $2 ORDER BY l.archived_on DESC NULLS FIRST, l.id DESC LIMIT 21`,
    [tx.tenantId, accountId],
  )
}

/** The current plan of an account, held until the transaction ends. */
export async function lockOwnPlan(tx: TenantTx, accountId: string): Promise<StoredPlan | undefined> {
  const [plan] = await tx.query<PlanRow & Record<string, unknown>>(
    `${PLAN} AND l.account_id = $2 AND l.archived_on IS NULL FOR UPDATE OF l`,
    [tx.tenantId, accountId],
  )
  return plan
}

/** A current plan that an account wrote or that is shared with it, held until the transaction ends. */
export async function lockReadablePlan(
  tx: TenantTx,
  { id, accountId }: { readonly id: string; readonly accountId: string },
): Promise<StoredPlan | undefined> {
  const [plan] = await tx.query<PlanRow & Record<string, unknown>>(
    `${PLAN} AND l.id = $2 AND l.archived_on IS NULL AND (l.account_id = $3 OR l.shared_with = $3) FOR UPDATE OF l`,
    [tx.tenantId, id, accountId],
  )
  return plan
}

/** The plans shared with an account, by name. */
export function loadSharedPlans(tx: TenantTx, accountId: string): Promise<readonly StoredPlan[]> {
  return tx.prepared<PlanRow & Record<string, unknown>>(
    "shared-plans",
    `${PLAN} AND l.shared_with = $2 AND l.archived_on IS NULL ORDER BY lower(p.name), l.id LIMIT 200`,
    [tx.tenantId, accountId],
  )
}

export function loadCheckIns(tx: TenantTx, planIds: readonly string[]): Promise<readonly StoredCheckIn[]> {
  return tx.query<StoredCheckIn & Record<string, unknown>>(
    `SELECT c.plan_id AS "planId", m.name AS author, c.text, c.written_at AS "writtenAt"
     FROM plan_check_in c LEFT JOIN membership m ON m.tenant_id = $1 AND m.account_id = c.author_id
     WHERE c.tenant_id = $1 AND c.plan_id = ANY($2) ORDER BY c.written_at, c.id`,
    [tx.tenantId, planIds],
  )
}

/** Begins a plan; false when the account has a current one by now. */
export async function insertPlan(
  tx: TenantTx,
  plan: PlanBody & Pick<StoredPlan, "id" | "accountId" | "personId" | "begunOn">,
): Promise<boolean> {
  const { id, accountId, personId, skills, actions, begunOn } = plan
  const begun = await tx.execute(
    `INSERT INTO plan (tenant_id, id, account_id, person_id, skills, actions, begun_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (tenant_id, account_id) WHERE archived_on IS NULL DO NOTHING`,
    [tx.tenantId, id, accountId, personId, JSON.stringify(skills), JSON.stringify(actions), begunOn],
  )
  return begun === 1
}

export async function updatePlan(tx: TenantTx, id: string, { skills, actions }: PlanBody): Promise<void> {
  await tx.execute(
    "UPDATE plan SET skills = $3, actions = $4, version = version + 1 WHERE tenant_id = $1 AND id = $2",
    [tx.tenantId, id, JSON.stringify(skills), JSON.stringify(actions)],
  )
}

/** Who reads it since when; of nobody all are empty. */
export type PlanReader = Pick<StoredPlan, "sharedWith" | "sharedOn" | "sharedAt">

export async function setReader(
  tx: TenantTx,
  id: string,
  { sharedWith, sharedOn, sharedAt }: PlanReader,
): Promise<void> {
  await tx.execute(
    "UPDATE plan SET shared_with = $3, shared_on = $4, shared_at = $5 WHERE tenant_id = $1 AND id = $2",
    [tx.tenantId, id, sharedWith, sharedOn, sharedAt],
  )
}

/** Puts a plan away, and out of its reader's sight. */
export async function putAway(tx: TenantTx, id: string, archivedOn: Day): Promise<void> {
  await tx.execute(
    "UPDATE plan SET archived_on = $3, shared_with = NULL, shared_on = NULL, shared_at = NULL WHERE tenant_id = $1 AND id = $2",
    [tx.tenantId, id, archivedOn],
  )
}

export async function insertCheckIn(
  tx: TenantTx,
  checkIn: { readonly planId: string; readonly id: string; readonly authorId: string } & Pick<
    StoredCheckIn,
    "text" | "writtenAt"
  >,
): Promise<void> {
  const { planId, id, authorId, text, writtenAt } = checkIn
  await tx.execute(
    `INSERT INTO plan_check_in (tenant_id, plan_id, id, author_id, text, written_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [tx.tenantId, planId, id, authorId, text, writtenAt],
  )
}
