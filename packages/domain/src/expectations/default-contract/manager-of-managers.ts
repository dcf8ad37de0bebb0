import type { Competency } from "../contract.ts"

/** The competencies that the default contract asks of managers of managers, with their anchors. */
export const MANAGER_OF_MANAGERS: readonly Competency[] = [
  {
    code: "C1",
    name: "Coaching managers",
    family: "COACHING",
    anchors: [
      "One-to-ones are status meetings about projects.",
      "Gives advice on what they would do with the team; the manager becomes a messenger.",
      "Works on one managing skill at a time: observes or hears it, questions, agrees a try, asks what happened.",
      "Each manager can name how they manage differently since last half; the change shows in their team's ratings.",
      "Turns average first-line managers into ones other leaders try to recruit; works in functions whose craft they never did.",
    ],
    itemFromBelow: { wording: "My manager works with me on how I manage.", onlyFrom: null },
    bestRaters: "direct managers, transmission metric",
  },
  {
    code: "C2",
    name: "Seeing through the layer",
    family: "COACHING",
    anchors: [
      "Knows the teams only from their managers' reports.",
      "Learns of a failing manager from resignations.",
      "Meets people two levels down on a rhythm and can describe how each manager manages, with examples, not just results.",
      "Spots trouble a quarter early and brings it to the manager, not around them.",
      "Skip-level people speak freely and their managers welcome it.",
    ],
    itemFromBelow: {
      wording: "My manager's manager knows how my team is really managed.",
      onlyFrom: "skip-level",
    },
    bestRaters: "skip-levels, own manager",
  },
  {
    code: "C3",
    name: "Holding managers to managing",
    family: "COACHING",
    anchors: [
      "Rewards managers for their own output.",
      "Talks of coaching and hiring, judges on delivery alone.",
      "Expectations for managers are about managing; they are reviewed on it and it has consequences.",
      "Moves a manager who does not want to manage back to work they love, without loss of standing.",
      "In this part of the company managing well is what ambitious people compete on.",
    ],
    itemFromBelow: { wording: "I am held to managing well, not only to results.", onlyFrom: null },
    bestRaters: "direct managers",
  },
  {
    code: "C4",
    name: "Choosing and growing first-line managers",
    family: "HIRING",
    anchors: [
      "Promotes the best producer, or whoever asked.",
      "Looks for people like themselves.",
      "Tries people on real managing tasks before the title; chooses on that evidence; supports the first two quarters.",
      "Usually has two credible candidates per opening, different from each other.",
      "Managers they chose are, years on, choosing well themselves.",
    ],
    itemFromBelow: { wording: "The people made managers here have shown they can manage.", onlyFrom: null },
    bestRaters: "outcomes, direct managers, peers",
  },
  {
    code: "C5",
    name: "Boundaries and resources",
    family: "DIRECTION",
    anchors: [
      "Teams compete for the same people unrefereed.",
      "Decides when escalated.",
      "Moves people and money between teams on stated priorities; interfaces have owners.",
      "Takes a loss in own area for the whole, openly.",
      "Neighbouring leaders design their boundaries with this person first.",
    ],
    itemFromBelow: { wording: "My manager settles with neighbouring teams what mine needs.", onlyFrom: null },
    bestRaters: "peers",
  },
  {
    code: "C6",
    name: "One standard across teams",
    family: "DIRECTION",
    anchors: [
      'A "4" depends on the manager.',
      "Compares numbers, not evidence.",
      "Managers rate shared examples and can explain differences.",
      "Own ratings are tested the same way.",
      "A person can change team and be judged the same.",
    ],
    itemFromBelow: null,
    bestRaters: "calibration log",
  },
]
