import type { Ctx } from "../../parts.ts"
import { readOrg } from "../org/org.store.ts"
import { derivedOrg } from "./derived-org.queries.ts"
import { ensureDerived } from "./ensure-derived.ts"
import type { LayerRulesView } from "./layer-rules.view.ts"
import { outlineOf } from "./outline.queries.ts"

/** The tenant's rules, with the people they name as far as they are in the org today. */
export async function layerRules(ctx: Ctx): Promise<LayerRulesView> {
  await ensureDerived(ctx)
  return ctx.db.read(async (tx) => {
    const { rulesVersion } = await readOrg(tx)
    const org = await derivedOrg(tx, ctx.today)
    const { execRule, headId, subsidiaryHeadIds, excludedWorkerTypes } = org.rules
    const view = (ids: readonly string[]) => {
      const indexes = ids.map((id) => org.forest.indexOf.get(id)).filter((index) => index !== undefined)
      return outlineOf(tx, ctx, { org, indexes })
    }
    return {
      excludedWorkerTypes,
      execRule: execRule.kind,
      titlePatterns: execRule.kind === "TITLE_MATCHES" ? execRule.patterns : [],
      executives: execRule.kind === "EXPLICIT_LIST" ? await view(execRule.nodeIds) : [],
      head: headId === undefined ? null : ((await view([headId]))[0] ?? null),
      subsidiaryHeads: await view(subsidiaryHeadIds),
      version: rulesVersion,
    }
  })
}
