import type { LeaveKind } from "@rung/domain/org/leave"
import type { NodeKind } from "@rung/domain/org/org-node"
import type { WorkerType } from "@rung/domain/org/worker-type"
import { closedList } from "../../platform/graphql/closed-list.ts"

export const NodeKindEnum = closedList<NodeKind>("OrgNodeKind", "What stands at a place in the org.", {
  PERSON: "Somebody who holds the seat.",
  POSITION: "A vacant seat.",
})

export const LeaveKindEnum = closedList<LeaveKind>(
  "LeaveKind",
  "How somebody who stays in the org is away; they keep their layer and are asked to answer nothing.",
  {
    LEAVE: "On leave, to come back.",
    GARDEN_LEAVE: "Released from work until the last day.",
  },
)

export const WorkerTypeEnum = closedList<WorkerType>(
  "WorkerType",
  "How somebody works for the company. The layer rules say which types count in a span.",
  {
    EMPLOYEE: "Employed; always counts.",
    CONTRACTOR: "Works on a contract for services.",
    INTERN: "Here to learn, for a while.",
    ASSISTANT: "Assists one person, as in an executive's office.",
    BOARD_MEMBER: "Sits on the board and is not employed.",
    SERVICE_ACCOUNT: "A shared mailbox or a bot, kept because sources hold them.",
  },
)
