import { ok, type Result, refused } from "@rung/domain/kit/result"
import { checkLayerRules, type ExecRule, type LayerRules } from "@rung/domain/layers/layer-rules"
import type { Ctx } from "../../parts.ts"
import { editOrg } from "./edit-org.ts"
import type { ChangeLayerRulesInput } from "./layer-rules.input.ts"
import { saveRules } from "./layer-rules.store.ts"
import { placeIds } from "./place-ids.ts"
import { rulesConflict } from "./rules-conflict.ts"

/** Answers the rules as they then hold. */
export function changeLayerRules(ctx: Ctx, input: ChangeLayerRulesInput): Promise<Result<LayerRules>> {
  return editOrg(ctx, {
    action: "layer:change-rules",
    effectiveOn: ctx.today,
    confirmed: false,
    change: async (tx, org) => {
      const types = ["Person", "Position"] as const
      const { ids, problems } = await placeIds(
        tx,
        (input.executiveIds ?? []).map((id, at) => ({ field: `executiveIds.${at}`, id, types })),
      )
      const execRule = execRuleOf(input, [...new Set(ids.values())])
      const excludedWorkerTypes = [...new Set(input.excludedWorkerTypes)]
      const checked = checkLayerRules({ ...org.before.rules, excludedWorkerTypes, execRule })
      const all = [...rulesConflict(org, input.version), ...problems, ...(checked.ok ? [] : checked.problems)]
      if (all.length > 0 || !checked.ok) return refused(...all)
      await saveRules(tx, checked.value)
      const detail = { excludedWorkerTypes, execRule }
      return ok({ value: checked.value, audit: { subject: `Tenant:${tx.tenantId}`, detail } })
    },
  })
}

function execRuleOf(input: ChangeLayerRulesInput, nodeIds: readonly string[]): ExecRule {
  switch (input.execRule) {
    case "HEAD_REPORTS":
      return { kind: "HEAD_REPORTS" }
    case "TITLE_MATCHES":
      return { kind: "TITLE_MATCHES", patterns: input.titlePatterns ?? [] }
    case "EXPLICIT_LIST":
      return { kind: "EXPLICIT_LIST", nodeIds }
  }
}
