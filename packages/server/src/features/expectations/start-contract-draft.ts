import { draftContract } from "@rung/domain/expectations/draft-contract"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { recordAudit } from "../access/audit.store.ts"
import { latestContract, loadContract } from "./contract.store.ts"
import { insertDraft, type StoredDraft } from "./contract-draft.store.ts"

export function startContractDraft(
  ctx: Ctx,
  fromVersion: number | null | undefined,
): Promise<Result<StoredDraft>> {
  return ctx.db.write(async (tx) => {
    const base = await (typeof fromVersion === "number"
      ? loadContract(tx, { number: fromVersion })
      : latestContract(tx))
    if (!base) return refused(unknownId("contract", "fromVersion"))
    const draft: StoredDraft = {
      version: 1,
      basedOn: base.number,
      body: draftContract(base.body),
      startedAt: ctx.now,
      changedAt: ctx.now,
    }
    const exists = await insertDraft(tx, draft)
    if (exists) return refused(exists)
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "contract:start-draft",
      subject: `Contract:${base.id}`,
      detail: { basedOn: base.number },
    })
    return ok(draft)
  })
}
