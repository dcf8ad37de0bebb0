import type { PlanActionState } from "@rung/domain/growth/plan"
import { closedList } from "../../platform/graphql/closed-list.ts"

export const PlanActionStateEnum = closedList<PlanActionState>(
  "PlanActionState",
  "How far an action of a development plan is.",
  { PLANNED: "Still to do.", DONE: "Carried out, as its owner says.", DROPPED: "Not to be done any more." },
)
