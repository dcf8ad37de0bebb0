import { ok, type Result, refused } from "@rung/domain/kit/result"
import { fillPosition as decide } from "@rung/domain/org/fill-position"
import type { Ctx } from "../../parts.ts"
import { linesAround, saveLineChanges } from "../org/line.store.ts"
import { editOrg } from "./edit-org.ts"
import type { FillPositionInput } from "./org-edit.input.ts"
import { placeIds } from "./place-ids.ts"

/** Answers the row id of the person. */
export function fillPosition(ctx: Ctx, input: FillPositionInput): Promise<Result<string>> {
  const onDay = input.effectiveOn ?? ctx.today
  return editOrg(ctx, {
    action: "org:fill-position",
    effectiveOn: onDay,
    confirmed: input.confirmHeadChange === true,
    change: async (tx) => {
      const { ids, problems } = await placeIds(tx, [
        { field: "positionId", id: input.positionId, types: ["Position"] },
        { field: "personId", id: input.personId, types: ["Person"] },
      ])
      const [positionId, personId] = [ids.get("positionId"), ids.get("personId")]
      if (problems.length > 0 || positionId === undefined || personId === undefined)
        return refused(...problems)
      const nodeIds = [positionId, personId]
      const history = await linesAround(tx, { nodeIds, managerIds: [], from: onDay })
      const decided = decide(history, { positionId, personId, onDay })
      if (!decided.ok) return decided
      await saveLineChanges(tx, decided.value)
      return ok({ value: personId, audit: { subject: `Person:${personId}`, detail: { positionId, onDay } } })
    },
  })
}
