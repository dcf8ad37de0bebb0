import { createCycle as decideCreation } from "@rung/domain/cycles/create-cycle"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { recordAudit } from "../access/audit.store.ts"
import type { Cycle } from "./cycle.entity.ts"
import type { CreateCycleInput } from "./cycle.input.ts"
import { insertCycle } from "./cycle.store.ts"
import { populationOf } from "./population-of.ts"

export function createCycle(ctx: Ctx, input: CreateCycleInput): Promise<Result<Cycle>> {
  return ctx.db.write(async (tx) => {
    const chosen = await populationOf(tx, input.population ?? {})
    const population = chosen.ok ? chosen.value : {}
    const decided = decideCreation({ ...input, population }, ctx.today)
    if (!decided.ok || !chosen.ok) {
      return refused(...(chosen.ok ? [] : chosen.problems), ...(decided.ok ? [] : decided.problems))
    }
    const unopened = { contractId: null, frozen: null, openedAt: null, closedAt: null, releasedAt: null }
    const perspectives = [...decided.value.perspectives]
    const cycle = { ...decided.value, ...unopened, perspectives, id: newId(), tenantId: tx.tenantId }
    const taken = await insertCycle(tx, cycle)
    if (taken) return refused(taken)
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "cycle:create",
      subject: `Cycle:${cycle.id}`,
      detail: { ...decided.value },
    })
    return ok(cycle)
  })
}
