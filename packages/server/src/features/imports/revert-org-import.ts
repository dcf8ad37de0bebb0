import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { actorText } from "../access/audit.store.ts"
import { awaitRest, waitProblems } from "./await-rest.ts"
import { isRunning, startRun } from "./import-run.store.ts"
import { lockOrgImport, type OrgImportRow } from "./org-import.store.ts"
import type { OrgImportView } from "./org-import.view.ts"
import { revertibleUntil } from "./org-import-views.ts"
import { keepsUndo } from "./undo.store.ts"

/**
 * Hands an applied import to the job that takes it back, and waits for it a while. One that is reverted, or is being
 * reverted, answers with its result.
 */
export async function revertOrgImport(
  ctx: Ctx,
  globalId: string,
  waitSeconds: number | null,
): Promise<Result<OrgImportView>> {
  const importId = fromGlobalId(globalId, "OrgImport")
  const problems = [...(importId ? [] : [unknownId("import", "importId")]), ...waitProblems(waitSeconds)]
  if (!importId || problems.length > 0) return refused(...problems)
  const begun = await ctx.db.write(async (tx) => {
    const applied = await lockOrgImport(tx, importId)
    if (!applied) return refused(unknownId("import", "importId"))
    if (applied.state === "REVERTED" || applied.state === "REVERTING") return ok(importId)
    const standing = whyNotRevert(applied, { now: ctx.now, hasUndo: await keepsUndo(tx, importId) })
    if (standing.length > 0) return refused(...standing)
    await startRun(tx, { importId, state: "REVERTING", by: actorText(principalOf(ctx)), at: ctx.now })
    return ok(importId)
  })
  return begun.ok ? awaitRest(ctx, importId, waitSeconds) : begun
}

interface Circumstances {
  readonly now: Date
  readonly hasUndo: boolean
}

function whyNotRevert(
  { state, appliedAt }: OrgImportRow,
  { now, hasUndo }: Circumstances,
): readonly Problem[] {
  if (isRunning(state)) {
    return [problem("IMPORT_RUNNING", "A job is at work on it: wait for its end, or cancel it.", "importId")]
  }
  if (state !== "APPLIED" || !appliedAt) {
    return [
      problem("IMPORT_NOT_APPLIED", "Nothing of it is in the org, so nothing is to revert.", "importId"),
    ]
  }
  if (now > revertibleUntil(appliedAt)) {
    return [
      problem(
        "REVERT_TOO_LATE",
        "It was applied more than 30 days ago: correct what it did by hand, or by another import.",
        "importId",
      ),
    ]
  }
  if (!hasUndo) {
    return [
      problem(
        "REVERT_NOT_KEPT",
        "It was applied by an earlier version of Rung, which did not keep how the org was before.",
        "importId",
      ),
    ]
  }
  return []
}
