import { changeWords } from "@rung/domain/expectations/change-words"
import { checkContract } from "@rung/domain/expectations/check-contract"
import type { Contract as ContractBody } from "@rung/domain/expectations/contract"
import type { ContractEdits } from "@rung/domain/expectations/contract-edits"
import { diffContracts } from "@rung/domain/expectations/diff-contracts"
import type { Result } from "@rung/domain/kit/result"
import type { Ctx } from "../../parts.ts"
import { found } from "../../platform/graphql/fault.ts"
import { problemsOf } from "../../platform/graphql/payload.ts"
import { problemViews } from "../../platform/graphql/problem.view.ts"
import { competencyViews } from "./contract.queries.ts"
import { latestContract, loadContract } from "./contract.store.ts"
import type { ContractChangeView } from "./contract-change.view.ts"
import type { ChangeContractDraftInput } from "./contract-draft.input.ts"
import { loadDraft, type StoredDraft } from "./contract-draft.store.ts"
import type { ContractDraftPayload, ContractDraftView } from "./contract-draft.view.ts"

export async function contractDraft(ctx: Ctx): Promise<ContractDraftView | null> {
  const draft = await ctx.db.read(loadDraft)
  return draft ? draftView(ctx, draft) : null
}

/** The answer of a mutation about the draft. */
export async function draftPayload(ctx: Ctx, result: Result<StoredDraft>): Promise<ContractDraftPayload> {
  const draft = result.ok ? await draftView(ctx, result.value) : null
  return { draft, problems: problemsOf(result) }
}

export async function contractDiff(
  ctx: Ctx,
  asked: { readonly from: number; readonly to: number },
): Promise<readonly ContractChangeView[]> {
  return ctx.db.read(async (tx) => {
    const from = found(await loadContract(tx, { number: asked.from }))
    const to = found(await loadContract(tx, { number: asked.to }))
    return changeViews(from.body, to.body)
  })
}

async function draftView(ctx: Ctx, draft: StoredDraft): Promise<ContractDraftView> {
  const latest = found(await ctx.db.read(latestContract))
  const { version, basedOn, body, startedAt, changedAt } = draft
  return {
    version,
    basedOn,
    number: latest.number + 1,
    name: body.name,
    competencies: [...competencyViews(body).values()],
    routes: body.routes,
    axes: body.axes,
    thresholds: body.thresholds,
    startedAt,
    changedAt,
    changes: changeViews(latest.body, body),
    problems: problemViews(checkContract(body)),
  }
}

function changeViews(from: ContractBody, to: ContractBody): readonly ContractChangeView[] {
  return diffContracts(from, to).map((change) => ({
    kind: change.kind,
    layer: "layer" in change ? change.layer : null,
    competency: "competency" in change ? change.competency : null,
    ...changeWords(change, { from, to }),
  }))
}

/** The edits of an input; a cell without a status is one of which nothing is expected. */
export function editsOf({ version: _, expectations, ...edits }: ChangeContractDraftInput): ContractEdits {
  if (!expectations) return edits
  return { ...edits, expectations: expectations.map((row) => ({ ...row, status: row.status ?? null })) }
}
