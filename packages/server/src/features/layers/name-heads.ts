import { type Problem, problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import { checkLayerRules, type LayerRules } from "@rung/domain/layers/layer-rules"
import type { Ctx } from "../../parts.ts"
import { editOrg, type LockedOrg } from "./edit-org.ts"
import type { NameHeadsInput } from "./layer-rules.input.ts"
import { saveRules } from "./layer-rules.store.ts"
import { placeIds } from "./place-ids.ts"
import { rulesConflict } from "./rules-conflict.ts"

/** Answers the rules as they then hold. */
export function nameHeads(ctx: Ctx, input: NameHeadsInput): Promise<Result<LayerRules>> {
  const { version, subsidiaryHeadIds } = input
  return editOrg(ctx, {
    action: "layer:name-heads",
    effectiveOn: ctx.today,
    confirmed: input.confirmHeadChange === true,
    change: async (tx, org) => {
      const types = ["Person", "Position"] as const
      const { ids, problems } = await placeIds(tx, [
        { field: "headId", id: input.headId, types },
        ...subsidiaryHeadIds.map((id, at) => ({ field: `subsidiaryHeadIds.${at}`, id, types })),
      ])
      const conflict = rulesConflict(org, version)
      const headId = ids.get("headId")
      const subsidiaries = [...ids].filter(([field]) => field !== "headId").map(([, id]) => id)
      const checked = checkLayerRules({
        ...org.before.rules,
        headId,
        subsidiaryHeadIds: [...new Set(subsidiaries)],
      })
      const all = [...conflict, ...problems, ...noRoots(org, ids), ...(checked.ok ? [] : checked.problems)]
      if (all.length > 0 || !checked.ok) return refused(...all)
      await saveRules(tx, checked.value)
      const detail = { headId: headId ?? null, subsidiaryHeadIds: subsidiaries }
      return ok({ value: checked.value, audit: { subject: `Tenant:${tx.tenantId}`, detail } })
    },
  })
}

/** Only a root can head anything: one above whom nobody stands today. */
function noRoots({ before: { forest } }: LockedOrg, ids: ReadonlyMap<string, string>): readonly Problem[] {
  return [...ids]
    .filter(([, id]) => !forest.roots.some((root) => forest.nodes[root]?.id === id))
    .map(([field, id]) =>
      problem("HEAD_NOT_A_ROOT", `${id} is no root today: choose one.`, ...field.split(".")),
    )
}
