import { ok, type Result, refused } from "@rung/domain/kit/result"
import { overrideLayer as decide } from "@rung/domain/layers/override"
import { solidLineOn } from "@rung/domain/org/line-history"
import type { Ctx } from "../../parts.ts"
import { linesAround } from "../org/line.store.ts"
import { author } from "./author.ts"
import { editOrg } from "./edit-org.ts"
import { overridesOf, saveOverrides } from "./layer-override.store.ts"
import type { OverrideLayerInput } from "./layer-rules.input.ts"
import { placeIds } from "./place-ids.ts"

/** Answers the row id of the override. */
export function overrideLayer(ctx: Ctx, input: OverrideLayerInput): Promise<Result<string | undefined>> {
  const validFrom = input.validFrom ?? ctx.today
  return editOrg(ctx, {
    action: "layer:override",
    effectiveOn: validFrom,
    confirmed: false,
    change: async (tx) => {
      const field = { field: "personId", id: input.personId, types: ["Person"] } as const
      const { ids, problems } = await placeIds(tx, [field])
      const personId = ids.get("personId")
      if (personId === undefined) return refused(...problems)
      const { layer, reason, expiresOn } = input
      const history = await linesAround(tx, { nodeIds: [personId], managerIds: [], from: validFrom })
      const isInOrg = solidLineOn(history, personId, validFrom) !== undefined
      const existing = await overridesOf(tx, personId)
      const command = {
        personId,
        layer,
        reason,
        authorId: author(ctx),
        validFrom,
        expiresOn: expiresOn ?? undefined,
      }
      const decided = decide(command, { existing, isInOrg, today: ctx.today })
      if (!decided.ok) return decided
      const value = await saveOverrides(tx, decided.value)
      const detail = { layer, validFrom, expiresOn: expiresOn ?? null }
      return ok({ value, audit: { subject: `Person:${personId}`, detail } })
    },
  })
}
