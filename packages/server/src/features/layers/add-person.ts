import { ok, type Result, refused } from "@rung/domain/kit/result"
import { addPerson as decide } from "@rung/domain/org/add-person"
import { checkPersonData } from "@rung/domain/org/person-data"
import type { Ctx } from "../../parts.ts"
import { translateConstraint } from "../../platform/db/constraint.ts"
import { newId } from "../../platform/db/id.ts"
import { linesAround, saveLineChanges } from "../org/line.store.ts"
import { insertPerson, PERSON_CONSTRAINTS } from "../org/person.store.ts"
import { editOrg } from "./edit-org.ts"
import type { AddPersonInput } from "./org-edit.input.ts"
import { placeIds } from "./place-ids.ts"

/** Answers the row id of the new person. */
export function addPerson(ctx: Ctx, input: AddPersonInput): Promise<Result<string>> {
  const onDay = input.effectiveOn ?? ctx.today
  return editOrg(ctx, {
    action: "org:add-person",
    effectiveOn: onDay,
    confirmed: input.confirmHeadChange === true,
    change: async (tx) => {
      const data = checkPersonData(input)
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
      const taken = await translateConstraint(PERSON_CONSTRAINTS, () =>
        insertPerson(tx, { ...data.value, id, externalId: null, startDate: onDay }),
      )
      if (taken) return refused(taken)
      await saveLineChanges(tx, decided.value)
      return ok({ value: id, audit: { subject: `Person:${id}`, detail: { managerId, onDay } } })
    },
  })
}
