import type { Day } from "@rung/domain/kit/day"
import type { Problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import { addPerson as decide } from "@rung/domain/org/add-person"
import type { Ctx } from "../../parts.ts"
import { newId } from "../../platform/db/id.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { linesAround, saveLineChanges } from "../org/line.store.ts"
import { editOrg } from "./edit-org.ts"
import { placeIds } from "./place-ids.ts"

export interface AddPlace<Data> {
  readonly action: string
  readonly type: "Person" | "Position"
  readonly input: PlaceInput
  /** What is stored of it besides its place, or what is wrong with that. */
  readonly data: Result<Data>
  /** Stores it; answers the problem of a key that somebody else has. */
  insert(tx: TenantTx, place: NewPlace<Data>): Promise<Problem | undefined>
}

interface PlaceInput {
  readonly managerId?: string | null
  readonly effectiveOn?: Day | null
  readonly until?: Day | null
  readonly confirmHeadChange?: boolean | null
}

export interface NewPlace<Data> {
  readonly id: string
  readonly onDay: Day
  readonly data: Data
}

/** What hiring a person and making a seat have in common: a place under a manager from a day on. */
export function addPlace<Data>(ctx: Ctx, added: AddPlace<Data>): Promise<Result<string>> {
  const { action, type, input, data } = added
  const onDay = input.effectiveOn ?? ctx.today
  return editOrg(ctx, {
    action,
    effectiveOn: onDay,
    confirmed: input.confirmHeadChange === true,
    change: async (tx) => {
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
      const taken = await added.insert(tx, { id, onDay, data: data.value })
      if (taken) return refused(taken)
      await saveLineChanges(tx, decided.value)
      return ok({ value: id, audit: { subject: `${type}:${id}`, detail: { managerId, onDay } } })
    },
  })
}
