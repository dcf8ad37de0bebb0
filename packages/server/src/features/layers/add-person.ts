import type { Result } from "@rung/domain/kit/result"
import { checkPersonData } from "@rung/domain/org/person-data"
import type { Ctx } from "../../parts.ts"
import { translateConstraint } from "../../platform/db/constraint.ts"
import { insertPerson, PERSON_CONSTRAINTS } from "../org/person.store.ts"
import { addPlace } from "./add-place.ts"
import type { AddPersonInput } from "./org-edit.input.ts"

/** Answers the row id of the new person. */
export function addPerson(ctx: Ctx, input: AddPersonInput): Promise<Result<string>> {
  return addPlace(ctx, {
    action: "org:add-person",
    type: "Person",
    input,
    data: checkPersonData(input),
    insert: (tx, { id, onDay, data }) =>
      translateConstraint(PERSON_CONSTRAINTS, async () => {
        await insertPerson(tx, {
          ...data,
          id,
          externalId: null,
          startDate: onDay,
          positionRef: null,
          leave: null,
        })
        return undefined
      }),
  })
}
