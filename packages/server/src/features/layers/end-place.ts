import type { Day } from "@rung/domain/kit/day"
import { problem } from "@rung/domain/kit/problem"
import { ok, type Result, refused } from "@rung/domain/kit/result"
import { endPerson as decide, type EndPerson } from "@rung/domain/org/end-person"
import type { Ctx } from "../../parts.ts"
import type { TenantTx } from "../../platform/db/tenant-tx.ts"
import { linesAround, saveLineChanges } from "../org/line.store.ts"
import { type Edited, editOrg } from "./edit-org.ts"
import type { EndPlaceInput } from "./org-edit.input.ts"
import { placeIds } from "./place-ids.ts"
import { atField } from "./problem-fields.ts"

export interface EndPlace {
  readonly action: string
  readonly type: "Person" | "Position"
  readonly input: EndPlaceInput
}

/** What ending a person and giving up a seat have in common, which is all but the name. */
export function endPlace(ctx: Ctx, { action, type, input }: EndPlace): Promise<Result<string>> {
  const onDay = input.effectiveOn ?? ctx.today
  return editOrg(ctx, {
    action,
    effectiveOn: onDay,
    confirmed: input.confirmHeadChange === true,
    change: (tx) => end(tx, { type, input, onDay }),
  })
}

interface End extends Omit<EndPlace, "action"> {
  readonly onDay: Day
}

async function end(tx: TenantTx, { type, input, onDay }: End): Promise<Result<Edited<string>>> {
  const { ids, problems } = await placeIds(tx, [
    { field: "id", id: input.id, types: [type] },
    { field: "successorId", id: input.successorId, types: ["Person", "Position"] },
  ])
  const nodeId = ids.get("id")
  const successorId = ids.get("successorId")
  if (successorId !== undefined && input.leaveReportsUnplaced) return refused(...problems, EITHER)
  if (problems.length > 0 || nodeId === undefined) return refused(...problems)
  const managerIds = successorId === undefined ? [] : [successorId]
  const history = await linesAround(tx, { nodeIds: [nodeId], managerIds, from: onDay })
  const decided = decide(history, { nodeId, onDay, reports: reportsGo(successorId, input) })
  if (!decided.ok) return atField(decided, { nodeId: "id", reports: "successorId", managerId: "successorId" })
  await saveLineChanges(tx, decided.value)
  return ok({ value: nodeId, audit: { subject: `${type}:${nodeId}`, detail: { successorId, onDay } } })
}

function reportsGo(successorId: string | undefined, input: EndPlaceInput): EndPerson["reports"] {
  if (successorId !== undefined) return { successorId }
  return input.leaveReportsUnplaced ? "LEAVE_UNPLACED" : undefined
}

const EITHER = problem(
  "SUCCESSOR_OR_UNPLACED",
  "Name a successor or leave the reports unplaced, not both.",
  "leaveReportsUnplaced",
)
