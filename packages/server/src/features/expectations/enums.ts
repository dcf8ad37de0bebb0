import type { Axis, ContractState, Family, Status } from "@rung/domain/expectations/contract"
import type { Perspective } from "@rung/domain/expectations/perspective"
import { closedList } from "../../platform/graphql/closed-list.ts"

export const StatusEnum = closedList<Status>("ExpectationStatus", "What a competency means at a layer.", {
  DETERMINANT: "Decides success at the layer: scored, with a weight.",
  SUPPORTING: "Helps at the layer: shown beside the score, never in it.",
  NO_LONGER_DETERMINANT: "Decided success on a rung below: carried, weight exactly 0.",
  PREVIEW: "Not expected yet: belongs to the next rung.",
})

export const FamilyEnum = closedList<Family>(
  "Family",
  "Groups of competencies, as the heat map shows them.",
  {
    CRAFT: "Being good at the job itself.",
    DELIVERY: "Getting the right things done, alone or through others.",
    COACHING: "Making those one works with better.",
    HIRING: "Choosing, winning and placing people.",
    DIRECTION: "Saying where to go, and learning on the way.",
  },
)

export const AxisEnum = closedList<Axis>("Axis", "The two sides of the coaching × hiring map.", {
  COACHING: "How well somebody makes those below better.",
  HIRING: "How well somebody chooses and wins people.",
})

export const ContractStateEnum = closedList<ContractState>(
  "ContractState",
  "Whether a contract may change.",
  {
    DRAFT: "Being written; no cycle can use it.",
    PUBLISHED: "Never changes again; a change is a new version.",
  },
)

export const PerspectiveEnum = closedList<Perspective>(
  "Perspective",
  "The views from which somebody can be assessed.",
  {
    MANAGER: "From directly above; attributed, the rater is named.",
    SELF: "One's own view; attributed, and never in a score.",
    UPWARD: "From direct reports; confidential, shown only in groups of k.",
    SKIP: "From two levels below; confidential, shown only in groups of k.",
    PEER: "From peers; confidential, shown only in groups of k.",
  },
)
