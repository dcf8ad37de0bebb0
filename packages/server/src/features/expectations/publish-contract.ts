import { changeWords } from "@rung/domain/expectations/change-words"
import type { Contract as ContractBody } from "@rung/domain/expectations/contract"
import { diffContracts } from "@rung/domain/expectations/diff-contracts"
import { publishDraft } from "@rung/domain/expectations/publish-contract"
import { ok, type Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import { principalOf } from "../../platform/graphql/ctx.ts"
import { found } from "../../platform/graphql/fault.ts"
import { actorText, recordAudit } from "../access/audit.store.ts"
import type { Contract } from "./contract.entity.ts"
import { insertContract, latestContract } from "./contract.store.ts"
import { deleteDraft, lockDraft } from "./contract-draft.store.ts"
import { draftAtVersion } from "./draft-at-version.ts"

/** What is to be published, and what its publisher says about it. */
export interface Publish {
  readonly version: number
  /** The number that the new version is to get, typed to confirm. */
  readonly number: number
  readonly note: string
}

type Published = Omit<Contract, "tenantId">

export function publishContract(ctx: Ctx, { version, number, note }: Publish): Promise<Result<Published>> {
  return ctx.db.write(async (tx) => {
    const draft = draftAtVersion(await lockDraft(tx), version)
    if (!draft.ok) return draft
    const latest = bodyOf(found(await latestContract(tx)))
    const published = publishDraft({ draft: draft.value.body, latest, note, confirmed: number })
    if (!published.ok) return published
    const body = published.value
    const contract: Published = {
      id: newId(),
      number: body.version,
      state: body.state,
      body,
      note: note.trim(),
      publishedAt: ctx.now,
      publishedBy: actorText(principalOf(ctx)),
    }
    await insertContract(tx, contract)
    await deleteDraft(tx)
    await recordAudit(tx, {
      actor: principalOf(ctx),
      at: ctx.now,
      action: "contract:publish",
      subject: `Contract:${contract.id}`,
      detail: { number: contract.number, basedOn: draft.value.basedOn, changes: told(latest, body) },
    })
    return ok(contract)
  })
}

/** The number counts, whatever the body was written with. */
function bodyOf({ body, number }: Contract): ContractBody {
  return { ...body, version: number }
}

function told(from: ContractBody, to: ContractBody): readonly string[] {
  return diffContracts(from, to).map((change) => changeWords(change, { from, to }).sentence)
}
