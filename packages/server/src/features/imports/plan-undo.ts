import { type Applied, imagesIn, surroundingsIn, undoOfKnown } from "@rung/domain/imports/inverse"
import type { ImportPlan } from "@rung/domain/imports/plan"
import type { UndoHeads, UndoNode } from "@rung/domain/imports/undo"
import type { OrgToPlan } from "./org-to-plan.store.ts"
import type { Operations } from "./plan-operations.ts"

/**
 * What reverting needs beside the operations: how everybody known whom the import touches stood before. Whom it creates
 * is in the operations. An import is applied to exactly the org it was planned on, so it is known beforehand.
 */
export interface PlanUndo {
  readonly nodes: Iterable<UndoNode>
  readonly heads: readonly UndoHeads[]
}

export function undoOfPlan(
  plan: ImportPlan,
  { org, rules }: OrgToPlan["planning"],
  operations: Operations,
): PlanUndo {
  const { ids, lineIds, dottedIds } = operations
  const { changes } = plan
  const applied: Applied = { changes, ids, lineIds, dottedIds, images: imagesIn(org, changes) }
  const headId = plan.namedHead === null ? null : operations.idOf(plan.namedHead)
  const before = { headId: rules.headId ?? null, subsidiaryHeadIds: rules.subsidiaryHeadIds }
  const left = { headId, subsidiaryHeadIds: rules.subsidiaryHeadIds.filter((id) => id !== headId) }
  return {
    nodes: undoOfKnown(applied, surroundingsIn(org, applied)),
    heads: headId === null || headId === before.headId ? [] : [{ before, left }],
  }
}
