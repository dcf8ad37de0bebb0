import { ok, type Result, refused } from "@rung/domain/kit/result"
import { moveReport as decide } from "@rung/domain/org/move-report"
import type { Ctx } from "../../parts.ts"
import { linesAround, saveLineChanges } from "../org/line.store.ts"
import { editOrg } from "./edit-org.ts"
import type { MoveReportInput } from "./org-edit.input.ts"
import { placeIds } from "./place-ids.ts"
import { atField } from "./problem-fields.ts"

/** Answers the row id of who or what moved. */
export function moveReport(ctx: Ctx, input: MoveReportInput): Promise<Result<string>> {
  const onDay = input.effectiveOn ?? ctx.today
  return editOrg(ctx, {
    action: "org:move-report",
    effectiveOn: onDay,
    confirmed: input.confirmHeadChange === true,
    change: async (tx) => {
      const { ids, problems } = await placeIds(tx, [
        { field: "id", id: input.id, types: ["Person", "Position"] },
        { field: "managerId", id: input.managerId, types: ["Person", "Position"] },
      ])
      const nodeId = ids.get("id")
      if (problems.length > 0 || nodeId === undefined) return refused(...problems)
      const managerId = ids.get("managerId")
      const managerIds = managerId === undefined ? [] : [managerId]
      const history = await linesAround(tx, { nodeIds: [nodeId], managerIds, from: onDay })
      const decided = decide(history, { nodeId, managerId, onDay })
      if (!decided.ok) return atField(decided, { nodeId: "id" })
      await saveLineChanges(tx, decided.value)
      const changed = decided.value.insert.length > 0
      return ok({
        value: nodeId,
        audit: changed ? { subject: nodeId, detail: { managerId, onDay } } : undefined,
      })
    },
  })
}
