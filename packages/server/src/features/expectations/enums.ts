import type { Axis, ContractState, Family, Status } from "@rung/domain/expectations/contract"
import type { ChangeKind } from "@rung/domain/expectations/contract-change"
import type { TextPart, TranslatedLanguage } from "@rung/domain/expectations/contract-texts"
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

export const ChangeKindEnum = closedList<ChangeKind>(
  "ContractChangeKind",
  "In which way two contracts differ.",
  {
    NAME: "The contract has another name.",
    COMPETENCY_REMOVED: "A competency is gone, with all that was said of it.",
    COMPETENCY_ADDED: "A competency is new.",
    COMPETENCY_NAME: "A competency is called otherwise.",
    FAMILY: "A competency stands in another group.",
    ANCHOR: "One point of a scale is worded anew.",
    ITEM_FROM_BELOW: "What people below are asked is worded anew, or is there or gone.",
    BEST_RATERS: "Who sees a competency best is worded anew.",
    ORDER: "Competencies are shown in another order.",
    EXPECTATION: "Status or weight of a competency at a layer.",
    ROUTE: "Who is asked what about people of a layer.",
    AXIS: "What one side of the coaching × hiring map is made of.",
    THRESHOLD: "Where a band begins, the floor, or how much evidence a band needs.",
  },
)

export const TranslatedLanguageEnum = closedList<TranslatedLanguage>(
  "TranslatedLanguage",
  "Languages other than English that the contract can be read in.",
  { DE: "German, addressing people as Sie." },
)

export const TextPartEnum = closedList<TextPart>("ContractTextPart", "What a text is in the contract.", {
  CONTRACT_NAME: "What the company calls its contract.",
  NAME: "What a competency is called.",
  ANCHOR: "What is seen at one point of a competency's scale.",
  ITEM: "What people below are asked.",
  ONLY_FROM: "The only people below who can answer it.",
  BEST_RATERS: "Who sees a competency best.",
})
