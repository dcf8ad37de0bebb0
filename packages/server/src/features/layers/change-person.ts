import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import { changePersonData } from "@rung/domain/org/person-data"
import type { Ctx } from "../../parts.ts"
import { translateConstraint } from "../../platform/db/constraint.ts"
import { fromGlobalId } from "../../platform/graphql/global-id.ts"
import { unknownId } from "../../platform/graphql/problem.view.ts"
import { loadPerson, PERSON_CONSTRAINTS, savePerson } from "../org/person.store.ts"
import { editOrg } from "./edit-org.ts"
import type { ChangePersonInput } from "./org-edit.input.ts"

/** Answers the row id of the person. */
export function changePerson(
  ctx: Ctx,
  { id: globalId, version, ...change }: ChangePersonInput,
): Promise<Result<string>> {
  return editOrg(ctx, {
    action: "org:change-person",
    effectiveOn: ctx.today,
    confirmed: false,
    change: async (tx) => {
      const id = fromGlobalId(globalId, "Person")
      const person = id === undefined ? null : await loadPerson(tx, id)
      if (!person) return refused(unknownId("person", "id"))
      const data = changePersonData(person, change)
      if (!data.ok) return data
      const saved = await translateConstraint(PERSON_CONSTRAINTS, () =>
        savePerson(tx, { ...person, ...data.value, version }),
      )
      if (saved === false) return refused(VERSION_CONFLICT)
      if (saved !== true) return refused(saved)
      const fields = Object.keys(change).toSorted()
      return ok({ value: person.id, audit: { subject: `Person:${person.id}`, detail: { fields } } })
    },
  })
}

const VERSION_CONFLICT = problem(
  "VERSION_CONFLICT",
  "Somebody changed this person meanwhile: read it again, then change it.",
  "version",
)
