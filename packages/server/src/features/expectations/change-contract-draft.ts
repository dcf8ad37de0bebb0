import type { ContractEdits } from "@rung/domain/expectations/contract-edits"
import { editContract } from "@rung/domain/expectations/edit-contract"
import { ok, type Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { recordAudit } from "../access/audit.store.ts"
import { lockDraft, type StoredDraft, saveDraft } from "./contract-draft.store.ts"
import { draftAtVersion } from "./draft-at-version.ts"

/** Edits, and the version of the draft that they were decided on. */
export interface ChangeDraft {
  readonly version: number
  readonly edits: ContractEdits
}

export function changeContractDraft(ctx: Ctx, { version, edits }: ChangeDraft): Promise<Result<StoredDraft>> {
  return ctx.db.write(async (tx) => {
    const draft = draftAtVersion(await lockDraft(tx), version)
    if (!draft.ok) return draft
    const edited = editContract(draft.value.body, edits)
    if (!edited.ok) return edited
    const saved = { ...draft.value, body: edited.value, version: version + 1, changedAt: ctx.now }
    await saveDraft(tx, saved)
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "contract:change-draft",
      detail: { version: saved.version },
    })
    return ok(saved)
  })
}
