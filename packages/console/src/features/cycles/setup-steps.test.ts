import { describe, expect, it } from "vitest"
import {
  daysWords,
  headsWords,
  openStep,
  SETUP_STEPS,
  type SetupFacts,
  type SetupStand,
  type SetupStep,
  setupStand,
  setupWords,
  viewsWords,
} from "./setup-steps.ts"

const TODAY = "2026-11-22"
const FACTS: SetupFacts = {
  closesOn: "2026-12-04",
  participants: 40,
  perspectives: ["MANAGER", "UPWARD"],
  withoutRaterCount: 0,
  silentCount: 0,
  checks: [{ count: 0 }],
}

function standsOf(facts: SetupFacts): Record<SetupStep, SetupStand> {
  const stand = (step: SetupStep) => setupStand(step, facts, TODAY)
  return {
    days: stand("days"),
    people: stand("people"),
    views: stand("views"),
    groups: stand("groups"),
    heads: stand("heads"),
    reminders: stand("reminders"),
    silence: stand("silence"),
    checks: stand("checks"),
  }
}

describe("the steps before a cycle opens", () => {
  it.each([
    ["days", { closesOn: TODAY }, "NEEDS_YOU"],
    ["days", { closesOn: "2026-11-23" }, "DONE"],
    ["people", { participants: 0 }, "NEEDS_YOU"],
    ["people", { participants: undefined }, "WAITS"],
    ["views", { perspectives: [] }, "NEEDS_YOU"],
    ["heads", { withoutRaterCount: 1 }, "LOOK"],
    ["heads", { withoutRaterCount: 1, perspectives: ["UPWARD"] }, "DONE"],
    ["silence", { silentCount: 3 }, "LOOK"],
    ["silence", { silentCount: undefined }, "WAITS"],
    ["checks", { checks: [{ count: 0 }, { count: 2 }] }, "LOOK"],
    ["checks", { checks: undefined }, "WAITS"],
  ] as const)("%s with %j: %s", (step, change, stand) => {
    expect(setupStand(step, { ...FACTS, ...change }, TODAY)).toBe(stand)
  })

  it("are all done when nothing is missing, and say so", () => {
    const stands = standsOf(FACTS)
    expect(SETUP_STEPS.map((step) => stands[step])).toEqual(SETUP_STEPS.map(() => "DONE"))
    expect(setupWords(stands)).toBe("Ready to open")
  })

  it("say how many stand in the way, else how many to have a look at", () => {
    expect(setupWords(standsOf({ ...FACTS, closesOn: TODAY, participants: 0, silentCount: 2 }))).toBe(
      "2 things stand in the way of opening",
    )
    expect(setupWords(standsOf({ ...FACTS, silentCount: 2 }))).toBe(
      "Ready to open, with one thing to have a look at",
    )
    expect(setupWords(standsOf({ ...FACTS, silentCount: undefined }))).toBe("What opening needs")
  })

  it("open at what the address names, else at what stands in the way, else at who will get silence", () => {
    expect(openStep("views", standsOf({ ...FACTS, participants: 0 }))).toBe("views")
    expect(openStep("nonsense", standsOf({ ...FACTS, participants: 0 }))).toBe("people")
    expect(openStep(undefined, standsOf(FACTS))).toBe("silence")
  })
})

it("names views with their weight, and a self-assessment outside the score", () => {
  const weights = { manager: 0.5, upward: 0.3, skip: 0.2, peer: 0 }
  expect(viewsWords(["MANAGER", "SELF", "PEER"], weights)).toBe(
    "from above .50, self outside the score, from peers 0",
  )
  expect(viewsWords(["MANAGER"], undefined)).toBe("from above")
})

it("says in which time zone days begin and end", () => {
  const days = { opensOn: "2026-10-01", closesOn: "2026-12-04" }
  expect(daysWords(days, "America/New_York", TODAY)).toBe("1 October to 3 December, days in America/New York")
  expect(daysWords(days, undefined, TODAY)).toBe("1 October to 3 December")
})

it.each([
  [undefined, 1, ""],
  [0, 0, "Everybody has somebody above"],
  [1, 0, "1 person with nobody above"],
  [3, 1, "3 people with nobody above, named for 1 person"],
  [0, 1, "Named for 1 person with nobody above"],
])("of %s with nobody above and %s named it says: %s", (count, named, words) => {
  expect(headsWords(count, named)).toBe(words)
})
