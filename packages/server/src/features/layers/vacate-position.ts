import type { Day } from "@rung/domain/kit/day"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import { checkPositionData } from "@rung/domain/org/position-data"
import { vacatePosition as decide } from "@rung/domain/org/vacate-position"
import type { Ctx } from "../../parts.ts"
import { translateConstraint } from "../../platform/db/constraint.ts"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { linesAround, saveLineChanges } from "../org/line.store.ts"
import { insertPosition, loadPerson, POSITION_CONSTRAINTS } from "../org/person.store.ts"
import { type Edited, editOrg } from "./edit-org.ts"
import type { VacatePositionInput } from "./org-edit.input.ts"
import { placeIds } from "./place-ids.ts"
import { atField } from "./problem-fields.ts"

/** Answers the row id of the seat that stays open. */
export function vacatePosition(ctx: Ctx, input: VacatePositionInput): Promise<Result<string>> {
  const onDay = input.effectiveOn ?? ctx.today
  return editOrg(ctx, {
    action: "org:vacate-position",
    effectiveOn: onDay,
    confirmed: input.confirmHeadChange === true,
    change: (tx) => vacate(tx, input, onDay),
  })
}

async function vacate(tx: TenantTx, input: VacatePositionInput, onDay: Day): Promise<Result<Edited<string>>> {
  const { ids, problems } = await placeIds(tx, [
    { field: "personId", id: input.personId, types: ["Person"] },
    { field: "newManagerId", id: input.newManagerId, types: ["Person", "Position"] },
  ])
  const [personId, managerId] = [ids.get("personId"), ids.get("newManagerId")]
  const either = input.leaves && managerId !== undefined ? [LEAVES_OR_MOVES] : []
  const person = personId === undefined ? null : await loadPerson(tx, personId)
  const seat = checkPositionData({
    title: person?.title ?? null,
    unit: person?.unit ?? null,
    ...given(input),
  })
  if (problems.length > 0 || either.length > 0 || !person) return refused(...problems, ...either)
  if (!seat.ok) return seat
  const managerIds = managerId === undefined ? [] : [managerId]
  const history = await linesAround(tx, { nodeIds: [person.id], managerIds, from: onDay })
  const positionId = newId()
  const goes = input.leaves ? "LEAVES" : { managerId }
  const decided = decide(history, { personId: person.id, positionId, onDay, person: goes })
  if (!decided.ok) return atField(decided, { nodeId: "personId", managerId: "newManagerId" })
  const taken = await translateConstraint(POSITION_CONSTRAINTS, () =>
    insertPosition(tx, { ...seat.value, id: positionId }),
  )
  if (taken) return refused(taken)
  await saveLineChanges(tx, decided.value)
  const detail = { personId: person.id, managerId, leaves: input.leaves, onDay }
  return ok({ value: positionId, audit: { subject: `Position:${positionId}`, detail } })
}

function given({ title, reference }: VacatePositionInput) {
  return {
    ...(title === null || title === undefined ? {} : { title }),
    ...(reference === null || reference === undefined ? {} : { reference }),
  }
}

const LEAVES_OR_MOVES = problem(
  "LEAVES_OR_MOVES",
  "Somebody who leaves gets no new manager: take it out, or let them stay.",
  "newManagerId",
)
