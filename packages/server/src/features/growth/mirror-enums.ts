import type { MirrorChoice } from "@rung/domain/growth/mirror"
import { closedList } from "../../platform/graphql/closed-list.ts"

export const MirrorChoiceEnum = closedList<MirrorChoice>(
  "MirrorChoice",
  "What somebody makes of the fork at their rung; all three are good answers.",
  {
    STAY: "Stay on this rung and get better at it.",
    SIDEWAYS: "Move to where what they love and excel at decides.",
    NEXT: "Prepare for the next rung.",
  },
)
