import type { Confirmation } from "@rung/domain/imports/plan"
import { grouped } from "@rung/domain/kit/grouped"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { actorText } from "../access/audit.store.ts"
import { awaitRest, waitProblems } from "./await-rest.ts"
import { isRunning, startRun } from "./import-run.store.ts"
import { lockOrgImport, type OrgImportRow, saveConfirmations } from "./org-import.store.ts"
import type { OrgImportView } from "./org-import.view.ts"
import { STALE } from "./write-plan.ts"

export interface ApplyOrgImport {
  readonly planId: string
  readonly planHash: string
  readonly confirmations: readonly Confirmation[]
  readonly waitSeconds?: number | null
}

/**
 * Hands a plan to the job that writes it to the org, and waits for it a while. Applying a plan that is applied, or is
 * being applied, answers with its result.
 */
export async function applyOrgImport(ctx: Ctx, input: ApplyOrgImport): Promise<Result<OrgImportView>> {
  const importId = fromGlobalId(input.planId, "OrgImport")
  const problems = [...(importId ? [] : [unknownId("import", "planId")]), ...waitProblems(input.waitSeconds)]
  if (!importId || problems.length > 0) return refused(...problems)
  const begun = await ctx.db.write(async (tx) => {
    const planned = await lockOrgImport(tx, importId)
    if (!planned) return refused(unknownId("import", "planId"))
    const isSame = planned.planHash === input.planHash
    if (isSame && (planned.state === "APPLIED" || planned.state === "APPLYING")) return ok(importId)
    const standing = whyNotApply(planned, input)
    if (standing.length > 0) return refused(...standing)
    await saveConfirmations(tx, importId, input.confirmations)
    await startRun(tx, { importId, state: "APPLYING", by: actorText(principalOf(ctx)), at: ctx.now })
    return ok(importId)
  })
  return begun.ok ? awaitRest(ctx, importId, input.waitSeconds) : begun
}

function whyNotApply(planned: OrgImportRow, input: ApplyOrgImport): readonly Problem[] {
  const { state, planHash, orgVersion, currentVersion, summary } = planned
  if (isRunning(state) && state !== "APPLYING") {
    return [problem("IMPORT_RUNNING", "A job is at work on it: wait for its end, or cancel it.", "planId")]
  }
  if (planHash !== input.planHash) {
    return [problem("PLAN_HASH_DIFFERS", "This is not the hash of the plan: read it again.", "planHash")]
  }
  if (state === "CANCELLED") {
    return [problem("PLAN_CANCELLED", "The plan was given up: plan again.", "planId")]
  }
  if (state !== "PLANNED") {
    return [problem("IMPORT_NOT_PLANNED", "There is no plan to apply: plan again.", "planId")]
  }
  if (orgVersion !== currentVersion) return [STALE]
  const isConfirmed = (stop: Confirmation) =>
    input.confirmations.some(({ code, number }) => code === stop.code && number === stop.number)
  return (summary?.stops ?? [])
    .filter((stop) => !isConfirmed(stop))
    .map(({ code, number }) =>
      problem(
        "CONFIRMATION_MISSING",
        `${code} stops the import: confirm it with its number, ${grouped(number)}.`,
        "confirmations",
      ),
    )
}
