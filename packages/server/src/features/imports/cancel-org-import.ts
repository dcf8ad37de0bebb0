import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import { lockOrgImport, markCancelled } from "./org-import.store.ts"
import type { OrgImportView } from "./org-import.view.ts"
import { orgImportView } from "./org-import-views.ts"

/** Gives a plan up; one that is given up stays so. */
export async function cancelOrgImport(ctx: Ctx, planId: string): Promise<Result<OrgImportView>> {
  const id = fromGlobalId(planId, "OrgImport")
  if (!id) return refused(unknownId("import", "planId"))
  return ctx.db.write(async (tx) => {
    const planned = await lockOrgImport(tx, id)
    if (!planned) return refused(unknownId("import", "planId"))
    if (planned.state === "APPLIED") {
      return refused(
        problem("PLAN_APPLIED", "The plan was applied already and cannot be given up.", "planId"),
      )
    }
    if (planned.state === "CANCELLED") return ok(orgImportView(planned))
    await markCancelled(tx, id)
    const subject = `OrgImport:${id}`
    await recordAudit(tx, { actor: principalOf(ctx), at: ctx.now, action: "import:cancel", subject })
    return ok(orgImportView({ ...planned, state: "CANCELLED" }))
  })
}
