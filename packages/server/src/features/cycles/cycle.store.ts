import type { Cycle as CycleBody } from "@rung/domain/cycles/cycle"
import { parseDay } from "@rung/domain/kit/day"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { type ConstraintProblems, translateConstraint } from "../../platform/db/constraint.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { afterTextAndId, foreignCursor, type Page } from "../../platform/graphql/page.ts"
import { Cycle } from "./cycle.entity.ts"

const CONSTRAINTS: ConstraintProblems = {
  cycle_name_taken: problem("CYCLE_NAME_TAKEN", "Another cycle has this name: choose another.", "name"),
}

/** What the domain decides on. */
export function cycleBody(cycle: Cycle): CycleBody {
  const { name, opensOn, closesOn, perspectives, population, state, frozen, version } = cycle
  return {
    name,
    opensOn,
    closesOn,
    perspectives,
    population,
    state,
    version,
    ...(frozen === null ? {} : { frozen }),
  }
}

/** The stored cycle after a decision. */
export function decidedCycle(cycle: Cycle, decided: CycleBody): Cycle {
  return { ...cycle, ...decided, perspectives: [...decided.perspectives], frozen: decided.frozen ?? null }
}

/** Stores a new cycle, or says why its name will not do; the transaction is then broken. */
export function insertCycle(tx: TenantTx, cycle: Cycle): Promise<Problem | undefined> {
  return translateConstraint(CONSTRAINTS, async () => {
    await tx.manager.insert(Cycle, { ...cycle, tenantId: tx.tenantId })
    return undefined
  })
}

/** Saves a cycle locked before, or says why its name will not do; the transaction is then broken. */
export function saveCycle(tx: TenantTx, { tenantId: _, id, ...cycle }: Cycle): Promise<Problem | undefined> {
  return translateConstraint(CONSTRAINTS, async () => {
    await tx.manager.update(Cycle, { tenantId: tx.tenantId, id }, cycle)
    return undefined
  })
}

/** Forms of which one statement deletes no more, answers and links with them: a cycle may have a million. */
const FORMS_AT_ONCE = 20_000

/** Deletes every form of a cycle with what was answered, sealed or not. */
export async function deleteForms(tx: TenantTx, cycleId: string): Promise<void> {
  for (let deleted = FORMS_AT_ONCE; deleted === FORMS_AT_ONCE; ) {
    const [row] = await tx.query<{ deleted: number }>(
      `WITH gone AS (
         DELETE FROM assessment WHERE tenant_id = $1 AND id IN (
           SELECT id FROM assessment WHERE tenant_id = $1 AND cycle_id = $2 LIMIT $3
         ) RETURNING 1
       )
       SELECT count(*)::int AS deleted FROM gone`,
      [tx.tenantId, cycleId, FORMS_AT_ONCE],
    )
    deleted = row?.deleted ?? 0
  }
}

export async function deleteCycle(tx: TenantTx, id: string): Promise<void> {
  await tx.manager.delete(Cycle, { tenantId: tx.tenantId, id })
}

export function loadCycle(tx: TenantTx, id: string): Promise<Cycle | null> {
  return tx.manager.findOneBy(Cycle, { tenantId: tx.tenantId, id })
}

/**
 * Locks a cycle for a step: waits until every answer under way is stored, and holds new ones back until the
 * transaction ends. Raters hold the same lock together, so they never wait for each other.
 */
export async function lockCycle(tx: TenantTx, id: string): Promise<Cycle | null> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('cycle:' || id, 0)) FROM cycle WHERE tenant_id = $1 AND id = $2`,
    [tx.tenantId, id],
  )
  return tx.manager.findOne(Cycle, {
    where: { tenantId: tx.tenantId, id },
    lock: { mode: "pessimistic_write" },
  })
}

export interface CyclePage {
  readonly rows: readonly Cycle[]
  readonly totalCount: number
}

/** One page of cycles and one more, the one opening last first. */
export async function pageOfCycles(tx: TenantTx, page: Page): Promise<CyclePage> {
  const query = tx.manager
    .createQueryBuilder(Cycle, "cycle")
    .where("cycle.tenantId = :tenantId", { tenantId: tx.tenantId })
  const totalCount = await query.getCount()
  const after = afterTextAndId(page)
  if (after) {
    const [text, id] = after
    const opensOn = parseDay(text) ?? foreignCursor()
    query.andWhere("(cycle.opensOn, cycle.id) < (:opensOn::date, :id::uuid)", { opensOn, id })
  }
  const rows = await query
    .orderBy("cycle.opensOn", "DESC")
    .addOrderBy("cycle.id", "DESC")
    .limit(page.limit + 1)
    .getMany()
  return { rows, totalCount }
}

/** Names of the people whose subtrees were chosen. */
export async function subtreeNames(
  tx: TenantTx,
  cycles: readonly Cycle[],
): Promise<ReadonlyMap<string, string>> {
  const ids = cycles.flatMap(({ population }) => population.subtreeOf ?? [])
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ id: string; name: string }>(
    "SELECT id, name FROM person WHERE tenant_id = $1 AND id = ANY ($2::uuid[])",
    [tx.tenantId, ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
