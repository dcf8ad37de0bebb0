import type { Competency } from "../contract.ts"

/** The competencies that the default contract asks of individual contributors, with their anchors. */
export const INDIVIDUAL_CONTRIBUTOR: readonly Competency[] = [
  {
    code: "A1",
    name: "Craft quality",
    family: "CRAFT",
    anchors: [
      "Work is often redone by others; basic standards of the trade are missed.",
      "Sound on familiar tasks; needs close checking on anything new.",
      "Work meets the trade's standard without checking; own mistakes found before others find them.",
      "Hard cases come to this person; the result is cleaner than asked and others copy it.",
      "Changes how the craft is done here; the standard moved because of them.",
    ],
    itemFromBelow: null,
    bestRaters: "peer ICs, own manager",
  },
  {
    code: "A2",
    name: "Dependable delivery",
    family: "DELIVERY",
    anchors: [
      "Commitments slip without word.",
      "Delivers when chased; news of trouble comes late.",
      "Says what will be done and by when, and it is; trouble is raised while there is still time.",
      "Plans around others' dependencies; slips are rare and already replanned when announced.",
      "People commit to customers on this person's word alone.",
    ],
    itemFromBelow: null,
    bestRaters: "manager, partners",
  },
  {
    code: "A3",
    name: "Judgement in the work",
    family: "CRAFT",
    anchors: [
      "Solves the task as worded even when it plainly misses the point.",
      "Notices the wrong problem when told; struggles to choose between options.",
      "Asks what it is for, picks a sensible option, can say why.",
      "Finds the smaller or better problem; names trade-offs in terms the user cares about.",
      "Is asked in before work is defined, because their framing saves quarters.",
    ],
    itemFromBelow: null,
    bestRaters: "manager, peers",
  },
  {
    code: "A4",
    name: "Lifting peers",
    family: "COACHING",
    anchors: [
      "Others' work is harder for having worked together.",
      "Helps if asked directly; keeps knowledge to self otherwise.",
      "Reviews and explains in ways that let a peer do it alone next time.",
      "Peers name this person as where they learned something specific.",
      "A group performs above its members because of habits this person started.",
    ],
    itemFromBelow: null,
    bestRaters: "peers",
  },
  {
    code: "A5",
    name: "Learning from feedback",
    family: "DIRECTION",
    anchors: [
      "Explains feedback away; the same issue returns.",
      "Accepts it, changes briefly, slips back.",
      "Asks for specifics, changes one thing, checks whether it worked.",
      "Seeks criticism before it is offered; change is visible to the giver.",
      "Teaches others how they learned it; old weakness is now a strength.",
    ],
    itemFromBelow: null,
    bestRaters: "manager",
  },
]
