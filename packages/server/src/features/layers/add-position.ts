import { ok, type Result, refused } from "@rung/domain/kit/result"
import { addPerson as decide } from "@rung/domain/org/add-person"
import { checkPositionData } from "@rung/domain/org/position-data"
import type { Ctx } from "../../parts.ts"
import { translateConstraint } from "../../platform/db/constraint.ts"
import { newId } from "../../platform/db/id.ts"
import { linesAround, saveLineChanges } from "../org/line.store.ts"
import { insertPosition, POSITION_CONSTRAINTS } from "../org/person.store.ts"
import { editOrg } from "./edit-org.ts"
import type { AddPositionInput } from "./org-edit.input.ts"
import { placeIds } from "./place-ids.ts"

/** Answers the row id of the new seat. */
export function addPosition(ctx: Ctx, input: AddPositionInput): Promise<Result<string>> {
  const onDay = input.effectiveOn ?? ctx.today
  return editOrg(ctx, {
    action: "org:add-position",
    effectiveOn: onDay,
    confirmed: input.confirmHeadChange === true,
    change: async (tx) => {
      const data = checkPositionData(input)
      const { ids, problems } = await placeIds(tx, [
        { field: "managerId", id: input.managerId, types: ["Person", "Position"] },
      ])
      if (!data.ok) return refused(...data.problems, ...problems)
      if (problems.length > 0) return refused(...problems)
      const id = newId()
      const managerId = ids.get("managerId")
      const managerIds = managerId === undefined ? [] : [managerId]
      const history = await linesAround(tx, { nodeIds: [], managerIds, from: onDay })
      const decided = decide(history, { nodeId: id, managerId, onDay, until: input.until ?? undefined })
      if (!decided.ok) return decided
      const taken = await translateConstraint(POSITION_CONSTRAINTS, () =>
        insertPosition(tx, { ...data.value, id }),
      )
      if (taken) return refused(taken)
      await saveLineChanges(tx, decided.value)
      return ok({ value: id, audit: { subject: `Position:${id}`, detail: { managerId, onDay } } })
    },
  })
}
