import { whyNot } from "@rung/domain/access/permission"
import type { ResponseStand } from "@rung/domain/insights/after-release-response"
import { type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { translateConstraint } from "../../platform/db/constraint.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { Fault } from "../../platform/graphql/fault.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import { viewerPerson } from "./board-access.ts"
import { RESPONSE_CONSTRAINTS, type ResultKey, responseStand } from "./result-response.store.ts"

/** Something that is added to a released result. */
export interface Addition<T> {
  /** Name in the audit log. */
  readonly action: string
  decide(stand: ResponseStand): Result<T>
  save(tx: TenantTx, key: ResultKey, decided: T): Promise<undefined>
  /** Particulars for the audit log; never a word of what was written. */
  detail?(decided: T): Record<string, unknown>
}

/** What the viewer adds to their own result of a cycle. */
export function respond<T>(ctx: Ctx, cycle: string, addition: Addition<T>): Promise<Result<T>> {
  const principal = principalOf(ctx)
  const personId = viewerPerson(principal)
  const subject = { relation: personId === undefined ? "OTHER" : "SELF", released: true } as const
  if (personId === undefined || whyNot(principal, "result:respond", subject)) throw new Fault("FORBIDDEN")
  return addToResult(ctx, { cycleId: fromGlobalId(cycle, "Cycle"), personId }, addition)
}

interface Asked {
  readonly cycleId: string | undefined
  readonly personId: string | undefined
}

/** Loads, decides, saves and audits. A result that is not released reads like one that does not exist. */
export function addToResult<T>(
  ctx: Ctx,
  { cycleId, personId }: Asked,
  { action, decide, save, detail }: Addition<T>,
): Promise<Result<T>> {
  return ctx.db.write(async (tx) => {
    if (cycleId === undefined || personId === undefined) return refused(unknownId("result", "cycleId"))
    const key = { cycleId, personId }
    const stand = await responseStand(tx, key)
    if (!stand) return refused(unknownId("result", "cycleId"))
    const decided = decide(stand)
    if (!decided.ok) return decided
    const taken = await translateConstraint(RESPONSE_CONSTRAINTS, () => save(tx, key, decided.value))
    if (taken) return refused(taken)
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action,
      subject: `Person:${personId}`,
      detail: { cycleId, ...detail?.(decided.value) },
    })
    return decided
  })
}
