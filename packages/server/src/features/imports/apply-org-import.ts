import { rememberMapping } from "@rung/domain/imports/columns"
import type { Confirmation } from "@rung/domain/imports/plan"
import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { actorText, recordAudit } from "../access/audit.store.ts"
import { saveRules } from "../layers/layer-rules.store.ts"
import { rederivePlacements } from "../layers/rederive.ts"
import { bumpOrgVersion, lockOrg, type OrgState } from "../org/org.store.ts"
import { applyChanges, idOf } from "./apply-changes.store.ts"
import { isLasting } from "./import-answers.ts"
import type { Operations } from "./make-plan.ts"
import {
  loadOperations,
  loadOrgImport,
  lockOrgImport,
  markApplied,
  type OrgImportRow,
} from "./org-import.store.ts"
import type { OrgImportView } from "./org-import.view.ts"
import { orgImportView } from "./org-import-views.ts"
import { unpack } from "./packed.ts"
import { saveRemembered } from "./upload.store.ts"

export interface ApplyOrgImport {
  readonly planId: string
  readonly planHash: string
  readonly confirmations: readonly Confirmation[]
}

/**
 * Writes a plan to the org in one transaction: everything, or nothing. The org is locked first, so of two who apply
 * at once the second finds its plan stale. Applying an applied plan answers with its result.
 */
export async function applyOrgImport(ctx: Ctx, input: ApplyOrgImport): Promise<Result<OrgImportView>> {
  const id = fromGlobalId(input.planId, "OrgImport")
  if (!id) return refused(unknownId("import", "planId"))
  return ctx.db.write(async (tx) => {
    const org = await lockOrg(tx)
    const planned = await lockOrgImport(tx, id)
    if (!planned) return refused(unknownId("import", "planId"))
    if (planned.state === "APPLIED" && planned.planHash === input.planHash) return ok(orgImportView(planned))
    const problems = whyNotApply(planned, org, input)
    if (problems.length > 0) return refused(...problems)
    await write(ctx, tx, planned)
    const applied = await loadOrgImport(tx, id)
    return applied ? ok(orgImportView(applied)) : refused(unknownId("import", "planId"))
  })
}

function whyNotApply(planned: OrgImportRow, org: OrgState, input: ApplyOrgImport): readonly Problem[] {
  if (planned.planHash !== input.planHash) {
    return [
      problem("PLAN_HASH_DIFFERS", "This is not the hash of the plan: read the plan again.", "planHash"),
    ]
  }
  if (planned.state === "CANCELLED") {
    return [problem("PLAN_CANCELLED", "The plan was given up: plan again.", "planId")]
  }
  if (planned.orgVersion !== org.version) {
    return [problem("PLAN_STALE", "The org has changed since this was planned: plan again.", "planId")]
  }
  const isConfirmed = (stop: Confirmation) =>
    input.confirmations.some(({ code, number }) => code === stop.code && number === stop.number)
  return (planned.summary?.stops ?? [])
    .filter((stop) => !isConfirmed(stop))
    .map(({ code, number }) =>
      problem(
        "CONFIRMATION_MISSING",
        `${code} stops the import: confirm it with its number, ${number}.`,
        "confirmations",
      ),
    )
}

async function write(ctx: Ctx, tx: TenantTx, planned: OrgImportRow): Promise<void> {
  const packed = await loadOperations(tx, planned.id)
  if (!packed) throw new Error("A plan has no operations.")
  const { changes, namedHead, rules } = await unpack<Operations>(packed)
  const ids = await applyChanges(tx, changes)
  const headId = namedHead === null ? undefined : idOf(namedHead, ids)
  if (headId !== undefined && headId !== rules.headId) {
    const subsidiaryHeadIds = rules.subsidiaryHeadIds.filter((id) => id !== headId)
    await saveRules(tx, { ...rules, headId, subsidiaryHeadIds })
  }
  const orgVersion = await bumpOrgVersion(tx)
  await rederivePlacements(tx, ctx.today)
  const actor = principalOf(ctx)
  await markApplied(tx, { id: planned.id, appliedBy: actorText(actor), appliedAt: ctx.now, orgVersion })
  const { reading, counts } = planned
  if (reading) {
    const { signature, headers, mapping, answers } = reading
    const remembered = { mapping: rememberMapping(headers, mapping), answers: answers.filter(isLasting) }
    await saveRemembered(tx, { signature, ...remembered })
  }
  await recordAudit(tx, {
    actor,
    at: ctx.now,
    action: "import:apply",
    subject: `OrgImport:${planned.id}`,
    detail: { planHash: planned.planHash, ...counts },
  })
}
