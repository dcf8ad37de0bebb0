import type { Competency } from "../contract.ts"

/** The competencies that the default contract asks of executives, with their anchors. */
export const EXECUTIVE: readonly Competency[] = [
  {
    code: "D1",
    name: "Choosing great managers",
    family: "HIRING",
    anchors: [
      "Several chosen managers failed for reasons visible beforehand.",
      "Chooses impressive people; whether they make others better is unknown.",
      "Most chosen managers are solid a year on, judged by those they manage; the choice rested on evidence of managing.",
      "Clearly better than the managers they inherited; knows own blind spot and staffs the panel against it.",
      "Great managers, found in unlikely places, chosen repeatedly; their teams and the managers they chose are strong.",
    ],
    itemFromBelow: {
      wording: "The leaders appointed above me in the last two years manage well.",
      onlyFrom: "managers two levels down",
    },
    bestRaters: "outcomes (yield, Brier), panel",
  },
  {
    code: "D2",
    name: "Defining the seat first",
    family: "HIRING",
    anchors: [
      "Starts with a person or a title.",
      "A list of virtues no one could have.",
      "Before the search: three outcomes, the determinants of that layer, and how each will be tested.",
      "Says what the seat does not need, and holds to it when a dazzling candidate lacks a determinant.",
      "Reshapes the organisation so that the seat can be done well by a findable person.",
    ],
    itemFromBelow: null,
    bestRaters: "panel, HR",
  },
  {
    code: "D3",
    name: "Attracting and closing great managers",
    family: "HIRING",
    anchors: [
      "Good candidates withdraw after meeting them.",
      "Delegates the search; appears for the offer.",
      "Spends real time sourcing and courting; candidates get a frank picture; most first choices accept.",
      "Strong managers elsewhere take the call; those who declined speak well of it.",
      "People come to work for the managers this person gathers.",
    ],
    itemFromBelow: {
      wording: "I got a true picture of the job before I joined.",
      onlyFrom: "managers hired in the last year",
    },
    bestRaters: "hired and declined managers, panel",
  },
  {
    code: "D4",
    name: "Putting a wrong choice right",
    family: "HIRING",
    anchors: [
      "Everyone knew for a year.",
      "Reorganises around the person.",
      "Checks at 90 days against what was predicted; acts within two quarters, decently.",
      "Says publicly what was misjudged; the next choice is different because of it.",
      "Wrong choices are rare, short and teach the whole leadership team.",
    ],
    itemFromBelow: null,
    bestRaters: "outcomes, board / peers",
  },
  {
    code: "D5",
    name: "Building the bench",
    family: "HIRING",
    anchors: [
      "A resignation in the top two layers is an emergency.",
      "Names on a chart, untested and unasked.",
      "Each key seat has someone ready who wants it, with next-layer evidence.",
      "Gives people away to other areas; fills most seats from within without clones.",
      "The company could lose any leader, including this one, and be led well next month.",
    ],
    itemFromBelow: { wording: "If a leader near me left, somebody ready would step in.", onlyFrom: null },
    bestRaters: "bench ratios, direct managers",
  },
  {
    code: "D6",
    name: "Direction and context",
    family: "DIRECTION",
    anchors: [
      "Managers guess.",
      "Slogans.",
      "Any manager can say what matters, why, and what was dropped.",
      "Trade-offs are settled before they reach teams.",
      "Distant teams decide the way this person would.",
    ],
    itemFromBelow: { wording: "I can say what matters now and what was dropped.", onlyFrom: null },
    bestRaters: "direct managers, skip-levels",
  },
  {
    code: "D7",
    name: "A system where managing matters",
    family: "DIRECTION",
    anchors: [
      "Pay and praise go to heroics.",
      "Programmes without consequence.",
      "Promotion, pay and exit follow managing as well as results.",
      "Specialists and managers advance equally; stepping back costs nothing.",
      "Other companies hire our managers for how they manage.",
    ],
    itemFromBelow: { wording: "Managing well is noticed and rewarded here.", onlyFrom: null },
    bestRaters: "all managers (aggregate)",
  },
]
