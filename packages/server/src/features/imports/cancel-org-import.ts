import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import { stopRun } from "./import-run.store.ts"
import type { ImportState } from "./import-state.ts"
import { loadOrgImport, lockOrgImport } from "./org-import.store.ts"
import type { OrgImportView } from "./org-import.view.ts"
import { orgImportView } from "./org-import-views.ts"

/** Where an import comes to rest when somebody gives it up; nothing for what was written already. */
const RESTS_IN: Readonly<Record<ImportState, ImportState | undefined>> = {
  RECEIVING: "CANCELLED",
  PLANNING: "CANCELLED",
  PLANNED: "CANCELLED",
  FAILED: "CANCELLED",
  CANCELLED: "CANCELLED",
  APPLYING: "PLANNED",
  REVERTING: "APPLIED",
  APPLIED: undefined,
  REVERTED: undefined,
}

const STOPPED = problem("IMPORT_STOPPED", "Somebody stopped it, and nothing was written.", "planId")

/**
 * Gives an import up, or ends the job at work on it: at once, for whatever that job has not committed by now is undone.
 * One that is given up stays so.
 */
export async function cancelOrgImport(ctx: Ctx, planId: string): Promise<Result<OrgImportView>> {
  const id = fromGlobalId(planId, "OrgImport")
  if (!id) return refused(unknownId("import", "planId"))
  return ctx.db.write(async (tx) => {
    const planned = await lockOrgImport(tx, id)
    if (!planned) return refused(unknownId("import", "planId"))
    const state = RESTS_IN[planned.state]
    if (!state) return refused(APPLIED)
    if (planned.state === "CANCELLED") return ok(orgImportView(planned))
    const problems: readonly Problem[] = state === "CANCELLED" ? planned.problems : [STOPPED]
    await stopRun(tx, { importId: id, state, at: ctx.now, problems })
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "import:cancel",
      subject: `OrgImport:${id}`,
    })
    const stopped = await loadOrgImport(tx, id)
    return stopped ? ok(orgImportView(stopped)) : refused(unknownId("import", "planId"))
  })
}

const APPLIED = problem("PLAN_APPLIED", "The plan was applied already and cannot be given up.", "planId")
