import type { Competency } from "../contract.ts"

/** The competencies that the default contract asks of managers of ICs, with their anchors. */
export const MANAGER_OF_ICS: readonly Competency[] = [
  {
    code: "B1",
    name: "Step-in craft",
    family: "CRAFT",
    anchors: [
      "Could not do the team's work; nods along in reviews.",
      "Understands the talk; hands it back when it gets hard.",
      "Can take over a normal piece of the work tomorrow at the team's standard.",
      "Can take over the hard piece; spots what will go wrong by reading it.",
      "Among the best at it, and current; the team wants this person's eyes on the worst problem.",
    ],
    itemFromBelow: {
      wording: "When our work gets hard, my manager can do it with me, not just talk about it.",
      onlyFrom: null,
    },
    bestRaters: "direct ICs, senior peer ICs (blind sample)",
  },
  {
    code: "B2",
    name: "Teaching the job",
    family: "COACHING",
    anchors: [
      "Reports say they learned nothing about doing the job from this manager.",
      "Gives answers or corrects results; people wait for the next answer.",
      "Each report can name a part of the job they now do better because it was shown, practised and checked.",
      "Knows each person's next facet to learn, chooses work to fit it, and returns to see if it stuck.",
      "People leave the team able to teach the job themselves; other teams ask for its alumni.",
    ],
    itemFromBelow: {
      wording: "In the last three months my manager showed me how to do part of my job better, and I do.",
      onlyFrom: null,
    },
    bestRaters: "direct ICs",
  },
  {
    code: "B3",
    name: "Setting up the work",
    family: "DELIVERY",
    anchors: [
      "Work arrives unclear; two people do the same thing, nobody does the third.",
      "Goals exist, but who decides what, and what good looks like, is found out late.",
      "Each person can state the goal, their part, and the bar; obstacles are cleared within days.",
      "Assignments balance need, skill and growth; agreements with neighbouring teams are explicit.",
      "The set-up survives the manager's absence for a month.",
    ],
    itemFromBelow: { wording: "I know what is expected of me and what good looks like.", onlyFrom: null },
    bestRaters: "direct ICs",
  },
  {
    code: "B4",
    name: "Results through others",
    family: "DELIVERY",
    anchors: [
      "Still the top producer; the team waits.",
      "Delegates chores, keeps the interesting work, takes tasks back under pressure.",
      "Hands over whole outcomes and stays available; own hands-on time fits the agreed share.",
      "Under pressure coaches harder instead of taking over; others get the credit by name.",
      "The team's output clearly exceeds what this person could have done, and everyone can see why.",
    ],
    itemFromBelow: {
      wording: "My manager lets me own outcomes and helps rather than takes over.",
      onlyFrom: null,
    },
    bestRaters: "manager, direct ICs, time split",
  },
  {
    code: "B5",
    name: "Honest feedback, dealing with weak performance",
    family: "COACHING",
    anchors: [
      "Avoids it until a formal process starts.",
      "Hints; the person is surprised by the rating.",
      "Says what was seen, its effect and what is expected, within a week; nobody is surprised at review.",
      "People ask for it; a struggling person either recovers or leaves with dignity within two quarters.",
      "The team gives each other the same quality of feedback without the manager.",
    ],
    itemFromBelow: {
      wording: "My manager tells me soon and plainly what was good and what was not.",
      onlyFrom: null,
    },
    bestRaters: "direct reports, HR record",
  },
  {
    code: "B6",
    name: "Hiring ICs",
    family: "HIRING",
    anchors: [
      "Hires by gut or by urgency.",
      "Uses questions but not a scale; sells harder than listens.",
      "Same questions, anchored scores written before talking to the panel, reasons recorded.",
      "Predictions are checked at 90 days and the interview is changed by what was learned.",
      "Hires raise the team's bar repeatedly, and other managers borrow this interview.",
    ],
    itemFromBelow: null,
    bestRaters: "panel peers, new hires at 90 days",
  },
]
