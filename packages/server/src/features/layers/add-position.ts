import type { Result } from "@rung/domain/kit/result"
import { checkPositionData } from "@rung/domain/org/position-data"
import type { Ctx } from "../../parts.ts"
import { translateConstraint } from "../../platform/db/constraint.ts"
import { insertPosition, POSITION_CONSTRAINTS } from "../org/person.store.ts"
import { addPlace } from "./add-place.ts"
import type { AddPositionInput } from "./org-edit.input.ts"

/** Answers the row id of the new seat. */
export function addPosition(ctx: Ctx, input: AddPositionInput): Promise<Result<string>> {
  return addPlace(ctx, {
    action: "org:add-position",
    type: "Position",
    input,
    data: checkPositionData(input),
    insert: (tx, { id, data }) =>
      translateConstraint(POSITION_CONSTRAINTS, async () => {
        await insertPosition(tx, { ...data, id })
        return undefined
      }),
  })
}
