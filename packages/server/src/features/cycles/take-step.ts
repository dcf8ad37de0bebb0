import type { Action } from "@rung/domain/access/permission"
import type { Cycle as CycleBody } from "@rung/domain/cycles/cycle"
import type { Problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { ThreadCtx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import type { Cycle } from "./cycle.entity.ts"
import { cycleBody, decidedCycle, lockCycle, saveCycle } from "./cycle.store.ts"

/** One step of a cycle. */
export interface Step {
  /** Name in the audit log. */
  readonly action: Action | "cycle:change"
  decide(cycle: CycleBody): Result<CycleBody>
  /** What else stands against it. */
  readonly check?: (tx: TenantTx, cycleId: string) => Promise<readonly Problem[]>
  /** When the step happened, where that is kept. */
  readonly at?: Partial<Pick<Cycle, "openedAt" | "closedAt" | "releasedAt">>
  /** Done with the cycle as saved, in the same transaction. */
  readonly afterwards?: (tx: TenantTx, cycle: Cycle) => Promise<void>
  readonly detail?: Record<string, unknown>
}

/** Locks the cycle, decides, saves and audits: what every step of a cycle has in common. */
export function takeStep(
  ctx: Pick<ThreadCtx, "db" | "now" | "principal">,
  cycleId: string,
  step: Step,
): Promise<Result<Cycle>> {
  const id = fromGlobalId(cycleId, "Cycle")
  return ctx.db.write(async (tx) => {
    const cycle = id === undefined ? null : await lockCycle(tx, id)
    if (!cycle) return refused(unknownId("cycle", "cycleId"))
    const decided = step.decide(cycleBody(cycle))
    const others = (await step.check?.(tx, cycle.id)) ?? []
    if (!decided.ok) return refused(...decided.problems, ...others)
    if (others.length > 0) return refused(...others)
    const saved = { ...decidedCycle(cycle, decided.value), ...step.at }
    const taken = await saveCycle(tx, saved)
    if (taken) return refused(taken)
    await step.afterwards?.(tx, saved)
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: step.action,
      subject: `Cycle:${saved.id}`,
      detail: { name: saved.name, version: saved.version, ...step.detail },
    })
    return ok(saved)
  })
}
