import { ok, type Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { recordAudit } from "../access/audit.store.ts"
import { deleteDraft, lockDraft, type StoredDraft } from "./contract-draft.store.ts"
import { draftAtVersion } from "./draft-at-version.ts"

/** Answers the draft as it was. */
export function discardContractDraft(ctx: Ctx, version: number): Promise<Result<StoredDraft>> {
  return ctx.db.write(async (tx) => {
    const draft = draftAtVersion(await lockDraft(tx), version)
    if (!draft.ok) return draft
    await deleteDraft(tx)
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "contract:discard-draft",
      detail: { version, basedOn: draft.value.basedOn },
    })
    return ok(draft.value)
  })
}
