import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { actorText } from "../access/audit.store.ts"
import type { AmendOrgImportInput } from "./amend-org-import.input.ts"
import { type Amendment, amendRequest } from "./amend-request.ts"
import { awaitRest, waitProblems } from "./await-rest.ts"
import { beginPlanning, editCountProblems } from "./begin-import.ts"
import { chooseFixes } from "./choose-fixes.ts"
import { readAnswers, subjectsOf } from "./import-answers.ts"
import { loadFixes } from "./import-issue.store.ts"
import { isRunning } from "./import-run.store.ts"
import { lockOrgImport, type OrgImportRow, saveAsked } from "./org-import.store.ts"
import type { OrgImportView } from "./org-import.view.ts"
import { readingProblems } from "./reading-problems.ts"
import { FORGOTTEN } from "./source-forgotten.ts"

/**
 * Plans an import again with something changed: the data stays, and so does whatever is not named. Refuses
 * `IMPORT_RUNNING`, `PLAN_HASH_DIFFERS` when somebody else has amended it since, and what was applied.
 */
export async function amendOrgImport(
  ctx: Ctx,
  planId: string,
  { input, waitSeconds }: { readonly input: AmendOrgImportInput; readonly waitSeconds?: number | null },
): Promise<Result<OrgImportView>> {
  const importId = fromGlobalId(planId, "OrgImport")
  const answers = readAnswers(input.answers ?? [])
  const problems = [
    ...(importId ? [] : [unknownId("import", "planId")]),
    ...(answers.ok ? [] : answers.problems),
    ...waitProblems(waitSeconds),
  ]
  if (!importId || !answers.ok || problems.length > 0) return refused(...problems)
  const begun = await ctx.db.write(async (tx) => {
    const planned = await lockOrgImport(tx, importId)
    if (!planned) return refused(unknownId("import", "planId"))
    const standing = whyNotAmend(planned, input)
    if (standing.length > 0) return refused(...standing)
    const fixes = await fixesOf(tx, importId, input)
    if (!fixes.ok) return fixes
    return amend(ctx, tx, {
      planned,
      amendment: { ...amendmentOf(input), ...fixes.value, given: answers.value },
    })
  })
  return begun.ok ? awaitRest(ctx, importId, waitSeconds) : begun
}

function whyNotAmend(
  { state, planHash, forgottenAt, source }: OrgImportRow,
  input: AmendOrgImportInput,
): readonly Problem[] {
  if (isRunning(state)) {
    return [problem("IMPORT_RUNNING", "A job is at work on it: wait for its end, or cancel it.", "planId")]
  }
  if (state === "RECEIVING") {
    return [problem("IMPORT_NOT_PLANNED", "Its rows are still coming: plan it first.", "planId")]
  }
  if (state === "APPLIED" || state === "REVERTED") {
    return [problem("PLAN_APPLIED", "The plan was applied: import again to change something.", "planId")]
  }
  if (forgottenAt && source !== "UPLOAD") return [FORGOTTEN]
  if (input.planHash && input.planHash !== planHash) {
    return [
      problem(
        "PLAN_HASH_DIFFERS",
        "Somebody has planned this again since you read it: read the plan again.",
        "input",
        "planHash",
      ),
    ]
  }
  if (input.fixes && input.fixes.length > 0 && !input.planHash) {
    return [
      problem(
        "PLAN_HASH_NEEDED",
        "Fixes are named by the plan they are of: send its hash too.",
        "input",
        "planHash",
      ),
    ]
  }
  return []
}

async function fixesOf(tx: TenantTx, importId: string, { fixes }: AmendOrgImportInput) {
  const chosen = fixes ?? []
  const seqs = [...new Set(chosen.map(({ issue }) => issue))]
  return chooseFixes(chosen, seqs.length > 0 ? await loadFixes(tx, importId, seqs) : new Map())
}

function amendmentOf(input: AmendOrgImportInput): Omit<Amendment, "fixes" | "given"> {
  return {
    choices: input.mapping ?? [],
    dropped: subjectsOf(input.dropAnswers ?? []),
    edits: input.edits ?? [],
    undone: input.undoEdits ?? [],
    leaveOut: input.leaveOutRows ?? [],
    takeBack: input.takeBackRows ?? [],
    mode: input.mode ?? undefined,
    effectiveOn: input.effectiveOn ?? undefined,
  }
}

interface Amended {
  readonly planned: OrgImportRow
  readonly amendment: Amendment
}

async function amend(ctx: Ctx, tx: TenantTx, { planned, amendment }: Amended): Promise<Result<string>> {
  const amended = amendRequest(planned, amendment)
  if (!amended.ok) return amended
  const { request, reading, mode, effectiveOn } = amended.value
  const problems = [
    ...editCountProblems(request.edits),
    ...(reading ? readingProblems(reading, request, mode) : []),
  ]
  if (problems.length > 0) return refused(...problems)
  const { id: importId, sourceName, sourceHash, revision } = planned
  const asked = { mode, effectiveOn, sourceName, reading }
  await saveAsked(tx, importId, {
    ...asked,
    sourceHash,
    request,
    revision: revision + 1,
    plannedBy: actorText(principalOf(ctx)),
    plannedAt: ctx.now,
  })
  await beginPlanning(ctx, tx, { importId, action: "import:amend", ...asked })
  return ok(importId)
}
