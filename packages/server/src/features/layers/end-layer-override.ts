import { ok, type Result, refused } from "@rung/domain/kit/result"
import { liftOverride } from "@rung/domain/layers/override"
import type { Ctx } from "../../parts.ts"
import { editOrg } from "./edit-org.ts"
import { overridesOf, saveOverrides } from "./layer-override.store.ts"
import type { EndLayerOverrideInput } from "./layer-rules.input.ts"
import { placeIds } from "./place-ids.ts"

/** Answers the row id of the override cut short; none when no day of it is left. */
export function endLayerOverride(
  ctx: Ctx,
  input: EndLayerOverrideInput,
): Promise<Result<string | undefined>> {
  const onDay = input.effectiveOn ?? ctx.today
  return editOrg(ctx, {
    action: "layer:end-override",
    effectiveOn: onDay,
    confirmed: false,
    change: async (tx) => {
      const field = { field: "personId", id: input.personId, types: ["Person"] } as const
      const { ids, problems } = await placeIds(tx, [field])
      const personId = ids.get("personId")
      if (personId === undefined) return refused(...problems)
      const decided = liftOverride(await overridesOf(tx, personId), onDay)
      if (!decided.ok) return decided
      const value = await saveOverrides(tx, decided.value)
      return ok({ value, audit: { subject: `Person:${personId}`, detail: { onDay } } })
    },
  })
}
