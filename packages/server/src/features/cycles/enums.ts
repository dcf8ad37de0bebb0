import type { CycleState } from "@rung/domain/cycles/cycle"
import { closedList } from "../../platform/graphql/closed-list.ts"

export const CycleStateEnum = closedList<CycleState>(
  "CycleState",
  "Where a cycle stands; it never goes back.",
  {
    DRAFT: "Being prepared: may be changed.",
    OPEN: "Layers, contract and weights are frozen; answers are taken in its period. The last state in which it may be cancelled.",
    CALIBRATING: "Closed: no answer is taken any more, and no result is visible yet.",
    RELEASED: "Results are visible to those who may read them.",
    ARCHIVED: "Put away; results stay readable.",
  },
)
