import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { KEPT_STEPS, SETUP_STEPS, type SetupFacts, setupLines } from "./setup-steps.ts"

const NEW: SetupFacts = {
  people: 0,
  headNamed: false,
  contractNumber: 1,
  invited: 0,
  cycles: 0,
  opened: 0,
  released: 0,
  kept: [],
}
const states = (facts: Partial<SetupFacts>) =>
  setupLines({ ...NEW, ...facts })
    .map(({ state }) => state)
    .join(" ")

describe("the first steps of a company", () => {
  it.each<[string, Partial<SetupFacts>, string]>([
    ["begin with the import", {}, "NEXT WAITS POSSIBLE POSSIBLE WAITS WAITS WAITS"],
    ["go on with the heads", { people: 40 }, "DONE NEXT POSSIBLE POSSIBLE POSSIBLE WAITS WAITS"],
    ["take a named head", { people: 40, headNamed: true }, "DONE DONE NEXT POSSIBLE POSSIBLE WAITS WAITS"],
    [
      "take what is kept as proposed",
      { people: 40, kept: ["HEADS", "CONTRACT"] },
      "DONE DONE DONE NEXT POSSIBLE WAITS WAITS",
    ],
    [
      "take a contract of one's own",
      { people: 40, headNamed: true, contractNumber: 2 },
      "DONE DONE DONE NEXT POSSIBLE WAITS WAITS",
    ],
    [
      "lead from invitations to a cycle",
      { people: 40, headNamed: true, contractNumber: 2, invited: 3 },
      "DONE DONE DONE DONE NEXT WAITS WAITS",
    ],
    [
      "go back to what was left out",
      { people: 40, cycles: 1 },
      "DONE NEXT POSSIBLE POSSIBLE DONE POSSIBLE WAITS",
    ],
    [
      "see heads and contract accepted by an opened cycle",
      { people: 40, cycles: 1, opened: 1 },
      "DONE DONE DONE NEXT DONE DONE POSSIBLE",
    ],
    [
      "are over with the first release",
      { people: 40, cycles: 1, opened: 1, released: 1 },
      "DONE DONE DONE DONE DONE DONE DONE",
    ],
  ])("%s", (_, facts, expected) => expect(states(facts)).toBe(expected))

  it("names what a step waits for", () => {
    const waits = setupLines(NEW).map(({ step, waitsFor }) => [step, waitsFor])
    expect(Object.fromEntries(waits)).toEqual({
      IMPORT: null,
      HEADS: "IMPORT",
      CONTRACT: null,
      INVITE: null,
      PREPARE: "IMPORT",
      OPEN: "PREPARE",
      RELEASE: "OPEN",
    })
  })

  const count = fc.nat({ max: 3 })
  const facts = fc.record({
    people: count,
    headNamed: fc.boolean(),
    contractNumber: count,
    invited: count,
    cycles: count,
    opened: count,
    released: count,
    kept: fc.subarray([...KEPT_STEPS]),
  })

  it("always lists every step once, has one next step unless all is done, and explains each that waits", () => {
    fc.assert(
      fc.property(facts, (known) => {
        const lines = setupLines(known)
        expect(lines.map(({ step }) => step)).toEqual(SETUP_STEPS)
        const open = lines.filter(({ state }) => state !== "DONE")
        expect(lines.filter(({ state }) => state === "NEXT")).toHaveLength(
          open.some(({ state }) => state !== "WAITS") ? 1 : 0,
        )
        for (const { state, waitsFor } of lines) expect(waitsFor !== null).toBe(state === "WAITS")
      }),
    )
  })

  it("never takes a step back when more is known", () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        const more: SetupFacts = {
          people: one.people + other.people,
          headNamed: one.headNamed || other.headNamed,
          contractNumber: one.contractNumber + other.contractNumber,
          invited: one.invited + other.invited,
          cycles: one.cycles + other.cycles,
          opened: one.opened + other.opened,
          released: one.released + other.released,
          kept: KEPT_STEPS.filter((step) => one.kept.includes(step) || other.kept.includes(step)),
        }
        const later = setupLines(more)
        for (const [at, { state }] of setupLines(one).entries()) {
          if (state === "DONE") expect(later[at]?.state).toBe("DONE")
        }
      }),
    )
  })
})
